import { describe, expect, test } from 'vitest'
import type { Follow, FollowPlan } from '../../src/follows/follow.ts'
import { createFollow, find, followPlanOf, foundFor } from './follow.ts'
import { DAY, type Open, START } from './plan.ts'

/** What every store of follows does. */
export function followsConform(open: Open): void {
  const full = followPlanOf({
    channel: '201',
    channelName: 'news',
    subject: { kind: 'model', id: 2_147_483_647, name: "漫画 o'" },
    type: 'LORA',
    base: "Flux.1 'D'",
    mention: '300',
    publish: true,
  })

  describe('a follow', () => {
    const plans: readonly FollowPlan[] = [
      full,
      followPlanOf(),
      followPlanOf({ subject: { kind: 'tag', name: "o'漫画" } }),
    ]

    test.each(plans)('is given back as it was made: %j', async (plan) => {
      const { follows } = await open()
      const created = await follows.create('100', 'de', plan, START, 50)
      const expected: Follow = {
        ...plan,
        id: expect.any(Number),
        server: '100',
        locale: 'de',
        since: START,
      }
      expect(created).toEqual({ follow: expected, isNew: true })
      expect(await follows.get('100', created?.follow.id ?? 0)).toEqual(expected)
      expect(await follows.list('100')).toEqual([expected])
    })

    test('that does the same is there already; its labels do not count', async () => {
      const store = await open()
      const { follows } = store
      const first = await follows.create('100', 'de', full, START, 1)
      const labels = { ...full, channelName: 'else', subject: { ...full.subject, name: 'else' } }
      const again = await follows.create('100', 'fr', labels, START + 9, 1)
      expect(again).toEqual({ follow: first?.follow, isNew: false })
      const others: readonly Partial<FollowPlan>[] = [
        { channel: '209' },
        { subject: { kind: 'model', id: 8, name: "漫画 o'" } },
        { subject: { kind: 'creator', name: "漫画 o'" } },
        { subject: { kind: 'tag', name: "漫画 o'" } },
        { type: undefined },
        { base: 'Pony' },
        { mention: undefined },
        { publish: false },
      ]
      for (const other of others) {
        const one = await follows.create('100', 'de', { ...full, ...other }, START, 50)
        expect(one?.isNew, JSON.stringify(other)).toBe(true)
      }
    })

    test('has no room where there are the most, counted by server', async () => {
      const { follows } = await open()
      const create = (server: string, channel: number) =>
        follows.create(server, 'de', followPlanOf({ channel: `${channel}` }), START, 3)
      const made = await Promise.all([1, 2, 3, 4, 5, 6].map((channel) => create('100', channel)))
      expect(made.filter((one) => one !== undefined)).toHaveLength(3)
      expect(await create('101', 1)).toBeDefined()
      const [first] = await follows.list('100')
      await follows.remove('100', first?.id ?? 0)
      expect(await create('100', 9)).toBeDefined()
      expect(await create('100', 10)).toBeUndefined()
    })

    test('pauses for a reason that being asked does not replace, and resumes from then', async () => {
      const store = await open()
      const { follows } = store
      const follow = await createFollow(store)
      const known = [{ follow, version: 40 }]
      await follows.found({ work: 'newest', progress: '{}', findings: [], known })
      expect(await follows.resume('100', follow.id, START + 4)).toEqual({
        ...follow,
        knownVersion: 40,
      })
      await follows.pause('100', follow.id, 'closed')
      expect(await follows.pause('100', follow.id, 'asked')).toMatchObject({ paused: 'closed' })
      expect(await follows.pause('100', follow.id, 'gone')).toMatchObject({ paused: 'gone' })
      expect(await follows.resume('100', follow.id, START + 5)).toEqual({
        ...follow,
        since: START + 5,
      })
    })

    test('pauses only where it still has its channel', async () => {
      const store = await open()
      const { id } = await createFollow(store)
      expect(await store.follows.pause('100', id, 'gone', { channel: '9' })).toBeUndefined()
      expect(await store.follows.pause('100', id, 'gone', { channel: '200' })).toMatchObject({
        paused: 'gone',
      })
    })

    test('is removed, and its id is never given again', async () => {
      const store = await open()
      const { id } = await createFollow(store)
      expect(await store.follows.remove('100', id)).toBe(true)
      expect(await store.follows.remove('100', id)).toBe(false)
      expect(await store.follows.list('100')).toEqual([])
      expect((await createFollow(store)).id).not.toBe(id)
    })

    test('of another server cannot be named', async () => {
      const store = await open()
      const theirs = await createFollow(store, { server: '101' })
      expect(await store.follows.get('100', theirs.id)).toBeUndefined()
      expect(await store.follows.pause('100', theirs.id, 'asked')).toBeUndefined()
      expect(await store.follows.resume('100', theirs.id, 0)).toBeUndefined()
      expect(await store.follows.remove('100', theirs.id)).toBe(false)
      expect(await store.follows.list('101')).toEqual([theirs])
    })

    test('is among the active ones of all servers, unless it is paused', async () => {
      const store = await open()
      const all = await Promise.all(
        ['100', '101', '102', '100'].map((server, n) =>
          createFollow(store, { server, channel: `${n}` }),
        ),
      )
      const ids = all.map(({ id }) => id).sort((a, b) => a - b)
      const active = async (behind: number, limit: number) =>
        (await store.follows.active(behind, limit)).map(({ id }) => id)
      expect(await active(0, 3)).toEqual(ids.slice(0, 3))
      expect(await active(ids[2] ?? 0, 3)).toEqual(ids.slice(3))
      const paused = all[1]
      await store.follows.pause(paused?.server ?? '', paused?.id ?? 0, 'asked')
      expect(await active(0, 9)).toEqual(ids.filter((id) => id !== paused?.id))
    })
  })

  describe('what was found', () => {
    const waiting = async ({ follows }: Awaited<ReturnType<Open>>, channel = '200') =>
      (await follows.waiting(channel, 100)).map(({ finding }) => finding.version)

    test('waits in its channel, the first found first, with its follow', async () => {
      const store = await open()
      const follow = await createFollow(store)
      await find(store, foundFor(follow, 9, { foundAt: START + 8 }), foundFor(follow, 8))
      expect(await store.follows.waiting('200', 9)).toEqual([
        {
          finding: {
            channel: '200',
            version: 8,
            news: 'new',
            model: 7,
            follow: follow.id,
            publishedAt: START + 1,
            foundAt: START + 2,
          },
          follow,
        },
        { finding: expect.objectContaining({ version: 9, foundAt: START + 8 }), follow },
      ])
      expect(await store.follows.waiting('200', 1)).toHaveLength(1)
      expect(await store.follows.waiting('201', 9)).toEqual([])
    })

    test('is stored together with how far the work came, or not at all', async () => {
      const store = await open()
      const follow = await createFollow(store)
      const one = { work: 'newest', progress: '{"at":1}', findings: [foundFor(follow, 8)] }
      await store.follows.found({ ...one, known: [{ follow, version: 6 }] })
      expect(await store.follows.progress('newest')).toBe('{"at":1}')
      expect(await store.follows.progress('models')).toBeUndefined()
      expect(await store.follows.get('100', follow.id)).toMatchObject({ knownVersion: 6 })
      // What SQL cannot store.
      const broken = foundFor(follow, 9, { foundAt: undefined as unknown as number })
      await expect(
        store.follows.found({ ...one, progress: '{"at":2}', findings: [broken], known: [] }),
      ).rejects.toThrow()
      expect(await store.follows.progress('newest')).toBe('{"at":1}')
      expect(await waiting(store)).toEqual([8])
    })

    test('is told once in a channel, whoever follows it there, also after its follow is gone', async () => {
      const store = await open()
      const creator = await createFollow(store)
      const tag = await createFollow(store, { subject: { kind: 'tag', name: 'anime' } })
      const elsewhere = await createFollow(store, { channel: '201' })
      await find(store, foundFor(creator, 8), foundFor(tag, 8), foundFor(elsewhere, 8))
      const [first] = await store.follows.waiting('200', 9)
      expect(first?.follow).toEqual(creator)
      expect(await waiting(store)).toEqual([8])
      expect(await waiting(store, '201')).toEqual([8])
      const key = { channel: '200', version: 8, news: 'new' } as const
      await store.follows.settle([key], 'announced', START + 5)
      await store.follows.remove('100', creator.id)
      await find(store, foundFor(tag, 8))
      expect(await waiting(store)).toEqual([])
      await find(store, foundFor(tag, 8, { news: 'open' }))
      expect(await waiting(store)).toEqual([8])
    })

    test('waits no more when its follow is removed, and is there for another', async () => {
      const store = await open()
      const creator = await createFollow(store)
      const tag = await createFollow(store, { subject: { kind: 'tag', name: 'anime' } })
      await find(store, foundFor(creator, 8))
      await store.follows.remove('100', creator.id)
      expect(await waiting(store)).toEqual([])
      await find(store, foundFor(tag, 8))
      expect(await waiting(store)).toEqual([8])
    })

    test('for a follow that is no longer what it was is left out', async () => {
      const store = await open()
      const [paused, resumed, removed] = [
        await createFollow(store, { channel: '201' }),
        await createFollow(store, { channel: '202' }),
        await createFollow(store, { channel: '203' }),
      ]
      await store.follows.pause('100', paused.id, 'asked')
      await store.follows.pause('100', resumed.id, 'asked')
      await store.follows.resume('100', resumed.id, START + 1)
      await store.follows.remove('100', removed.id)
      const known = [{ follow: resumed, version: 6 }]
      const findings = [paused, resumed, removed].map((follow) => foundFor(follow, 8))
      await store.follows.found({ work: 'newest', progress: '{}', findings, known })
      await store.follows.resume('100', paused.id, START + 1)
      for (const { channel } of [paused, resumed, removed]) {
        expect(await waiting(store, channel)).toEqual([])
      }
      expect((await store.follows.get('100', resumed.id))?.knownVersion).toBeUndefined()
    })

    test('waits while its follow is paused, and is not planned meanwhile', async () => {
      const store = await open()
      const late = await createFollow(store)
      const early = await createFollow(store, { channel: '201', server: '101' })
      await find(store, foundFor(late, 8, { foundAt: START + 9 }), foundFor(early, 8))
      expect(await store.follows.unplanned(START + 99, 9)).toEqual(['201', '200'])
      expect(await store.follows.unplanned(START + 99, 1)).toEqual(['201'])
      await store.follows.pause('101', early.id, 'closed')
      expect(await store.follows.unplanned(START + 99, 9)).toEqual(['200'])
      expect(await waiting(store, '201')).toEqual([])
    })

    test('is planned anew when more comes before its delivery is tried', async () => {
      const store = await open()
      const { deliveries, follows } = store
      const follow = await createFollow(store)
      const of = { kind: 'follow', source: '200' } as const
      await find(store, foundFor(follow, 7))
      await deliveries.add([{ ...of, server: '100', turn: 1, dueAt: START + 50 }], START + 2)
      expect(await follows.unplanned(START + 99, 9)).toEqual([])
      await find(store, foundFor(follow, 8, { foundAt: START + 3 }))
      expect(await follows.unplanned(START + 2, 9)).toEqual([])
      expect(await follows.unplanned(START + 3, 9)).toEqual(['200'])
      await deliveries.add([{ ...of, server: '100', turn: 1, dueAt: START + 40 }], START + 3)
      expect(await follows.unplanned(START + 99, 9)).toEqual([])
      const [one] = await deliveries.claim('me', START + 40, START + 60, 9)
      if (one === undefined) throw new Error('nothing was claimed')
      await find(store, foundFor(follow, 9, { foundAt: START + 41 }))
      expect(await follows.unplanned(START + 99, 9)).toEqual([])
      await deliveries.retry(one, START + 90)
      expect(await follows.unplanned(START + 99, 9)).toEqual([])
      await deliveries.end(one, 'skipped', 'nothing')
      expect(await follows.unplanned(START + 99, 9)).toEqual(['200'])
    })

    test('is settled once', async () => {
      const store = await open()
      const follow = await createFollow(store)
      const other = await createFollow(store, { channel: '201' })
      await find(store, ...[7, 8, 9].map((version) => foundFor(follow, version)))
      await find(store, foundFor(other, 7))
      const key = (version: number) => ({ channel: '200', version, news: 'new' }) as const
      await store.follows.settle([key(7)], 'left out', START + 5)
      await store.follows.settle([key(7), key(8)], 'announced', START + 6)
      await store.follows.settle([key(9)], 'announced', START + 7)
      expect(await waiting(store)).toEqual([])
      expect(await waiting(store, '201')).toEqual([7])
      const announced = await store.follows.announced(follow.id, 9)
      expect(announced.map(({ finding, at }) => [finding.version, at])).toEqual([
        [9, START + 7],
        [8, START + 6],
      ])
      expect(await store.follows.announced(follow.id, 1)).toHaveLength(1)
      expect(await store.follows.lastAnnounced(follow.server)).toEqual(
        new Map([[follow.id, START + 7]]),
      )
      expect(await store.follows.lastAnnounced('999')).toEqual(new Map())
    })

    test('is announced together with the delivery that told it', async () => {
      const store = await open()
      const follow = await createFollow(store)
      const told = foundFor(follow, 7)
      await find(store, told, foundFor(follow, 8))
      const of = { kind: 'follow', source: '200' } as const
      await store.deliveries.add([{ ...of, server: '100', turn: 1, dueAt: START }], START)
      const [one] = await store.deliveries.claim('me', START, START + 9, 9)
      if (one === undefined) throw new Error('nothing was claimed')
      const post = { message: '1', publish: false, told: [{ ...told, channel: '200' }] }
      await store.deliveries.posted(one, START + 3, post)
      expect(await waiting(store)).toEqual([8])
      expect(await store.follows.announced(follow.id, 9)).toMatchObject([{ at: START + 3 }])
      expect(await store.deliveries.last(of, 9)).toMatchObject([{ state: 'posted' }])
    })

    test('is forgotten when it is old', async () => {
      const store = await open()
      const follow = await createFollow(store)
      await find(
        store,
        foundFor(follow, 7, { foundAt: START }),
        foundFor(follow, 8, { foundAt: START + DAY }),
      )
      const of = { kind: 'follow', source: '200' } as const
      for (const at of [START, START + DAY]) {
        await store.deliveries.add([{ ...of, server: '100', turn: 1, dueAt: at }], at)
        const [one] = await store.deliveries.claim('me', at, at + 9, 9)
        if (one !== undefined) await store.deliveries.end(one, 'skipped', 'nothing')
      }
      await store.follows.forgetFindings(START + DAY)
      expect(await waiting(store)).toEqual([8])
      expect(await store.deliveries.last(of, 9)).toMatchObject([{ run: `${START + DAY}` }])
    })

    test('may be much', async () => {
      const store = await open()
      const follow = await createFollow(store)
      const versions = Array.from({ length: 1_234 }, (_, n) => n + 1)
      await find(store, ...versions.map((version) => foundFor(follow, version)))
      expect(await store.follows.waiting('200', 9_999)).toHaveLength(1_234)
    })
  })

  describe('a server that is gone', () => {
    test('is forgotten with its follows and what was found for them', async () => {
      const store = await open()
      const follow = await createFollow(store)
      const gone = await createFollow(store, { channel: '209' })
      const other = await createFollow(store, { server: '101', channel: '201' })
      const versions = Array.from({ length: 1_001 }, (_, n) => n + 1)
      await find(store, ...versions.map((version) => foundFor(follow, version)))
      await find(store, foundFor(other, 8))
      const posted = (source: string) => ({ kind: 'follow', source }) as const
      await store.deliveries.add(
        [{ ...posted('200'), server: '100', turn: 1, dueAt: START }],
        START,
      )
      await store.deliveries.add(
        [{ ...posted('201'), server: '101', turn: 1, dueAt: START }],
        START,
      )
      await store.servers.gone('100', START)
      await store.follows.remove('100', gone.id)
      expect(await store.servers.forget('100', START + 1)).toBe(true)
      expect(await store.follows.list('100')).toEqual([])
      expect(await store.follows.announced(follow.id, 9)).toEqual([])
      expect(await store.deliveries.last(posted('200'), 9)).toEqual([])
      expect(await store.deliveries.last(posted('201'), 9)).toHaveLength(1)
      const anew = await createFollow(store)
      await find(store, foundFor(anew, 8))
      expect(await store.follows.waiting('200', 9)).toHaveLength(1)
      expect(await store.follows.waiting('201', 9)).toHaveLength(1)
    })

    test('is met also where nothing is left but what was told', async () => {
      const store = await open()
      const { id } = await createFollow(store, { server: '300' })
      const told = await createFollow(store, { server: '200' })
      await find(store, foundFor(told, 8))
      const key = { channel: '200', version: 8, news: 'new' } as const
      await store.follows.settle([key], 'announced', START)
      await store.follows.remove('200', told.id)
      expect(await store.servers.next('')).toBe('200')
      expect(await store.servers.next('200')).toBe('300')
      await store.follows.remove('300', id)
      expect(await store.servers.next('200')).toBeUndefined()
    })
  })
}
