import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10'
import { sign } from './button.ts'

/** Custom_ids of buttons that cannot be pressed; no action has such a letter. */
const NOWHERE = { previous: '<', next: '>' } as const

/**
 * ◀ and ▶ with the custom_ids that turn a page. Both are always there, so that one spot can be
 * pressed again and again; at an end the one that leads nowhere is disabled.
 */
export const turnButtons = (
  previous: string | undefined,
  next: string | undefined,
): readonly APIButtonComponentWithCustomId[] => [
  { ...sign('◀️', previous ?? NOWHERE.previous), disabled: previous === undefined },
  { ...sign('▶️', next ?? NOWHERE.next), disabled: next === undefined },
]
