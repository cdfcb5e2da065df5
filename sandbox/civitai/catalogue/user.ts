import type { WireModel } from './wire.ts'

interface WithModel {
  readonly model: WireModel
}

/** Somebody with an account. */
export interface User {
  readonly userId: number
  /** Null once the account is deleted. */
  readonly username: string | null
  readonly image: string | null
  /** As recorded, where it was; else it is counted. */
  readonly modelCount?: number
}

/** Owns what was imported and what deleted users leave behind; never listed as a creator. */
const system: User = { userId: -1, username: 'civitai', image: null }

/** Who made a model: the system account where the wire names nobody. */
export const creatorOf = ({ model: { creator, userId } }: WithModel): User =>
  creator === undefined ? system : { userId, username: creator.username, image: creator.image }

/** Names are told apart without regard to case; a deleted account only by its number. */
export const keyOf = ({ username, userId }: User): string =>
  username === null ? `deleted ${userId}` : username.toLowerCase()

/** Everybody who has made a model, published or not, and those known besides. */
export function creatorsOf(entries: readonly WithModel[], known: readonly User[]): User[] {
  const found = new Map(known.map((user) => [keyOf(user), user]))
  for (const entry of entries) {
    const user = creatorOf(entry)
    if (user !== system && !found.has(keyOf(user))) found.set(keyOf(user), user)
  }
  return [...found.values()]
}
