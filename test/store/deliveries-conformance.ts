import { describe, expect, test } from 'vitest'
import { claimed, DATE, LATER } from './claimed.ts'
import { change, createDigest, DAY, type Open, runOf, START } from './plan.ts'

/** What every store does with a delivery that is worked on. */
export function deliveriesConform(open: Open): void {
  describe('a delivery', () => {
    test('is posting since it was first sent, and shows what was sent last', async () => {
      const { deliveries, id, one, again } = await claimed(open)
      expect(await deliveries.posting('me', id, DATE, START + 1, [3, 1, 2])).toBe(true)
      expect(await one()).toMatchObject({
        state: 'posting',
        postingSince: START + 1,
        models: [3, 1, 2],
      })
      expect(await again(LATER)).toMatchObject([
        { delivery: { state: 'posting', models: [3, 1, 2] } },
      ])
      expect(await deliveries.posting('other', id, DATE, LATER + 1, [4])).toBe(true)
      expect(await one()).toMatchObject({ state: 'posting', postingSince: START + 1, models: [4] })
    })

    test('is not for posting by who no longer has it', async () => {
      const { deliveries, id, one, again, store } = await claimed(open)
      await again(LATER)
      expect(await deliveries.posting('me', id, DATE, LATER + 1, [9])).toBe(false)
      expect(await one()).toMatchObject({ state: 'due', models: [] })
      await store.digests.remove('100', id)
      expect(await deliveries.posting('other', id, DATE, LATER + 1, [9])).toBe(false)
    })

    test('is not for posting once it has come out', async () => {
      const { deliveries, id, one } = await claimed(open)
      await deliveries.end(id, DATE, 'skipped', 'paused')
      expect(await deliveries.posting('me', id, DATE, START, [9])).toBe(false)
      expect(await one()).toMatchObject({ state: 'skipped', models: [] })
    })

    test('is tried again from then on, and keeps what it was', async () => {
      const { deliveries, id, one, again } = await claimed(open)
      await deliveries.posting('me', id, DATE, START, [1])
      await deliveries.retry(id, DATE, START + 5)
      expect(await again(START + 4)).toEqual([])
      expect(await again(START + 5)).toMatchObject([
        { delivery: { state: 'posting', attempts: 1 } },
      ])
      await deliveries.retry(id, DATE, START + 9)
      expect(await one()).toMatchObject({ state: 'posting', attempts: 2, postingSince: START })
    })

    test('that was posted says where, and is done', async () => {
      const { deliveries, id, one, again, claim } = await claimed(open)
      await deliveries.posting('me', id, DATE, START, [1])
      await deliveries.posted(id, DATE, START + 2, {
        message: '77',
        outcome: 'empty',
        publish: false,
      })
      const posted = {
        ...claim.delivery,
        state: 'posted',
        postingSince: START,
        postedAt: START + 2,
        message: '77',
        outcome: 'empty',
        models: [1],
      }
      expect(await one()).toEqual(posted)
      expect(await again(LATER + DAY)).toEqual([])
      await deliveries.retry(id, DATE, START)
      await deliveries.end(id, DATE, 'failed', 'trouble')
      await deliveries.posted(id, DATE, START + 9, { outcome: 'unseen', publish: true })
      expect(await one()).toEqual(posted)
      expect(await again(LATER + DAY)).toEqual([])
    })

    test.each(['failed', 'skipped'] as const)('that %s is done, for a reason', async (state) => {
      const { deliveries, id, one, again } = await claimed(open)
      await deliveries.end(id, DATE, state, 'closed')
      expect(await one()).toMatchObject({ state, outcome: 'closed' })
      expect(await again(LATER + DAY)).toEqual([])
    })

    test('that was given up and is seen after all was posted', async () => {
      const { deliveries, id, one } = await claimed(open)
      await deliveries.end(id, DATE, 'failed', 'trouble')
      await deliveries.posted(id, DATE, LATER, { message: '77', publish: false })
      expect(await one()).toMatchObject({ state: 'posted', message: '77' })
      expect((await one())?.outcome).toBeUndefined()
    })

    test('remembers the channel it was sent to, whatever becomes of the digest', async () => {
      const { store, deliveries, claim, id, again } = await claimed(open)
      const { digest } = claim
      await change(store, id, { ...digest, channel: '201' }, digest.nextAt)
      expect(await again(LATER)).toMatchObject([
        { delivery: { channel: '201' }, digest: { channel: '201' } },
      ])
      await deliveries.posting('other', id, DATE, LATER, [])
      await change(store, id, { ...digest, channel: '202' }, digest.nextAt)
      expect(await again(LATER + DAY)).toMatchObject([
        { delivery: { channel: '201' }, digest: { channel: '202' } },
      ])
    })

    test('is among the last, the newest first', async () => {
      const store = await open()
      const digest = await createDigest(store)
      const other = await createDigest(store)
      await store.deliveries.plan([runOf(other)])
      for (let n = 0; n < 5; n++) {
        await store.deliveries.plan([runOf({ ...digest, nextAt: START + n * DAY })])
      }
      const days = (await store.deliveries.last(digest.id, 3)).map(({ day }) => day)
      expect(days).toEqual(['2026-06-06', '2026-06-05', '2026-06-04'])
      expect(await store.deliveries.last(digest.id, 10)).toHaveLength(5)
    })
  })
}
