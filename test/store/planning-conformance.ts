import { describe, expect, test } from 'vitest'
import {
  createDigest,
  createDue,
  DAY,
  keyOf,
  type Open,
  ofDigest,
  resume,
  runOf,
  START,
} from './plan.ts'

const LATER = START + 60_000

/** What every store of deliveries does with what is due. */
export function planningConforms(open: Open): void {
  describe('what is due', () => {
    test('is what its moment has come for, the longest due first', async () => {
      const store = await open()
      const [late, soon, now] = [
        await createDigest(store, { nextAt: START - 5 }),
        await createDigest(store, { nextAt: START + 1 }),
        await createDigest(store, { nextAt: START }),
      ]
      const first = await createDigest(store, { nextAt: START - 9 })
      expect(await store.digests.due(START, 10)).toEqual([first, late, now])
      expect(await store.digests.due(START, 2)).toEqual([first, late])
      expect(await store.digests.due(START + 1, 10)).toContainEqual(soon)
    })

    test('is nothing that is paused', async () => {
      const store = await open()
      const { id } = await createDigest(store)
      await store.digests.pause('100', id, 'gone')
      expect(await store.digests.due(START, 10)).toEqual([])
      expect(await store.digests.wakeAt()).toBeUndefined()
      await resume(store, id, START)
      expect(await store.digests.due(START, 10)).toHaveLength(1)
    })
  })

  describe('a planned run', () => {
    test('is a delivery that is due, and its digest goes on to the next', async () => {
      const store = await open()
      const digest = await createDigest(store)
      await store.digests.plan([runOf(digest)])
      expect(await store.deliveries.last(ofDigest(digest.id), 10)).toEqual([
        {
          kind: 'digest',
          source: `${digest.id}`,
          run: '2026-06-02',
          server: '100',
          dueAt: START,
          state: 'due',
          attempts: 0,
          shown: [],
        },
      ])
      expect(await store.digests.due(START, 10)).toEqual([])
      expect(await store.digests.due(START + DAY, 10)).toMatchObject([{ id: digest.id }])
    })

    test('is planned beside others with next runs of their own', async () => {
      const store = await open()
      const digests = await Promise.all([1, 2, 3, 4].map(() => createDigest(store)))
      const nextAt = (n: number) => START + DAY * (1 + (n % 2))
      await store.digests.plan(digests.map((digest, n) => runOf(digest, { nextAt: nextAt(n) })))
      const planned = await Promise.all(digests.map(({ id }) => store.digests.get('100', id)))
      expect(planned.map((digest) => digest?.nextAt)).toEqual([0, 1, 2, 3].map(nextAt))
    })

    test('that is skipped is never claimed', async () => {
      const store = await open()
      const digest = await createDigest(store)
      await store.digests.plan([runOf(digest, { skipped: 'late' })])
      expect(await store.deliveries.last(ofDigest(digest.id), 10)).toMatchObject([
        { state: 'skipped', outcome: 'late' },
      ])
      expect(await store.deliveries.claim('me', LATER, LATER + 1, 10)).toEqual([])
      expect(await store.deliveries.wakeAt()).toBeUndefined()
    })

    test('that was planned of what has changed since is not there', async () => {
      const store = await open()
      const [digest, other] = [await createDigest(store), await createDigest(store)]
      const changed = await resume(store, digest.id, START + 7)
      const gone = runOf({ ...digest, id: digest.id + 1_000 })
      await store.digests.plan([gone, runOf(digest), runOf(other)])
      expect(await store.digests.get('100', digest.id)).toEqual(changed)
      expect(await store.deliveries.last(ofDigest(digest.id), 10)).toEqual([])
      expect(await store.deliveries.last(ofDigest(other.id), 10)).toHaveLength(1)
    })

    test('of a day that there is leaves it as it is, and goes on', async () => {
      const store = await open()
      const [digest] = await createDue(store, 1)
      if (digest === undefined) throw new Error('none')
      const [claimed] = await store.deliveries.claim('me', START, LATER, 1)
      await store.deliveries.posting('me', keyOf(digest.id, '2026-06-02'), START, {
        channel: '200',
        shown: [1],
      })
      await resume(store, digest.id, START + 7)
      await store.digests.plan([
        runOf(digest, { dueAt: START + 7, nextAt: START + 2 * DAY, skipped: 'late' }),
      ])
      expect(await store.deliveries.last(ofDigest(digest.id), 10)).toEqual([
        { ...claimed, channel: '200', state: 'posting', postingSince: START, shown: [1] },
      ])
      expect(await store.digests.get('100', digest.id)).toMatchObject({ nextAt: START + 2 * DAY })
    })

    test('does away with the digest’s deliveries that are no longer kept, and no other’s', async () => {
      const store = await open()
      const [digest, other] = [await createDigest(store), await createDigest(store)]
      await store.digests.plan([runOf(digest), runOf(other)])
      const next = { ...digest, nextAt: START + DAY }
      await store.digests.plan([runOf(next, { keptSince: '2026-06-03' })])
      const days = async ({ id }: typeof digest) =>
        (await store.deliveries.last(ofDigest(id), 9)).map(({ run }) => run)
      expect(await days(digest)).toEqual(['2026-06-03'])
      expect(await days(other)).toEqual(['2026-06-02'])
    })

    test('is planned once however often it is', async () => {
      const store = await open()
      const digests = await Promise.all(Array.from({ length: 50 }, () => createDigest(store)))
      const runs = digests.map((digest) => runOf(digest))
      await Promise.all([store.digests.plan(runs), store.digests.plan(runs)])
      const claimed = await store.deliveries.claim('me', START, LATER, 1_000)
      expect(claimed).toHaveLength(50)
      await store.digests.plan([])
    })
  })

  describe('the moment to look again', () => {
    test('is none where there is nothing', async () => {
      const { deliveries, digests } = await open()
      expect(await deliveries.wakeAt()).toBeUndefined()
      expect(await digests.wakeAt()).toBeUndefined()
    })

    test('is the next run, the next try or the end of a claim, whichever is first', async () => {
      const store = await open()
      const { deliveries, digests } = store
      const digest = await createDigest(store)
      const key = keyOf(digest.id, '2026-06-02')
      expect(await digests.wakeAt()).toBe(START)
      await digests.plan([runOf(digest)])
      expect(await digests.wakeAt()).toBe(START + DAY)
      expect(await deliveries.wakeAt()).toBe(START)
      await deliveries.claim('me', START, LATER, 1)
      expect(await deliveries.wakeAt()).toBe(LATER)
      await deliveries.retry(key, LATER + 5)
      expect(await deliveries.wakeAt()).toBe(LATER + 5)
      await deliveries.posted(key, LATER, { message: '1', publish: true })
      expect(await deliveries.wakeAt()).toBe(LATER)
      await deliveries.retryPublishing(key, LATER + 9)
      expect(await deliveries.wakeAt()).toBe(LATER + 9)
      await deliveries.published(key, LATER)
      expect(await deliveries.wakeAt()).toBeUndefined()
    })
  })
}
