import { ComponentType } from 'discord-api-types/v10'
import type { Shown } from '../../../sandbox/discord/index.ts'
import { languageOf } from '../../../src/message-language.ts'

/** Something on a message that can be pressed or chosen. */
export interface Control {
  readonly message: Shown
  /** The call it makes, behind the mark of the message's language. */
  readonly customId: string
  /** The menu it is an item of. */
  readonly menu?: string
  /** The channel that is picked, where it is a menu of channels. */
  readonly picks?: string
}

/** All that can be used on a message, in the order in which it stands there. */
export const controlsOn = (message: Shown): readonly Control[] =>
  (message.components ?? [])
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one): readonly Control[] => {
      if (one.type === ComponentType.StringSelect) {
        const menu = one.custom_id
        return one.options.map(({ value }) => ({ message, customId: value, menu }))
      }
      if (one.type === ComponentType.ChannelSelect) {
        const { custom_id: customId } = one
        return [{ message, customId, menu: customId, picks: '#general' }]
      }
      if (one.type !== ComponentType.Button || !('custom_id' in one) || one.disabled) return []
      return [{ message, customId: one.custom_id }]
    })

/** What is still to be used: breadth-first, and each kind of control equally often. */
export interface Frontier {
  readonly add: (controls: readonly Control[]) => void
  readonly next: () => Control | undefined
}

/** Of a kind are those whose custom_ids begin alike: the same action by the same verb. */
export function createFrontier(): Frontier {
  const known = new Set<string>()
  const kinds = new Map<string, { readonly waiting: Control[]; used: number }>()
  return {
    add(controls) {
      for (const control of controls) {
        const { customId } = control
        if (known.has(customId)) continue
        known.add(customId)
        const name = languageOf(customId).id.slice(0, 2)
        const kind = kinds.get(name) ?? { waiting: [], used: 0 }
        kind.waiting.push(control)
        kinds.set(name, kind)
      }
    },
    next() {
      const [kind] = [...kinds.values()]
        .filter(({ waiting }) => waiting.length > 0)
        .sort((a, b) => a.used - b.used)
      if (kind === undefined) return undefined
      kind.used += 1
      return kind.waiting.shift()
    },
  }
}
