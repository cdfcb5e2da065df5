import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import {
  civitaiOf,
  DAY,
  HOUR,
  modelOf,
  modelsOf,
  start,
  type Taking,
  takerOf,
  takingOf,
} from '../../support/taker.ts'

let taking: Taking
beforeEach(async () => {
  taking = await takingOf(modelsOf(250))
})
afterEach(() => taking.store.close())

const heads = () => taking.civitai.requests.filter(({ head }) => head !== undefined)
const counts = () => taking.civitai.requests.filter(({ ids }) => ids !== undefined)
const snapshots = () => taking.store.snapshots.all()
const countsOf = async (snapshot: number) =>
  new Map(
    (await taking.store.snapshots.counts([snapshot], 0, 1_000)).map((one) => [
      one.id,
      one.downloads,
    ]),
  )
const away = (retryAfter?: number) => new CivitaiFault('away', 'down', retryAfter)

describe('the heads', () => {
  test('are read to their ends before anything is counted, each model kept once', async () => {
    await taking.taken(1)
    const order = taking.civitai.requests.map(({ ids }) => (ids === undefined ? 'head' : 'ids'))
    expect(order).toEqual([...Array<string>(15).fill('head'), 'ids', 'ids', 'ids'])
    expect(heads().map(({ head, cursor }) => [head?.period, cursor])).toEqual(
      ['AllTime', 'Year', 'Month', 'Week', 'Day'].flatMap((period) =>
        [undefined, '100', '200'].map((cursor) => [period, cursor]),
      ),
    )
    expect(await taking.store.snapshots.facts(0, 1_000)).toHaveLength(250)
  })

  test('are read again a day after they were', async () => {
    await taking.until(start + 23 * HOUR)
    expect(heads()).toHaveLength(15)
    await taking.until(start + 25 * HOUR)
    expect(heads()).toHaveLength(30)
  })

  test('end where Civitai says so, not at an empty page', async () => {
    taking.civitai.head = async (_head, cursor) => ({
      models: cursor === '2' ? [modelOf(7)] : [],
      next: cursor === undefined ? '1' : cursor === '1' ? '2' : undefined,
    })
    await taking.taken(1)
    expect(await taking.store.snapshots.facts(0, 10)).toHaveLength(1)
  })

  test('of the filters of live digests come first', async () => {
    const plan = {
      channel: '1',
      channelName: 'news',
      time: '09:00',
      zone: 'UTC',
      days: '1234567',
      rank: 'Most downloads gained',
      fresh: false,
      count: 5,
    } as const
    const { digests } = taking.store
    const rest = { ...plan, publish: false }
    await digests.create('1', 'en-GB', { ...rest, tag: 'anime' }, start, 25)
    await digests.create('1', 'en-GB', { ...rest, type: 'LORA', base: 'Pony' }, start, 25)
    const paused = await digests.create('1', 'en-GB', { ...rest, tag: 'cats' }, start, 25)
    await digests.pause('1', paused?.digest.id ?? 0, 'asked')
    await digests.create('1', 'en-GB', rest, start, 25)
    await taking.taken(1)
    const filtered = heads()
      .slice(0, 6)
      .map(({ head }) => head)
    expect(filtered.filter((head) => head?.tag === 'anime')).toHaveLength(3)
    expect(filtered.filter((head) => head?.base === 'Pony' && head.type === 'LORA')).toHaveLength(3)
    expect(heads()).toHaveLength(6 + 15)
  })

  test('that Civitai refuses are passed over, and it is said', async () => {
    const refused = new CivitaiFault('refused', '400: no such head')
    taking.civitai.fails = ({ head }) => {
      if (head?.period === 'Year') throw refused
    }
    await taking.taken(1)
    expect(heads()).toHaveLength(13)
    expect(taking.faults).toEqual([refused])
  })
})

describe('a snapshot', () => {
  test('counts what was seen in a head, hidden figures too', async () => {
    taking.civitai.known = (ids) =>
      ids.map((id) => modelOf(id, { downloads: id === 7 ? undefined : id * 2 }))
    await taking.taken(1)
    const [snapshot] = await snapshots()
    const counted = await countsOf(snapshot?.id ?? 0)
    expect(counted.size).toBe(250)
    expect(counted.get(9)).toBe(18)
    expect(counted.has(7) && counted.get(7)).toBeUndefined()
    expect(snapshot?.missing).toBe(0)
  })

  test('is taken every six hours, the first when the heads are known', async () => {
    await taking.until(start + 31 * HOUR)
    const hours = (await snapshots()).map(({ at }) => Math.floor((at - start) / HOUR))
    expect(hours).toEqual([30, 24, 18, 12, 6, 0])
  })

  test('leaves models out that were in no head for two weeks', async () => {
    await taking.taken(1)
    taking.civitai.listed = () => modelsOf(40)
    const lengths = async (days: number) => {
      await taking.until(start + days * DAY)
      return counts()
        .slice(-3)
        .reduce((sum, { ids = [] }) => sum + (ids.length % 100), 0)
    }
    expect(await lengths(13.9)).toBe(50)
    await taking.until(start + 15 * DAY)
    expect(counts().at(-1)?.ids).toHaveLength(40)
  })

  test('says how many of its models Civitai did not know', async () => {
    taking.civitai.known = (ids) => ids.filter((id) => id % 10 > 0).map((id) => modelOf(id))
    await taking.taken(1)
    expect(await snapshots()).toMatchObject([{ missing: 25 }])
    expect(taking.faults).toEqual([])
  })

  test('counts no model that was not asked for', async () => {
    taking.civitai.known = () => [modelOf(1), modelOf(999)]
    await taking.taken(1)
    const [snapshot] = await snapshots()
    expect([...(await countsOf(snapshot?.id ?? 0)).keys()]).toEqual([1])
    expect(snapshot?.missing).toBe(249)
  })

  test('whose list is lost ends as it is', async () => {
    taking.civitai.fails = () => {
      if (counts().length === 2) taking.store.snapshots.keepProgress('watch list', undefined)
    }
    await taking.taken(1)
    expect(await snapshots()).toMatchObject([{ missing: 50 }])
    expect(counts()).toHaveLength(2)
  })

  test('of which Civitai knows nothing is none', async () => {
    taking.civitai.known = () => []
    await taking.until(start + HOUR)
    expect(counts()).toHaveLength(3)
    expect(await snapshots()).toEqual([])
    await taking.until(start + 5 * HOUR)
    expect(counts()).toHaveLength(3)
  })

  test('is not begun where no head has anything', async () => {
    taking.civitai.listed = () => []
    await taking.until(start + 2 * DAY)
    expect(counts()).toEqual([])
    expect(await snapshots()).toEqual([])
  })
})

describe('a Civitai that is away', () => {
  test('is asked again after longer and longer, and gone on with where it was', async () => {
    await taking.taken(1)
    await taking.until(start + 6 * HOUR)
    const before = counts().length
    const failing = away()
    taking.civitai.fails = () => {
      if (counts().length <= before + 5) throw failing
    }
    await taking.taken(1)
    const tries = counts().slice(before)
    const apart = tries.slice(1).map(({ at }, n) => Math.round((at - (tries[n]?.at ?? 0)) / 1_000))
    // 30 s, 1, 2, 4 and 8 minutes; then all is well.
    expect(apart.slice(0, 5)).toEqual([30, 60, 120, 240, 480])
    expect(new Set(tries.slice(0, 6).map(({ ids }) => ids?.join()))).toHaveProperty('size', 1)
    expect(taking.faults).toEqual(Array(5).fill(failing))
    expect((await snapshots())[0]).toMatchObject({ missing: 0 })
  })

  test('is left alone for as long as it says, up to an hour', async () => {
    taking.civitai.fails = () => {
      if (heads().length === 1) throw away(300_000)
      if (heads().length === 2) throw away(9 * DAY)
    }
    await taking.taken(1)
    const [first = 0, second = 0, third = 0] = heads().map(({ at }) => at)
    expect(second - first).toBe(300_000 + taking.civitai.takes)
    expect(third - second).toBe(HOUR + taking.civitai.takes)
  })

  test('for longer than an hour leaves a hole, which is recorded', async () => {
    await taking.taken(1)
    taking.civitai.fails = () => {
      if (counts().length > 4 && taking.clock.at < start + 8 * HOUR) throw away()
    }
    await taking.taken(1)
    const [holed] = await snapshots()
    expect(holed).toMatchObject({ missing: 150 })
    expect((await countsOf(holed?.id ?? 0)).size).toBe(100)
    // The next is taken when it is due, and is whole again.
    await taking.taken(1)
    const [whole] = await snapshots()
    expect(whole).toMatchObject({ missing: 0 })
    expect(Math.floor(((whole?.at ?? 0) - start) / HOUR)).toBe(12)
  })

  test('for the whole time of a snapshot leaves none', async () => {
    await taking.taken(1)
    taking.civitai.fails = () => {
      if (taking.clock.at < start + 8 * HOUR) throw away()
    }
    await taking.until(start + 11 * HOUR)
    expect(await snapshots()).toHaveLength(1)
    await taking.until(start + 13 * HOUR)
    expect(await snapshots()).toHaveLength(2)
  })

  test('is asked no more than every quarter of an hour, all day long', async () => {
    taking.civitai.fails = () => {
      throw away()
    }
    await taking.until(start + DAY)
    expect(taking.civitai.requests.length).toBeGreaterThan(90)
    expect(taking.civitai.requests.length).toBeLessThan(110)
  })
})

describe('a clock that is moved', () => {
  test('by a day makes the next snapshot due', async () => {
    await taking.taken(1)
    taking.clock.at += DAY
    await taking.until(taking.clock.at + HOUR)
    expect((await snapshots()).map(({ at }) => Math.floor((at - start) / DAY))).toEqual([1, 0])
    expect(heads()).toHaveLength(30)
  })

  test('by a day in the middle of a snapshot makes a hole and the next one due', async () => {
    taking.civitai.fails = () => {
      if (counts().length === 2) taking.clock.at += DAY
    }
    await taking.taken(2)
    const all = await snapshots()
    expect(all.map(({ missing }) => missing)).toEqual([0, 50])
    expect(all.map(({ at }) => Math.floor((at - start) / DAY))).toEqual([1, 0])
  })

  test('back by a month begins anew, and nothing stays of the time to come', async () => {
    taking.clock.at = start + 30 * DAY
    await taking.taken(1)
    taking.clock.at = start
    await taking.until(start + HOUR)
    expect((await snapshots()).map(({ at }) => Math.floor((at - start) / HOUR))).toEqual([0])
  })
})

describe('left to itself', () => {
  test('it goes on until it is stopped, and then at once', async () => {
    const stop = new AbortController()
    const running = taking.taker.run(stop.signal)
    taking.civitai.fails = () => {
      if (counts().length >= 9) stop.abort(new Error('stopping'))
    }
    await running
    expect(counts()).toHaveLength(9)
    const hours = (await snapshots()).map(({ at }) => Math.floor((at - start) / HOUR))
    expect(hours).toEqual([6, 0])
    expect(taking.faults).toEqual([])
  })

  test('it does not wait for an answer any longer when it is stopped', async () => {
    const stop = new AbortController()
    const asked = Promise.withResolvers<void>()
    taking.civitai.head = (_head, _cursor, signal) => {
      asked.resolve()
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    }
    const running = taking.taker.run(stop.signal)
    await asked.promise
    stop.abort(new Error('stopping'))
    await running
    expect(taking.faults).toEqual([])
    // Whoever comes next need not wait until this one's time is over.
    taking.civitai.head = civitaiOf(taking.clock, []).head
    const due = await takerOf({ ...taking, faults: [] }, 'b').step(new AbortController().signal)
    expect(due).toBe(taking.clock.at + 1_000)
  })

  test('it tells of what the store throws, and goes on', async () => {
    const full = new Error('the disk is full')
    const stop = new AbortController()
    let writes = 0
    const { keepProgress } = taking.store.snapshots
    const snapshotsThatFail = {
      ...taking.store.snapshots,
      async keepProgress(work: string, state: string | undefined) {
        writes += 1
        if (writes === 4) throw full
        if (counts().length === 4) stop.abort()
        await keepProgress(work, state)
      },
    }
    const faults: unknown[] = []
    const store = { ...taking.store, snapshots: snapshotsThatFail }
    await takerOf({ ...taking, store, faults }, 'a').run(stop.signal)
    expect(faults).toEqual([full])
    // What was not written was asked once more.
    expect(heads()).toHaveLength(16)
    expect(await snapshots()).toHaveLength(1)
  })
})

test('two who ask for the next piece at once each do one of their own', async () => {
  const { signal } = new AbortController()
  const { taker, civitai } = taking
  let [running, most] = [0, 0]
  const { head } = civitai
  civitai.head = async (...asked) => {
    running += 1
    most = Math.max(most, running)
    await new Promise(setImmediate)
    return head(...asked).finally(() => {
      running -= 1
    })
  }
  for (let turn = 0; turn < 10; turn++) {
    await Promise.all([taker.step(signal), taker.step(signal)])
    taking.clock.at += 1_000
  }
  expect(most).toBe(1)
  const asked = heads().map((one) => `${one.head?.period} ${one.cursor}`)
  expect(new Set(asked).size).toBe(asked.length)
})
