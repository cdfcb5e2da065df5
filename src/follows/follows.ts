import type { Announced, FollowCreated, Store } from '../store/store.ts'
import { progressOf } from './finding/progress.ts'
import type { Follow, FollowPlan } from './follow.ts'

/** What commands can do with the follows of the server they were called from. */
export interface Follows {
  /** The most follows of a server. */
  readonly most: number
  /** Yields an equal follow if there is one. Undefined when the server has `most`. */
  create(server: string, locale: string, plan: FollowPlan): Promise<FollowCreated | undefined>
  /** `locale` is the server's, as the call tells it. */
  list(server: string, locale?: string): Promise<readonly Follow[]>
  /** Undefined where the server has no such follow. */
  pause(server: string, id: number): Promise<Follow | undefined>
  /** From now on: what came out meanwhile is never told. */
  resume(server: string, id: number): Promise<Follow | undefined>
  remove(server: string, id: number): Promise<boolean>
  /** What was told for it last. */
  last(follow: Pick<Follow, 'id'>): Promise<Announced | undefined>
  /** When something was last told for each follow of the server, by the follows' ids. */
  lastTold(server: string): Promise<ReadonlyMap<number, number>>
  /** When something new was last looked for, for all follows; undefined before the first time. */
  lookedAt(): Promise<number | undefined>
}

const MOST = 50

interface FollowsOptions {
  readonly store: Pick<Store, 'follows' | 'servers'>
  readonly now: () => number
}

export function createFollows({ store, now }: FollowsOptions): Follows {
  const { follows, servers } = store
  return {
    most: MOST,
    async create(server, locale, plan) {
      // A call from a server proves that the bot is on it, and tells its language.
      await servers.back(server, locale)
      return follows.create(server, locale, plan, now(), MOST)
    },
    async list(server, locale) {
      const all = await follows.list(server)
      // Its language is written only where it has changed: people type while this is asked.
      const isOutdated = locale !== undefined && all.some((one) => one.locale !== locale)
      await servers.back(server, isOutdated ? locale : undefined)
      return isOutdated ? follows.list(server) : all
    },
    pause: (server, id) => follows.pause(server, id, 'asked'),
    resume: (server, id) => follows.resume(server, id, now()),
    remove: (server, id) => follows.remove(server, id),
    async last({ id }) {
      const [last] = await follows.announced(id, 1)
      return last
    },
    lastTold: (server) => follows.lastAnnounced(server),
    async lookedAt() {
      return (await progressOf(follows, 'follows newest')).readAt
    },
  }
}
