import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Filters } from '../../src/digest/digest.ts'
import { createTrends } from '../../src/digest/trends.ts'
import { StoreFault } from '../../src/store/fault.ts'
import type { Store } from '../../src/store/store.ts'
import { addSnapshot, HOUR, now, storeWith, type Watched } from '../support/trends.ts'

const DAY_APART = [24, 0]
let store: Store
afterEach(() => store.close())

/** Trends, refreshed, by snapshots so many hours ago. */
async function trendsOf(hours: readonly number[], models: readonly Watched[]) {
  store = await storeWith(hours, models)
  const trends = createTrends(store.snapshots, () => {})
  await trends.refresh()
  return trends
}
const gained = (id: number, gain: number, facts: Partial<Watched> = {}): Watched => ({
  id,
  downloads: [1_000, 1_000 + gain],
  ...facts,
})

describe('what is ready', () => {
  test('is nothing before it was refreshed', async () => {
    store = await storeWith(DAY_APART, [gained(1, 5)])
    const trends = createTrends(store.snapshots, () => {})
    expect(trends.ready('day')).toBe(false)
    expect(trends.since).toBeUndefined()
    expect(trends.ranked('day', {})).toEqual([])
    expect(trends.gainOf(1, 'day')).toBeUndefined()
    expect(await trends.history(1)).toEqual([])
  })

  test.each<[string, readonly number[], readonly boolean[]]>([
    ['nothing without snapshots', [], [false, false, false]],
    ['nothing by a single one', [0], [false, false, false]],
    ['nothing by two of one morning', [6, 0], [false, false, false]],
    ['a day by two that are one apart', [24, 0], [true, false, false]],
    ['a day and a week', [7 * 24, 24, 0], [true, true, false]],
    ['all', [30 * 24, 7 * 24, 24, 0], [true, true, true]],
    ['a month alone', [30 * 24, 0], [false, false, true]],
  ])('is %s', async (_, hours, ready) => {
    const trends = await trendsOf(hours, [{ id: 1, downloads: hours.map((hour) => 9_999 - hour) }])
    const spans = ['day', 'week', 'month'] as const
    expect(spans.map((span) => trends.ready(span))).toEqual(ready)
    expect(spans.map((span) => trends.ranked(span, {}).length > 0)).toEqual(ready)
    expect(trends.since).toBe(hours.includes(0) ? now : undefined)
  })

  test('is nothing by a snapshot that is not finished', async () => {
    const trends = await trendsOf([24], [gained(1, 5)])
    const { id } = await store.snapshots.begin(now)
    await store.snapshots.count(id, [{ id: 1, downloads: 1_005 }])
    await trends.refresh()
    expect(trends.ready('day')).toBe(false)
    await store.snapshots.finish(id, 0)
    await trends.refresh()
    expect(trends.ranked('day', {})).toEqual([{ id: 1, gain: 5 }])
  })
})

describe('a ranking', () => {
  test('has what gained any, best first, over each span', async () => {
    const models: Watched[] = [
      { id: 1, downloads: [0, 80, 97, 100] },
      { id: 2, downloads: [0, 20, 60, 100] },
      { id: 3, downloads: [100, 100, 100, 100] },
      { id: 4, downloads: [100, 'hidden', 'hidden', 'hidden'] },
    ]
    const trends = await trendsOf([30 * 24, 7 * 24, 24, 0], models)
    expect(trends.ranked('day', {})).toEqual([
      { id: 2, gain: 40 },
      { id: 1, gain: 3 },
    ])
    // The day before, it was six days: the lower of two, as if it were seven.
    expect(trends.ranked('week', {})).toEqual([
      { id: 2, gain: 47 },
      { id: 1, gain: 20 },
    ])
    expect(trends.ranked('month', {}).map(({ id }) => id)).toEqual([1, 2])
  })

  test('by the rise has what gained much for what it had, over each span', async () => {
    const models: Watched[] = [
      { id: 1, downloads: [10_000, 20_000] },
      { id: 2, downloads: [1_000, 1_900] },
      { id: 3, downloads: [200, 500] },
      { id: 4, downloads: [4, 7] },
      { id: 5, downloads: [100_000, 100_000] },
      { id: 6, downloads: [undefined, 900], firstVersionAt: now - 5 * HOUR },
    ]
    const trends = await trendsOf(DAY_APART, models)
    expect(trends.ranked('day', {}, 'risen')).toEqual([
      { id: 3, gain: 300, risen: 1.5 },
      { id: 1, gain: 10_000, risen: 1 },
      { id: 2, gain: 900, risen: 0.9 },
    ])
    expect(trends.ranked('week', {}, 'risen')).toEqual([])
    expect(trends.ranked('day', {}).map(({ id }) => id)).toEqual([1, 2, 6, 3, 4])
  })

  test('knows what a single model gained, nothing too', async () => {
    const trends = await trendsOf(DAY_APART, [
      gained(1, 40),
      gained(2, 0),
      { id: 3, downloads: [10, 'hidden'] },
    ])
    expect(trends.gainOf(1, 'day')).toBe(40)
    expect(trends.gainOf(2, 'day')).toBe(0)
    expect(trends.gainOf(3, 'day')).toBeUndefined()
    expect(trends.gainOf(999, 'day')).toBeUndefined()
    expect(trends.gainOf(1, 'week')).toBeUndefined()
    expect(trends.ranked('day', {}).map(({ id }) => id)).toEqual([1])
  })

  test('counts a new model in full by the age that its facts tell', async () => {
    const trends = await trendsOf(DAY_APART, [
      { id: 1, downloads: [undefined, 70], firstVersionAt: now - 5 * HOUR },
      { id: 2, downloads: [undefined, 90], firstVersionAt: now - 50 * HOUR },
      { id: 3, downloads: [undefined, 80] },
    ])
    expect(trends.ranked('day', {})).toEqual([{ id: 1, gain: 70 }])
  })

  test('has all of many, read in pieces between which others have their turn', async () => {
    const models = Array.from({ length: 1_234 }, (_, n) => gained(n + 1, n + 1))
    store = await storeWith(DAY_APART, models)
    const trends = createTrends(store.snapshots, () => {})
    let turns = 0
    let over = false
    const count = (): void => {
      turns += 1
      if (!over) setImmediate(count)
    }
    setImmediate(count)
    await trends.refresh()
    over = true
    expect(trends.ranked('day', {})).toEqual(
      models.map(({ id }, n) => ({ id, gain: n + 1 })).toReversed(),
    )
    expect(turns).toBeGreaterThan(12)
  })
})

describe('filters', () => {
  const models: Watched[] = [
    gained(1, 50, { type: 'LORA', bases: ['Pony', 'SDXL 1.0'], tags: ['anime', 'art style'] }),
    gained(2, 40, { type: 'Checkpoint', bases: ['Pony'], tags: ['anime'] }),
    gained(3, 30, { type: 'LORA', bases: ['Illustrious'], tags: ['photo'] }),
    gained(4, 20, { type: 'LORA', bases: [], tags: [] }),
    gained(5, 10, { type: 'Pony', bases: ['anime'], tags: ['LORA'] }),
  ]

  test.each<[Filters, readonly number[]]>([
    [{}, [1, 2, 3, 4, 5]],
    [{ type: 'LORA' }, [1, 3, 4]],
    [{ type: 'VAE' }, []],
    [{ base: 'Pony' }, [1, 2]],
    [{ base: 'SDXL 1.0' }, [1]],
    [{ base: 'SD 1.5' }, []],
    [{ tag: 'anime' }, [1, 2]],
    [{ tag: ' Anime' }, [1, 2]],
    [{ tag: 'ART   Style' }, [1]],
    [{ tag: 'art' }, []],
    [{ type: 'LORA', base: 'Pony', tag: 'anime' }, [1]],
    [{ type: 'Checkpoint', tag: 'photo' }, []],
  ])('%j', async (filters, ids) => {
    const trends = await trendsOf(DAY_APART, models)
    const idsOf = () => trends.ranked('day', filters).map(({ id }) => id)
    expect(idsOf()).toEqual(ids)
    expect(idsOf()).toEqual(ids)
    const risen = trends.ranked('day', filters, 'risen').map(({ id }) => id)
    expect(risen).toEqual(ids.filter((id) => id <= 3))
    expect(trends.ranked('week', filters)).toEqual([])
  })

  test('let through what has all that is asked for, whatever there is', async () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    const type = fc.constantFrom('LORA', 'VAE', 'LLM')
    const words = fc.uniqueArray(word)
    const some = fc.array(fc.record({ type, bases: words, tags: words }), { maxLength: 30 })
    const filters = fc.record({ type, base: word, tag: word }, { requiredKeys: [] })
    store = await storeWith([], [])
    await fc.assert(
      fc.asyncProperty(some, fc.array(filters), async (facts, asked) => {
        const given = facts.map((one, n) => gained(n + 1, 100 - n, one))
        const one = await storeWith(DAY_APART, given)
        const trends = createTrends(one.snapshots, () => {})
        await trends.refresh()
        for (const { type, base, tag } of asked) {
          const ids = given
            .filter(
              (model) =>
                (type === undefined || model.type === type) &&
                (base === undefined || model.bases?.includes(base)) &&
                (tag === undefined || model.tags?.includes(tag)),
            )
            .map(({ id }) => id)
          expect(trends.ranked('day', { type, base, tag }).map(({ id }) => id)).toEqual(ids)
        }
        await one.close()
      }),
      { numRuns: 25 },
    )
  })

  test('are answered by what is new, however many there were before', async () => {
    const trends = await trendsOf(DAY_APART, models)
    for (let n = 0; n < 450; n++) trends.ranked('day', { tag: `tag ${n}` })
    expect(trends.ranked('day', { base: 'Pony' })).toHaveLength(2)
    const changed = models.map(({ id }) => ({ id, downloads: [9_000 - id] }))
    await addSnapshot(store, -24, changed, 0)
    await trends.refresh()
    expect(trends.ranked('day', { base: 'Pony' })).toEqual([
      { id: 2, gain: 9_000 - 2 - 1_040 },
      { id: 1, gain: 9_000 - 1 - 1_050 },
    ])
  })
})

describe('the store', () => {
  test('is read again only when its snapshots are others', async () => {
    const trends = await trendsOf(DAY_APART, [gained(1, 5)])
    let pieces = 0
    const counting = createTrends(
      {
        ...store.snapshots,
        facts: (...asked) => {
          pieces += 1
          return store.snapshots.facts(...asked)
        },
      },
      () => {},
    )
    await Promise.all([counting.refresh(), counting.refresh()])
    await counting.refresh()
    expect(pieces).toBe(2)
    const snapshot = await addSnapshot(store, -6, [{ id: 1, downloads: [1_100] }], 0)
    await counting.refresh()
    expect(pieces).toBe(4)
    await store.snapshots.remove([snapshot], 0)
    await Promise.all([counting.refresh(), trends.refresh()])
    expect(counting.ranked('day', {})).toEqual(trends.ranked('day', {}))
    expect(counting.since).toBe(now)
  })

  test('that fails is told, what was known stays, and the next time all is well', async () => {
    const broken = new Error('the disk is gone')
    store = await storeWith(DAY_APART, [gained(1, 5)])
    let fails = false
    const trends = createTrends(
      {
        ...store.snapshots,
        counts: async (...asked) => {
          if (fails) throw broken
          return store.snapshots.counts(...asked)
        },
      },
      () => {},
    )
    await trends.refresh()
    await addSnapshot(store, -24, [{ id: 1, downloads: [1_012] }], 0)
    fails = true
    await expect(trends.refresh()).rejects.toBe(broken)
    expect(trends.ranked('day', {})).toEqual([{ id: 1, gain: 5 }])
    expect(trends.since).toBe(now)
    fails = false
    await trends.refresh()
    expect(trends.ranked('day', {})).toEqual([{ id: 1, gain: 7 }])
  })
})

test('the history of a model is what it gained on each of up to seven days', async () => {
  const hours = [9, 8, 7, 6, 5, 3, 2, 1, 0].map((days) => days * 24)
  const downloads = [0, 100, 110, 130, 160, 'hidden', 300, 360, 430] as const
  const trends = await trendsOf(hours, [{ id: 1, downloads }])
  expect(await trends.history(1)).toEqual([20, 30, undefined, undefined, undefined, 60, 70])
  expect(await trends.history(2)).toEqual([])
})

test('without its history a model is still known, and who runs the bot is told', async () => {
  const broken = new StoreFault('The database cannot be used: the disk is full.')
  const faults: unknown[] = []
  const { snapshots } = await storeWith(DAY_APART, [gained(1, 5)])
  const history = async () => {
    throw broken
  }
  const trends = createTrends({ ...snapshots, history }, (fault) => faults.push(fault))
  await trends.refresh()
  expect(await trends.history(1)).toEqual([])
  expect(faults).toEqual([broken])
})
