import { PostFault, type Posts } from '../deliveries/posts.ts'
import { Problem } from '../problem.ts'
import type { Rating } from '../rating.ts'
import type { Created, Delivery, Store } from '../store/store.ts'
import type { Digest, Plan, Timetable } from './digest.ts'
import { nextRun, type Run } from './schedule.ts'

/** What commands can do with the digests of the server they were called from. */
export interface Digests {
  /** The most digests of a server. */
  readonly most: number
  /** Yields an equal digest if there is one. Undefined when the server has `most`. */
  create(server: string, locale: string, plan: Plan): Promise<Created | undefined>
  /** `locale` is the server's, as the call tells it. */
  list(server: string, locale?: string): Promise<readonly Digest[]>
  /** Undefined where the server has no such digest. */
  get(server: string, id: number): Promise<Digest | undefined>
  /** Undefined where it is no longer as in `before`: read it again. */
  change(before: Digest, plan: Plan): Promise<Digest | undefined>
  pause(server: string, id: number): Promise<Digest | undefined>
  resume(server: string, id: number): Promise<Digest | undefined>
  remove(server: string, id: number): Promise<boolean>
  /** Its newest deliveries, the newest first. */
  last(digest: Digest, limit: number): Promise<readonly Delivery[]>
  /** The most mature rating it may show. Throws a Problem when its channel cannot be checked. */
  ceiling(digest: Digest): Promise<Rating>
}

const MOST = 25

interface DigestsOptions {
  readonly store: Pick<Store, 'digests' | 'deliveries' | 'servers'>
  readonly now: () => number
  readonly posts: Pick<Posts, 'ceiling'>
  /** How a text names a command by its path. */
  readonly mention: (path: string) => string
  /** Called when the next due time may have changed. */
  readonly onChange: () => void
}

export function createDigests({ store, posts, mention, now, onChange }: DigestsOptions): Digests {
  const { digests, deliveries, servers } = store
  const changed = <T>(result: T): T => {
    onChange()
    return result
  }
  /** As `nextRun`, with a Problem instead of a RangeError. */
  function nextRunOf(timetable: Timetable, after: number, afterDay?: string): Run {
    try {
      return nextRun(timetable, after, afterDay)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new Problem((words) => words.unplannable(mention('digest edit')))
    }
  }
  return {
    most: MOST,
    async create(server, locale, plan) {
      // A call from a server proves that the bot is on it, and tells its language.
      await servers.back(server, locale)
      const { at } = nextRunOf(plan, now())
      return changed(await digests.create(server, locale, plan, at, MOST))
    },
    async list(server, locale) {
      const all = await digests.list(server)
      // Its language is written only where it has changed: people type while this is asked.
      const isOutdated = locale !== undefined && all.some((one) => one.locale !== locale)
      await servers.back(server, isOutdated ? locale : undefined)
      return isOutdated ? digests.list(server) : all
    },
    get: (server, id) => digests.get(server, id),
    async change(before, plan) {
      const { nextAt, lastDay } = before
      const at = isSameTime(before, plan) ? nextAt : nextRunOf(plan, now(), lastDay).at
      return changed(await digests.change(before, plan, at))
    },
    pause: (server, id) => digests.pause(server, id, 'asked'),
    async resume(server, id) {
      await servers.back(server)
      for (;;) {
        const before = await digests.get(server, id)
        if (before === undefined) return undefined
        const { at } = nextRunOf(before, now(), before.lastDay)
        const resumed = await digests.resume(before, at)
        // Otherwise it has changed meanwhile, and perhaps its next run.
        if (resumed !== undefined) return changed(resumed)
      }
    },
    remove: (server, id) => digests.remove(server, id),
    last: ({ id }, limit) => deliveries.last({ kind: 'digest', source: `${id}` }, limit),
    async ceiling({ channel, server, publish }) {
      try {
        const allowed = await posts.ceiling(channel, server)
        return publish ? 'PG' : allowed
      } catch (error) {
        if (!(error instanceof PostFault)) throw error
        const isAway = error.kind === 'trouble'
        throw new Problem((words) =>
          isAway ? words.discordAway : words.channelShut(mention('digest edit')),
        )
      }
    },
  }
}

const isSameTime = (a: Timetable, b: Timetable): boolean =>
  a.time === b.time && a.zone === b.zone && a.days === b.days
