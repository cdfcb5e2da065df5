import type { Command } from '../src/command.ts'
import { model } from './model.ts'
import { top } from './top.ts'

/** Everything the bot can do, in the order in which it is registered. */
export const commands: readonly Command[] = [model, top]
