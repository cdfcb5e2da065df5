import type { Held } from '../detail/shelf.ts'
import { sizeOf, type VaultItem } from './item.ts'

/** How much a vault holds, in kB. A large checkpoint alone does not fit. */
export const STORAGE_KB = 5_000_000

/** What members keep. */
export interface Vaults {
  /** The last one added comes first. */
  of(person: number): readonly VaultItem[]
  usedKb(person: number): number
  /** Undefined if there is too little space. */
  add(person: number, held: Held, at: number): VaultItem | undefined
  /** Whether it was there. */
  remove(person: number, versionId: number): boolean
}

export function createVaults(): Vaults {
  const items = new Map<number, readonly VaultItem[]>()
  let last = 0
  const of = (person: number) => items.get(person) ?? []
  const usedKb = (person: number) => of(person).reduce((all, one) => all + sizeOf(one), 0)
  return {
    of,
    usedKb,
    add(person, held, at) {
      const item = { id: last + 1, owner: person, held, addedAt: at }
      if (usedKb(person) + sizeOf(item) > STORAGE_KB) return undefined
      last = item.id
      items.set(person, [item, ...of(person)])
      return item
    },
    remove(person, versionId) {
      const left = of(person).filter(({ held }) => held.version.id !== versionId)
      const was = left.length < of(person).length
      items.set(person, left)
      return was
    },
  }
}
