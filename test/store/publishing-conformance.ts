import { describe, expect, test } from 'vitest'
import { DATE, LATER } from './claimed.ts'
import { change, createDigest, DAY, keyOf, type Open, ofDigest, runOf, START } from './plan.ts'

/** A store with a delivery of each channel, posted one after the other and to be published. */
async function posted(open: Open, ...channels: readonly string[]) {
  const store = await open()
  const ids: number[] = []
  for (const [n, channel] of channels.entries()) {
    const digest = await createDigest(store, { channel })
    ids.push(digest.id)
    await store.digests.plan([runOf(digest)])
    await store.deliveries.claim('me', START, LATER, 1)
    const key = keyOf(digest.id, DATE)
    await store.deliveries.posting('me', key, START, { channel, shown: [] })
    await store.deliveries.posted(key, START + n, { message: `m${n}`, publish: true })
  }
  return { store, deliveries: store.deliveries, ids, id: ids[0] ?? 0 }
}

/** What every store does with messages to be published. */
export function publishingConforms(open: Open): void {
  describe('publishing', () => {
    test('is claimed the oldest first, with where the message is', async () => {
      const { deliveries, ids } = await posted(open, '200', '201', '200')
      const first = await deliveries.claimPublishing('me', START + 9, LATER, 2)
      expect(first).toEqual([
        { ...keyOf(ids[0] ?? 0, DATE), channel: '200', message: 'm0', postedAt: START },
        { ...keyOf(ids[1] ?? 0, DATE), channel: '201', message: 'm1', postedAt: START + 1 },
      ])
      const rest = await deliveries.claimPublishing('other', START + 9, LATER, 2)
      expect(rest).toMatchObject([{ message: 'm2' }])
      expect(await deliveries.claimPublishing('me', LATER - 1, LATER, 9)).toEqual([])
      expect(await deliveries.claimPublishing('me', LATER, LATER + 1, 9)).toHaveLength(3)
    })

    test('is of where it was posted, wherever its digest posts now', async () => {
      const { store, deliveries, id } = await posted(open, '200')
      const digest = await store.digests.get('100', id)
      if (digest === undefined) throw new Error('none')
      await change(store, id, { ...digest, channel: '999' }, digest.nextAt)
      expect(await deliveries.claimPublishing('me', LATER, LATER + 1, 9)).toMatchObject([
        { channel: '200' },
      ])
    })

    test('is done once, and counted by channel since then', async () => {
      const { deliveries, ids } = await posted(open, '200', '200', '201')
      for (const [n, id] of ids.entries()) await deliveries.published(keyOf(id, DATE), LATER + n)
      expect(await deliveries.claimPublishing('me', LATER + DAY, LATER + DAY, 9)).toEqual([])
      expect(await deliveries.publishedSince('200', LATER)).toBe(2)
      expect(await deliveries.publishedSince('200', LATER + 1)).toBe(1)
      expect(await deliveries.publishedSince('201', LATER)).toBe(1)
      expect(await deliveries.publishedSince('202', LATER)).toBe(0)
    })

    test('is tried again from then on', async () => {
      const { deliveries, id } = await posted(open, '200')
      await deliveries.claimPublishing('me', START, LATER, 1)
      await deliveries.retryPublishing(keyOf(id, DATE), START + 5)
      expect(await deliveries.claimPublishing('me', START + 4, LATER, 1)).toEqual([])
      expect(await deliveries.claimPublishing('me', START + 5, LATER, 1)).toHaveLength(1)
    })

    test('that is given up is over, and does not count', async () => {
      const { deliveries, id } = await posted(open, '200')
      await deliveries.giveUpPublishing(keyOf(id, DATE), 'refused')
      expect(await deliveries.last(ofDigest(id), 1)).toMatchObject([{ unpublished: 'refused' }])
      await deliveries.published(keyOf(id, DATE), LATER)
      await deliveries.retryPublishing(keyOf(id, DATE), LATER)
      expect(await deliveries.claimPublishing('me', LATER + DAY, LATER + DAY, 1)).toEqual([])
      expect(await deliveries.publishedSince('200', 0)).toBe(0)
    })

    test('is nothing for a message that was not seen or is not wanted', async () => {
      const store = await open()
      for (const post of [
        { outcome: 'unseen', publish: true },
        { message: 'm', publish: false },
      ] as const) {
        const digest = await createDigest(store)
        await store.digests.plan([runOf(digest)])
        await store.deliveries.posted(keyOf(digest.id, DATE), START, post)
      }
      expect(await store.deliveries.claimPublishing('me', LATER, LATER, 9)).toEqual([])
      expect(await store.deliveries.wakeAt()).toBeUndefined()
    })
  })
}
