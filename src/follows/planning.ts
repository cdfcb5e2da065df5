import { setImmediate } from 'node:timers/promises'
import { turnOf } from '../deliveries/turn.ts'
import type { Added, Store, Waiting } from '../store/store.ts'
import { dueAt, type Lately } from './choice.ts'

type Stores = Pick<Store, 'deliveries' | 'follows'>

const DAY = 86_400_000
/** Milliseconds; what was published longer ago is not told any more. */
export const LATE_BY = DAY
const PLANNED_AT_ONCE = 1_000
const ADDED_AT_ONCE = 100
/** The most that a channel's next message is chosen from, the first found first. */
export const CONSIDERED = 1_000
/** A channel posts at most ten times an hour; others come to nothing. */
const LOOKED_BACK = 50

/** Plans the next delivery of every channel in which something new waits. */
export async function planFollows(stores: Stores, now: number): Promise<void> {
  const { deliveries, follows } = stores
  for (;;) {
    const channels = await follows.unplanned(now, PLANNED_AT_ONCE)
    if (channels.length === 0) return
    for (let at = 0; at < channels.length; at += ADDED_AT_ONCE) {
      const some: Added[] = []
      for (const channel of channels.slice(at, at + ADDED_AT_ONCE)) {
        // Statements are synchronous beneath their promises: waiting for them lets nobody in.
        await setImmediate()
        some.push(...(await plannedIn(channel, now, stores)))
      }
      await deliveries.add(some, now)
    }
  }
}

/** The next delivery of a channel; none where nothing waits any more. */
async function plannedIn(channel: string, now: number, stores: Stores): Promise<readonly Added[]> {
  const waiting = await waitingIn(channel, now, stores)
  const at = dueAt(waiting, await latelyIn(channel, waiting, stores), now)
  const [first] = waiting
  if (first === undefined || at === undefined) return []
  const { server } = first.follow
  const turn = turnOf(`${channel} ${now}`)
  return [{ kind: 'follow', source: channel, server, turn, dueAt: at }]
}

/**
 * What waits in a channel and can still be told. What is too old, or was published before its follow
 * was made or resumed, waits no longer.
 */
export async function waitingIn(
  channel: string,
  now: number,
  { follows }: Pick<Stores, 'follows'>,
): Promise<readonly Waiting[]> {
  const all = await follows.waiting(channel, CONSIDERED)
  const isTold = ({ finding: { publishedAt }, follow }: Waiting): boolean =>
    publishedAt >= now - LATE_BY && publishedAt >= follow.since
  const tooOld = all.filter((one) => !isTold(one)).map(({ finding }) => finding)
  if (tooOld.length === 0) return all
  await follows.settle(tooOld, 'left out', now)
  // What it kept out of sight may be told.
  return waitingIn(channel, now, { follows })
}

/** What a channel was told lately. */
export async function latelyIn(
  channel: string,
  waiting: readonly Waiting[],
  { deliveries, follows }: Stores,
): Promise<Lately> {
  const last = await deliveries.last({ kind: 'follow', source: channel }, LOOKED_BACK)
  const tags = new Map<number, number>()
  const ids = waiting.flatMap(({ follow: { id, subject } }) => (subject.kind === 'tag' ? id : []))
  for (const id of new Set(ids)) {
    const [told] = await follows.announced(id, 1)
    if (told !== undefined) tags.set(id, told.at)
  }
  return { posted: last.flatMap(({ postedAt }) => postedAt ?? []), tags }
}
