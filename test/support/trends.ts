import { openStore } from '../../src/store/open.ts'
import type { Facts, Store } from '../../src/store/store.ts'

export const HOUR = 3_600_000
export const now = Date.UTC(2026, 10, 21, 9)

/** A watched model, by its downloads in each snapshot; nothing where one did not count it. */
export interface Watched extends Partial<Facts> {
  readonly id: number
  readonly downloads: readonly (number | 'hidden' | undefined)[]
}

/** A store with snapshots so many hours ago. */
export async function storeWith(
  hours: readonly number[],
  models: readonly Watched[],
): Promise<Store> {
  const store = await openStore('sqlite::memory:')
  const facts = models.map(
    ({ downloads: _, ...rest }): Facts => ({
      type: 'LORA',
      bases: [],
      tags: [],
      ...rest,
    }),
  )
  for (let n = 0; n < facts.length; n += 100) {
    await store.snapshots.see(facts.slice(n, n + 100), now)
  }
  for (const [n, hour] of hours.entries()) await addSnapshot(store, hour, models, n)
  return store
}

/** A snapshot so many hours ago, with the downloads of that place. */
export async function addSnapshot(
  store: Store,
  hour: number,
  models: readonly Watched[],
  place: number,
): Promise<number> {
  const { id: snapshot } = await store.snapshots.begin(now - hour * HOUR)
  const counts = models.flatMap(({ id, downloads }) => {
    const count = downloads[place]
    return count === undefined ? [] : [{ id, downloads: count === 'hidden' ? undefined : count }]
  })
  for (let n = 0; n < counts.length; n += 100) {
    await store.snapshots.count(snapshot, counts.slice(n, n + 100))
  }
  await store.snapshots.finish(snapshot, 0)
  return snapshot
}
