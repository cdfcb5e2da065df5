import { describe, expect, test } from 'vitest'
import { claimed, DATE, LATER } from './claimed.ts'
import { createDigest, DAY, keyOf, type Open, ofDigest, runOf, START } from './plan.ts'

/** What every store does with a delivery that is worked on. */
export function deliveriesConform(open: Open): void {
  describe('a delivery', () => {
    test('is posting since it was first sent, and shows what was sent last', async () => {
      const { deliveries, id, one, again } = await claimed(open)
      expect(
        await deliveries.posting('me', keyOf(id, DATE), START + 1, {
          channel: '200',
          shown: [3, 1, 2],
        }),
      ).toBe(true)
      expect(await one()).toMatchObject({
        state: 'posting',
        postingSince: START + 1,
        shown: [3, 1, 2],
      })
      expect(await again(LATER)).toMatchObject([{ state: 'posting', shown: [3, 1, 2] }])
      expect(
        await deliveries.posting('other', keyOf(id, DATE), LATER + 1, {
          channel: '200',
          shown: [4],
        }),
      ).toBe(true)
      expect(await one()).toMatchObject({ state: 'posting', postingSince: START + 1, shown: [4] })
    })

    test('is not for posting by who no longer has it', async () => {
      const { deliveries, id, one, again, store } = await claimed(open)
      await again(LATER)
      expect(
        await deliveries.posting('me', keyOf(id, DATE), LATER + 1, { channel: '200', shown: [9] }),
      ).toBe(false)
      expect(await one()).toMatchObject({ state: 'due', shown: [] })
      await store.digests.remove('100', id)
      expect(
        await deliveries.posting('other', keyOf(id, DATE), LATER + 1, {
          channel: '200',
          shown: [9],
        }),
      ).toBe(false)
    })

    test('is not for posting once it has come out', async () => {
      const { deliveries, id, one } = await claimed(open)
      await deliveries.end(keyOf(id, DATE), 'skipped', 'paused')
      expect(
        await deliveries.posting('me', keyOf(id, DATE), START, { channel: '200', shown: [9] }),
      ).toBe(false)
      expect(await one()).toMatchObject({ state: 'skipped', shown: [] })
    })

    test('is tried again from then on, and keeps what it was', async () => {
      const { deliveries, id, one, again } = await claimed(open)
      await deliveries.posting('me', keyOf(id, DATE), START, { channel: '200', shown: [1] })
      await deliveries.retry(keyOf(id, DATE), START + 5)
      expect(await again(START + 4)).toEqual([])
      expect(await again(START + 5)).toMatchObject([{ state: 'posting', attempts: 1 }])
      await deliveries.retry(keyOf(id, DATE), START + 9)
      expect(await one()).toMatchObject({ state: 'posting', attempts: 2, postingSince: START })
    })

    test('that was posted says where, and is done', async () => {
      const { deliveries, id, one, again, claim } = await claimed(open)
      await deliveries.posting('me', keyOf(id, DATE), START, { channel: '200', shown: [1] })
      await deliveries.posted(keyOf(id, DATE), START + 2, {
        message: '77',
        outcome: 'empty',
        publish: false,
      })
      const posted = {
        ...claim,
        channel: '200',
        state: 'posted',
        postingSince: START,
        postedAt: START + 2,
        message: '77',
        outcome: 'empty',
        shown: [1],
      }
      expect(await one()).toEqual(posted)
      expect(await again(LATER + DAY)).toEqual([])
      await deliveries.retry(keyOf(id, DATE), START)
      await deliveries.end(keyOf(id, DATE), 'failed', 'trouble')
      await deliveries.posted(keyOf(id, DATE), START + 9, { outcome: 'unseen', publish: true })
      expect(await one()).toEqual(posted)
      expect(await again(LATER + DAY)).toEqual([])
    })

    test.each(['failed', 'skipped'] as const)('that %s is done, for a reason', async (state) => {
      const { deliveries, id, one, again } = await claimed(open)
      await deliveries.end(keyOf(id, DATE), state, 'closed')
      expect(await one()).toMatchObject({ state, outcome: 'closed' })
      expect(await again(LATER + DAY)).toEqual([])
    })

    test('that was given up and is seen after all was posted', async () => {
      const { deliveries, id, one } = await claimed(open)
      await deliveries.end(keyOf(id, DATE), 'failed', 'trouble')
      await deliveries.posted(keyOf(id, DATE), LATER, { message: '77', publish: false })
      expect(await one()).toMatchObject({ state: 'posted', message: '77' })
      expect((await one())?.outcome).toBeUndefined()
    })

    test('remembers the channel it was first sent to', async () => {
      const { deliveries, id, one, again } = await claimed(open)
      expect((await one())?.channel).toBeUndefined()
      await deliveries.posting('me', keyOf(id, DATE), START, { channel: '201', shown: [] })
      expect(await again(LATER)).toMatchObject([{ channel: '201' }])
      await deliveries.posting('other', keyOf(id, DATE), LATER, { channel: '202', shown: [] })
      expect(await one()).toMatchObject({ channel: '201' })
    })

    test('goes with its digest, and no other does', async () => {
      const { store, deliveries, id, one, again } = await claimed(open)
      const other = await createDigest(store)
      await store.digests.plan([runOf(other)])
      await store.digests.remove('101', id)
      expect(await one()).toMatchObject({ state: 'due' })
      await store.digests.remove('100', id)
      expect(await one()).toBeUndefined()
      await deliveries.retry(keyOf(id, DATE), START)
      expect(await again(LATER)).toMatchObject([{ source: `${other.id}` }])
    })

    test('is added once for a source, in place of one that was never tried', async () => {
      const { deliveries } = await open()
      const of = { kind: 'follow', source: '200' } as const
      const due = { ...of, server: '100', state: 'due', attempts: 0, shown: [] }
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START + 50 }], START)
      expect(await deliveries.last(of, 9)).toEqual([{ ...due, run: `${START}`, dueAt: START + 50 }])
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START + 60 }], START + 1)
      expect(await deliveries.last(of, 9)).toMatchObject([{ dueAt: START + 60 }])
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START + 40 }], START + 2)
      expect(await deliveries.last(of, 9)).toEqual([
        { ...due, run: `${START + 2}`, dueAt: START + 40 },
      ])
      expect(await deliveries.claim('me', START + 39, LATER, 9)).toEqual([])
      expect(await deliveries.claim('me', START + 40, LATER, 9)).toHaveLength(1)
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START + 41 }], START + 41)
      expect(await deliveries.last(of, 9)).toHaveLength(1)
    })

    test('is not replaced once it was tried, and the next one is later whatever a clock says', async () => {
      const { deliveries } = await open()
      const of = { kind: 'follow', source: '200' } as const
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START }], START)
      const [one] = await deliveries.claim('me', START, LATER, 9)
      if (one === undefined) throw new Error('nothing was claimed')
      await deliveries.retry(one, LATER)
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START + 1 }], START + 1)
      expect(await deliveries.last(of, 9)).toMatchObject([{ attempts: 1 }])
      await deliveries.end(one, 'failed', 'trouble')
      await deliveries.add([{ ...of, server: '100', turn: 7, dueAt: START }], START - DAY)
      const runs = (await deliveries.last(of, 9)).map(({ run }) => Number(run))
      expect(runs).toEqual([START + 1, START])
    })

    test('is among the last, the newest first', async () => {
      const store = await open()
      const digest = await createDigest(store)
      const other = await createDigest(store)
      await store.digests.plan([runOf(other)])
      for (let n = 0; n < 5; n++) {
        await store.digests.plan([runOf({ ...digest, nextAt: START + n * DAY })])
      }
      const days = (await store.deliveries.last(ofDigest(digest.id), 3)).map(({ run }) => run)
      expect(days).toEqual(['2026-06-06', '2026-06-05', '2026-06-04'])
      expect(await store.deliveries.last(ofDigest(digest.id), 10)).toHaveLength(5)
    })
  })
}
