import { Problem } from '../problem.ts'
import type { Rating } from '../rating.ts'
import type { Created, Delivery, Store } from '../store/store.ts'
import type { Digest, Plan, Timetable } from './digest.ts'
import { PostFault, type Posts } from './posts.ts'
import { nextRun, type Run } from './schedule.ts'

/** What commands may do with the digests of the server they were called from, and no other's. */
export interface Digests {
  /** How many a server may have. */
  readonly most: number
  /** Returns a digest that already does exactly that, if any. Nothing when the server is full. */
  create(server: string, locale: string, plan: Plan): Promise<Created | undefined>
  list(server: string): Promise<readonly Digest[]>
  /** Nothing where the server has no such digest. */
  get(server: string, id: number): Promise<Digest | undefined>
  /** Nothing where it is not as it was `before`: it must be looked at again. */
  change(before: Digest, plan: Plan): Promise<Digest | undefined>
  pause(server: string, id: number): Promise<Digest | undefined>
  resume(server: string, id: number): Promise<Digest | undefined>
  remove(server: string, id: number): Promise<boolean>
  /** Its newest deliveries, the newest first. */
  last(digest: Digest, limit: number): Promise<readonly Delivery[]>
  /** The most mature rating that it may show; a Problem where its channel cannot be looked at. */
  ceiling(digest: Digest): Promise<Rating>
}

const MOST = 25

interface DigestsOptions {
  readonly store: Pick<Store, 'digests' | 'deliveries' | 'servers'>
  readonly now: () => number
  readonly posts: Pick<Posts, 'ceiling'>
  /** Told that something is due at another moment than before. */
  readonly onChange: () => void
}

export function createDigests({ store, posts, now, onChange }: DigestsOptions): Digests {
  const { digests, deliveries, servers } = store
  const changed = <T>(result: T): T => {
    onChange()
    return result
  }
  return {
    most: MOST,
    async create(server, locale, plan) {
      // Who calls from a server is on it, whatever was believed before.
      await servers.back(server)
      const { at } = nextRunOf(plan, now())
      return changed(await digests.create(server, locale, plan, at, MOST))
    },
    async list(server) {
      await servers.back(server)
      return digests.list(server)
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
        // Otherwise it has changed meanwhile, and its next run perhaps with it.
        if (resumed !== undefined) return changed(resumed)
      }
    },
    remove: (server, id) => digests.remove(server, id),
    last: ({ id }, limit) => deliveries.last(id, limit),
    async ceiling({ channel, server, publish }) {
      try {
        const allowed = await posts.ceiling(channel, server)
        return publish ? 'PG' : allowed
      } catch (error) {
        if (!(error instanceof PostFault)) throw error
        const isAway = error.kind === 'trouble'
        throw new Problem((words) => (isAway ? words.discordAway : words.channelShut))
      }
    },
  }
}

const isSameTime = (a: Timetable, b: Timetable): boolean =>
  a.time === b.time && a.zone === b.zone && a.days === b.days

/** As `nextRun`, but what cannot be worked out is told to who asked. */
function nextRunOf(timetable: Timetable, after: number, afterDay?: string): Run {
  try {
    return nextRun(timetable, after, afterDay)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem((words) => words.unplannable)
  }
}
