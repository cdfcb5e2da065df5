import type { Digest, Plan } from '../../src/digest/digest.ts'
import type { DeliveryKey, Planned, Store } from '../../src/store/store.ts'

/** A new and empty store. */
export type Open = () => Promise<Store>

export const DAY = 86_400_000
/** A Tuesday, 09:00 UTC. */
export const START = Date.UTC(2026, 5, 2, 9)

/** What a manager might decide, but for what the test is about. */
export const planOf = (has: Partial<Plan> = {}): Plan => ({
  channel: '200',
  channelName: 'general',
  time: '09:00',
  zone: 'UTC',
  days: '1234567',
  rank: 'Most downloads gained',
  fresh: false,
  count: 5,
  publish: false,
  ...has,
})

export async function createDigest(
  store: Store,
  has: Partial<Plan> & { readonly server?: string; readonly nextAt?: number } = {},
): Promise<Digest> {
  const { server = '100', nextAt = START, ...plan } = has
  const nth = created.get(store) ?? 0
  created.set(store, nth + 1)
  // No two are alike, or it would be the first one that is given back.
  const unlike = planOf({ count: 5 + nth, ...plan })
  const one = await store.digests.create(server, 'en-GB', unlike, nextAt, 1_000_000)
  if (one === undefined || !one.isNew) throw new Error('there was no room for a digest')
  return one.digest
}

/** How many were created in each store. */
const created = new WeakMap<Store, number>()

/** Changes a digest as it is at this moment. */
export async function change(
  { digests }: Store,
  id: number,
  plan: Plan,
  nextAt: number,
): Promise<Digest | undefined> {
  return digests.change(await existing(digests, id), plan, nextAt)
}

/** Resumes a digest as it is at this moment. */
export async function resume(
  { digests }: Store,
  id: number,
  nextAt: number,
): Promise<Digest | undefined> {
  return digests.resume(await existing(digests, id), nextAt)
}

async function existing(digests: Store['digests'], id: number): Promise<Digest> {
  const digest = await digests.get('100', id)
  if (digest === undefined) throw new Error('there is no such digest')
  return digest
}

/** The deliveries of a digest. */
export const ofDigest = (id: number) => ({ kind: 'digest', source: `${id}` }) as const

/** A digest's delivery of a day. */
export const keyOf = (id: number, day: string): DeliveryKey => ({ ...ofDigest(id), run: day })

/** The run of a digest that is due, and the next one a day later. */
export const runOf = (digest: Digest, has: Partial<Planned> = {}): Planned => ({
  server: digest.server,
  digest: digest.id,
  day: new Date(digest.nextAt).toISOString().slice(0, 10),
  dueAt: digest.nextAt,
  nextAt: digest.nextAt + DAY,
  keptSince: '2025-01-01',
  turn: digest.id,
  ...has,
})

/** So many digests, each with a delivery that is due. */
export async function createDue(store: Store, count: number): Promise<readonly Digest[]> {
  const digests: Digest[] = []
  for (let n = 0; n < count; n++) digests.push(await createDigest(store))
  await store.digests.plan(digests.map((digest) => runOf(digest)))
  return digests
}
