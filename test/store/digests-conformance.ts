import { describe, expect, test } from 'vitest'
import type { Digest, Plan } from '../../src/digest/digest.ts'
import {
  change,
  createDigest,
  createDue,
  DAY,
  type Open,
  ofDigest,
  planOf,
  resume,
  runOf,
  START,
} from './plan.ts'

/** What every store of digests does. */
export function digestsConform(open: Open): void {
  describe('a digest', () => {
    const full = planOf({
      channel: '201',
      channelName: 'news',
      time: '23:59',
      zone: 'Europe/Berlin',
      days: '7',
      type: 'LORA',
      base: "Flux.1 'D'",
      tag: '漫画',
      rank: 'Rising',
      fresh: true,
      count: 10,
      mention: '300',
      publish: true,
    })

    test('is given back as it was made', async () => {
      const { digests } = await open()
      const created = await digests.create('100', 'de', full, START, 25)
      const expected: Digest = {
        ...full,
        id: expect.any(Number),
        server: '100',
        locale: 'de',
        nextAt: START,
      }
      expect(created).toEqual({ digest: expected, isNew: true })
      expect(await digests.get('100', created?.digest.id ?? 0)).toEqual(expected)
      expect(await digests.list('100')).toEqual([expected])
    })

    test('can do without everything that is optional', async () => {
      const { digests } = await open()
      const created = await digests.create('100', 'de', planOf(), START, 25)
      expect(created?.digest).toEqual({
        ...planOf(),
        id: expect.any(Number),
        server: '100',
        locale: 'de',
        nextAt: START,
      })
    })

    test('changes in every value, and is as it was created when changed back', async () => {
      const store = await open()
      const digest = await createDigest(store)
      const changed = await change(store, digest.id, full, START + 1)
      expect(changed).toEqual({ ...digest, ...full, nextAt: START + 1 })
      expect(await change(store, digest.id, planOf(), START)).toEqual(digest)
      expect(await store.digests.get('100', digest.id)).toEqual(digest)
    })

    test('pauses for a reason, stays paused when changed, and resumes', async () => {
      const store = await open()
      const digest = await createDigest(store)
      expect(await store.digests.pause('100', digest.id, 'closed')).toEqual({
        ...digest,
        paused: 'closed',
      })
      expect(await change(store, digest.id, full, START)).toMatchObject({
        paused: 'closed',
      })
      expect(await resume(store, digest.id, START + DAY)).toEqual({
        ...digest,
        ...full,
        nextAt: START + DAY,
      })
    })

    test('is not changed, nor resumed, by who has not seen what has changed since', async () => {
      const store = await open()
      const before = await createDigest(store, { type: 'LORA', mention: '300' })
      const others: readonly Partial<Plan>[] = [
        { time: '10:00' },
        { zone: 'Europe/Berlin' },
        { channel: '201' },
        { type: undefined },
        { mention: '301' },
        { tag: 'anime' },
        { publish: true },
        { rank: 'Newest' },
        { fresh: true },
        { days: '14' },
      ]
      for (const other of others) {
        const theirs = await store.digests.change(before, { ...before, ...other }, START)
        expect(theirs).toMatchObject(other)
        expect(await store.digests.change(before, { ...before, count: 1 }, START)).toBeUndefined()
        expect(await store.digests.resume(before, START)).toBeUndefined()
        expect(await store.digests.get('100', before.id)).toEqual(theirs)
        await change(store, before.id, before, START)
      }
      await store.digests.plan([runOf(before)])
      expect(await store.digests.change(before, before, START + 5)).toBeUndefined()
      expect(await store.digests.get('100', before.id)).toMatchObject({ nextAt: START + DAY })
    })

    test('changed by many at once is changed by one of them', async () => {
      const store = await open()
      const before = await createDigest(store)
      const changed = await Promise.all(
        Array.from({ length: 9 }, (_, n) =>
          store.digests.change(before, { ...before, count: n + 1 }, START + 1),
        ),
      )
      expect(changed.filter((one) => one !== undefined)).toEqual([
        await store.digests.get('100', before.id),
      ])
    })

    test('pauses only where it still is as it was when that was decided', async () => {
      const store = await open()
      const { id } = await createDigest(store)
      const { digests } = store
      expect(await digests.pause('100', id, 'gone', { channel: '999' })).toBeUndefined()
      expect(await digests.pause('100', id, 'unplannable', { nextAt: START - 1 })).toBeUndefined()
      expect(await digests.get('100', id)).not.toHaveProperty('paused', expect.any(String))
      const still = { channel: '200', nextAt: START }
      expect(await digests.pause('100', id, 'unplannable', still)).toMatchObject({
        paused: 'unplannable',
      })
    })

    test('goes on saying why it is paused when it is to be paused as well', async () => {
      const store = await open()
      const { id } = await createDigest(store)
      await store.digests.pause('100', id, 'closed')
      expect(await store.digests.pause('100', id, 'asked')).toMatchObject({ paused: 'closed' })
      expect(await store.digests.pause('100', id, 'gone')).toMatchObject({ paused: 'gone' })
      expect(await store.digests.get('100', id)).toMatchObject({ paused: 'gone' })
    })

    test('is removed with its deliveries, and its id is never given again', async () => {
      const store = await open()
      const [digest] = await createDue(store, 1)
      const id = digest?.id ?? 0
      expect(await store.digests.remove('100', id)).toBe(true)
      expect(await store.digests.remove('100', id)).toBe(false)
      expect(await store.digests.list('100')).toEqual([])
      expect(await store.deliveries.last(ofDigest(id), 10)).toEqual([])
      expect(await store.deliveries.claim('me', START, START + 1, 10)).toEqual([])
      expect((await createDigest(store)).id).not.toBe(id)
    })

    test('is listed by its id, beside those of its server alone', async () => {
      const store = await open()
      const ids: number[] = []
      for (const server of ['100', '101', '100', '101', '100']) {
        const { id } = await createDigest(store, { server })
        if (server === '100') ids.push(id)
      }
      const listed = await store.digests.list('100')
      expect(listed.map(({ id }) => id)).toEqual(ids.toSorted((a, b) => a - b))
      expect(await store.digests.list('102')).toEqual([])
    })
  })

  test('what another server has cannot be named', async () => {
    const store = await open()
    const { digests } = store
    const theirs = await createDigest(store, { server: '101' })
    expect(await digests.get('100', theirs.id)).toBeUndefined()
    const asOurs = { ...theirs, server: '100' }
    expect(await digests.change(asOurs, planOf({ count: 1 }), 0)).toBeUndefined()
    expect(await digests.pause('100', theirs.id, 'asked')).toBeUndefined()
    expect(await digests.resume(asOurs, 0)).toBeUndefined()
    expect(await digests.remove('100', theirs.id)).toBe(false)
    expect(await digests.get('101', theirs.id)).toEqual(theirs)
  })

  describe('the most digests of a server', () => {
    const create = async (store: Awaited<ReturnType<Open>>, server: string, count: number) =>
      store.digests.create(server, 'en-GB', planOf({ count }), START, 3)

    test('are counted by server', async () => {
      const store = await open()
      for (const server of ['100', '101']) {
        for (let n = 0; n < 3; n++) expect(await create(store, server, n)).toBeDefined()
        expect(await create(store, server, 3)).toBeUndefined()
      }
      const [first] = await store.digests.list('100')
      await store.digests.remove('100', first?.id ?? 0)
      expect(await create(store, '100', 3)).toBeDefined()
      expect(await create(store, '100', 4)).toBeUndefined()
    })

    test('hold when many are made at once', async () => {
      const store = await open()
      const created = await Promise.all(
        Array.from({ length: 20 }, (_, n) => create(store, '100', n)),
      )
      expect(created.filter((digest) => digest !== undefined)).toHaveLength(3)
      expect(await store.digests.list('100')).toHaveLength(3)
    })
  })

  describe('a digest that does exactly what another one does', () => {
    const create = async (
      { digests }: Awaited<ReturnType<Open>>,
      {
        server = '100',
        most = 25,
        ...has
      }: Partial<Plan> & { server?: string; most?: number } = {},
    ) => digests.create(server, 'en-GB', planOf(has), START, most)

    test('is not made, but yields that one, also for many at once', async () => {
      const store = await open()
      const made = await Promise.all(Array.from({ length: 9 }, () => create(store)))
      const [first] = await store.digests.list('100')
      expect(await store.digests.list('100')).toHaveLength(1)
      expect(made.filter((one) => one?.isNew)).toHaveLength(1)
      for (const one of made) expect(one?.digest).toEqual(first)
    })

    test('is found also where its channel was called something else, or there is no room', async () => {
      const store = await open()
      await create(store, { type: 'LORA' })
      const change = { type: 'LORA', channelName: 'renamed', most: 1 } as const
      expect(await create(store, change)).toMatchObject({ isNew: false })
      expect(await create(store, { most: 1 })).toBeUndefined()
    })

    test.each<Partial<Plan> & { server?: string }>([
      { time: '09:01' },
      { zone: 'Europe/London' },
      { days: '12345' },
      { channel: '201' },
      { type: 'LORA' },
      { base: 'Pony' },
      { tag: 'anime' },
      { mention: '300' },
      { count: 6 },
      { publish: true },
      { rank: 'Rising' },
      { fresh: true },
      { server: '101' },
    ])('is no other one: %j', async (change) => {
      const store = await open()
      await create(store)
      expect(await create(store, change)).toMatchObject({ isNew: true })
    })
  })

  describe('filters', () => {
    test('are distinct, those of most digests first', async () => {
      const store = await open()
      const anime = { type: 'LORA', tag: 'anime' } as const
      for (const filters of [{ base: 'Pony' }, anime, {}, anime, { tag: 'anime' }, anime, {}]) {
        await createDigest(store, filters)
      }
      await createDigest(store, { base: 'Pony' })
      expect(await store.digests.filters(10)).toEqual([anime, { base: 'Pony' }, { tag: 'anime' }])
      expect(await store.digests.filters(2)).toEqual([anime, { base: 'Pony' }])
    })

    test('of paused digests do not count', async () => {
      const store = await open()
      const paused = await createDigest(store, { tag: 'anime' })
      await createDigest(store, { tag: 'style' })
      await store.digests.pause('100', paused.id, 'asked')
      expect(await store.digests.filters(10)).toEqual([{ tag: 'style' }])
      await resume(store, paused.id, START)
      expect(await store.digests.filters(10)).toHaveLength(2)
    })
  })

  test('a digest knows the newest day it has a delivery of', async () => {
    const store = await open()
    const digest = await createDigest(store)
    await store.digests.plan([runOf(digest)])
    const planned = { ...digest, nextAt: START + DAY, lastDay: '2026-06-02' }
    expect(await store.digests.get('100', digest.id)).toEqual(planned)
    await change(store, digest.id, planOf(), START + 1)
    await store.digests.plan([runOf(digest, { day: '2026-06-01', dueAt: START + 1 })])
    expect(await store.digests.get('100', digest.id)).toEqual(planned)
  })
}
