import type { WireModel } from './wire.ts'

interface WithModel {
  readonly model: WireModel
}

/** A user of Civitai. */
export interface User {
  readonly userId: number
  /** Null after the account was deleted. */
  readonly username: string | null
  readonly image: string | null
  /** The recorded count. Without one, models are counted. */
  readonly modelCount?: number
}

/** Owns imported models and those of deleted users. Never listed as a creator. */
const system: User = { userId: -1, username: 'civitai', image: null }

/** The maker of a model: the system account if the model names no creator. */
export const creatorOf = ({ model: { creator, userId } }: WithModel): User =>
  creator === undefined ? system : { userId, username: creator.username, image: creator.image }

/** Identifies a user: by name without regard to case, or by number after deletion. */
export const keyOf = ({ username, userId }: User): string =>
  username === null ? `deleted ${userId}` : username.toLowerCase()

/** Everybody who made one of the models, and the users already known. */
export function creatorsOf(entries: readonly WithModel[], known: readonly User[]): User[] {
  const found = new Map(known.map((user) => [keyOf(user), user]))
  for (const entry of entries) {
    const user = creatorOf(entry)
    if (user !== system && !found.has(keyOf(user))) found.set(keyOf(user), user)
  }
  return [...found.values()]
}
