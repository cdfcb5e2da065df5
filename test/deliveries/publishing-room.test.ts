import { expect, test } from 'vitest'
import { PostFault } from '../../src/deliveries/posts.ts'
import { createTrends } from '../../src/digest/trends.ts'
import { openStore } from '../../src/store/open.ts'
import { createDigest, keyOf, runOf, START } from '../store/plan.ts'
import { deliveriesWith } from '../support/deliveries.ts'

const never = (): never => {
  throw new Error('nobody asks for that here')
}

test('publishing that hangs is not begun again, and digests that are due have their room', async () => {
  const store = await openStore('sqlite::memory:')
  let now = START
  const published: string[] = []
  const judged: string[] = []
  const hanging = Promise.withResolvers<void>()
  for (let nth = 0; nth < 10; nth++) {
    const digest = await createDigest(store, { channel: `news-${nth}` })
    const run = runOf(digest)
    await store.digests.plan([run])
    await store.deliveries.claim('before', START, START + 1, 1)
    const posted = { message: `m${nth}`, publish: true }
    const key = keyOf(digest.id, run.day)
    await store.deliveries.posting('before', key, START, { channel: `news-${nth}`, shown: [] })
    await store.deliveries.posted(keyOf(digest.id, run.day), START, posted)
  }
  const deliveries = deliveriesWith({
    store,
    posts: {
      publish(channel) {
        published.push(channel)
        return hanging.promise
      },
      async ceiling(channel) {
        judged.push(channel)
        throw new PostFault('closed', 'not now')
      },
      isOn: async () => true,
      send: never,
      find: never,
    },
    trends: createTrends(store.snapshots, never),
    civitai: never,
    now: () => now,
  })
  deliveries.start()
  await expect.poll(() => published).toHaveLength(10)
  for (let later = 1; later <= 3; later++) {
    now += 10 * 60_000
    await createDigest(store, { channel: `due-${later}`, nextAt: now })
    deliveries.wake()
    await expect.poll(() => judged).toHaveLength(later)
  }
  expect(published).toHaveLength(10)
  hanging.resolve()
  await deliveries.stop()
  await store.close()
})
