import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { WireModel } from '../civitai/catalogue/wire.ts'
import type { Discord, Shown } from '../discord/index.ts'
import { saySamples } from '../samples/samples.ts'
import type { On, Order } from './order.ts'

type Asked = Extract<Order, { kind: 'answer' }>

interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Thrown if a file cannot be read. The message is for the user. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** The files of the message that is said. Throws `Unreadable` with a sentence. */
export function uploadsOf(on: On | undefined): readonly Upload[] {
  if (on === undefined || 'sample' in on) return []
  return on.files.map((path) => {
    try {
      return { name: basename(path), bytes: readFileSync(path) }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const why = code === 'ENOENT' ? 'there is none' : String(code)
      throw new Unreadable(`The file ${path} cannot be read: ${why}.`, { cause: error })
    }
  })
}

/** The message that message commands are used on, said now. Undefined where there are none. */
export function targetOf(
  { on, in: place, as }: Pick<Asked, 'on' | 'in' | 'as'>,
  discord: Pick<Discord, 'person'>,
  models: () => readonly WireModel[],
  files: readonly Upload[],
): Shown | undefined {
  if (on === undefined) return undefined
  if ('sample' in on) return saySamples(discord, models())[on.sample]
  return discord.person(as).say({ content: on.text, files }, place)
}
