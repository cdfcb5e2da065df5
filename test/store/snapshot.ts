import type { Facts, Store } from '../../src/store/store.ts'

/** What is known of a model, but for what the test is about. */
export const factsOf = (id: number, has: Partial<Facts> = {}): Facts => ({
  id,
  type: 'LORA',
  bases: ['Pony'],
  tags: ['anime'],
  ...has,
})

/** A finished snapshot in which models have so many downloads. */
export async function createSnapshot(
  store: Store,
  at: number,
  downloads: Readonly<Record<number, number>>,
) {
  const { id } = await store.snapshots.begin(at)
  const counts = Object.entries(downloads).map(([model, count]) => ({
    id: Number(model),
    downloads: count,
    likes: 1,
  }))
  await store.snapshots.count(id, counts)
  await store.snapshots.finish(id, 0)
  return id
}
