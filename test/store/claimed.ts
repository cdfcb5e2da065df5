import { createDigest, type Open, ofDigest, runOf, START } from './plan.ts'

export const LATER = START + 60_000
/** The day of `START`. */
export const DATE = '2026-06-02'

/** A store with one delivery, claimed by `me` until `LATER`. */
export async function claimed(open: Open) {
  const store = await open()
  const digest = await createDigest(store)
  await store.digests.plan([runOf(digest)])
  const [claim] = await store.deliveries.claim('me', START, LATER, 1)
  if (claim === undefined) throw new Error('nothing was claimed')
  const { deliveries } = store
  return {
    store,
    deliveries,
    claim,
    id: digest.id,
    one: async () => (await deliveries.last(ofDigest(digest.id), 1))[0],
    again: (now: number) => deliveries.claim('other', now, now + 60_000, 10),
  }
}
