import { describe, expect, test } from 'vitest'
import { byRise, type Counted, riseOf } from '../../src/digest/rank.ts'
import { rank } from '../support/rank.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 21, 9)

type Row = readonly (number | 'hidden' | 'none')[]

/** Snapshots so many hours ago, told apart by those hours. */
const snapshots = (hours: readonly number[]) =>
  hours.map((hour) => ({ id: hour, at: now - hour * HOUR }))

/** A model by its downloads at those hours. */
const model = (id: number, hours: readonly number[], row: Row, first?: number): Counted => ({
  facts: { id, firstVersionAt: first === undefined ? undefined : now - first * HOUR },
  downloads: new Map(
    hours.flatMap((hour, at) => {
      const count = row[at]
      if (count === undefined || count === 'none') return []
      return [[hour, count === 'hidden' ? undefined : count] as const]
    }),
  ),
})

/** What one model gained in a day, by its downloads at those hours before now. */
const gain = (hours: readonly number[], row: Row, firstVersion?: number) =>
  rank([model(1, hours, row, firstVersion)], snapshots(hours), DAY)[0]?.gain

// Three pairs: now with a day ago, six hours earlier both, twelve hours earlier both.
const regular = [0, 6, 12, 24, 30, 36]

describe('what a model gained in a day', () => {
  test.each<[string, Row, number | undefined]>([
    ['grows evenly', [1_240, 1_230, 1_220, 1_200, 1_190, 1_180], 40],
    ['stands still', [7, 7, 7, 7, 7, 7], 0],
    ['is the middle one of three', [1_250, 1_230, 1_220, 1_200, 1_200, 1_200], 30],
    ['falls in all pairs', [90, 91, 92, 100, 101, 102], 0],
    ['falls in the newest count only', [900, 1_230, 1_220, 1_200, 1_190, 1_180], 40],
    ['fell a day ago only', [1_240, 1_230, 1_220, 200, 1_190, 1_180], 40],
    ['steps in the newest count only', [9_999, 1_230, 1_220, 1_200, 1_190, 1_180], 40],
    ['is hidden now', ['hidden', 1_230, 1_220, 1_200, 1_190, 1_180], 40],
    ['was hidden a day ago', [1_240, 1_230, 1_220, 'hidden', 1_190, 1_180], 40],
    ['is the lower of two', [1_250, 1_230, 'hidden', 1_200, 1_190, 1_180], 40],
    ['is the lower of two, also where that fell', [100, 90, 'hidden', 50, 95, 0], 0],
    ['is that of one pair where the others say nothing', [140, 'none', 'none', 100, 90, 80], 40],
    ['is hidden always', Array<'hidden'>(6).fill('hidden'), undefined],
    ['was hidden until today', [9, 9, 9, 'hidden', 'hidden', 'hidden'], undefined],
    ['is counted no more', ['none', 'none', 'none', 5, 4, 3], undefined],
  ])('and %s', (_, row, expected) => {
    expect(gain(regular, row)).toBe(expected)
  })

  test.each<[string, readonly number[], Row, number]>([
    ['less than a day apart', [0, 20], [1_200, 1_000], 240],
    ['more than a day apart', [0, 30], [1_300, 1_000], 240],
    ['in pairs of unlike length', [0, 6, 20, 32], [1_020, 1_000, 1_000, 940], 24],
  ])('is that of exactly a day, by snapshots %s', (_, hours, row, expected) => {
    expect(gain(hours, row)).toBe(expected)
  })

  test('of 100 000 and more over 5 %% is only believed when two pairs tell of it', () => {
    const pair = [0, 24]
    expect(gain(pair, [105_263, 100_000])).toBe(5_263)
    expect(gain(pair, [105_264, 100_000])).toBeUndefined()
    expect(gain(pair, [100_000, 80_000])).toBe(20_000)
    expect(gain(pair, [100_001, 80_000])).toBeUndefined()
    expect(gain([0, 6, 24, 30], [120_000, 119_000, 100_000, 100_000])).toBe(19_000)
    // Seen in one of two pairs it is not the lower one, seen in one of three not the middle one.
    expect(gain([0, 6, 24, 30], [120_000, 101_000, 100_000, 100_000])).toBe(1_000)
    expect(gain(regular, [120_000, 101_000, 101_000, 100_000, 100_000, 100_000])).toBe(1_000)
    expect(gain(regular, [120_000, 121_000, 101_000, 100_000, 100_000, 100_000])).toBe(20_000)
  })
})

describe('a model that was not counted a day ago', () => {
  const pair = [0, 24]
  test.each<[string, number | undefined, number | undefined]>([
    ['and is younger counts with all its downloads', 10, 500],
    ['and came out just after that', 23.99, 500],
    ['and was out by then is merely new to us', 24, undefined],
    ['and is older is merely new to us', 1_000, undefined],
    ['and of unknown age may be older', undefined, undefined],
    ['and came out while the newest snapshot was being taken', -0.1, 500],
  ])('%s', (_, first, expected) => {
    expect(gain(pair, [500, 'none'], first)).toBe(expected)
  })

  test('but hid its downloads then is not new', () => {
    expect(gain(pair, [500, 'hidden'], 10)).toBeUndefined()
  })

  test('and is younger than the snapshot, but older than a day, counts for a day of its life', () => {
    expect(gain([0, 36], [500, 'none'], 30)).toBe(400)
  })

  test('counts by those pairs that can tell', () => {
    // Out for eight hours: the pair that ended twelve hours ago knows nothing of it.
    expect(gain(regular, [800, 200, 'none', 'none', 'none', 'none'], 8)).toBe(200)
    expect(gain(regular, [800, 'none', 'none', 'none', 'none', 'none'], 5)).toBe(800)
  })
})

describe('a ranking', () => {
  const pair = [0, 24]
  const gained = (id: number, by: number) => model(id, pair, [1_000 + by, 1_000])

  test('has the best first and of equals the lower id', () => {
    const models = [gained(5, 10), gained(9, 30), gained(7, 30), gained(2, 0)]
    const expected = [
      { id: 7, gain: 30 },
      { id: 9, gain: 30 },
      { id: 5, gain: 10 },
      { id: 2, gain: 0 },
    ]
    expect(rank(models, snapshots(pair), DAY)).toEqual(expected)
    expect(rank(models.toReversed(), snapshots(pair).toReversed(), DAY)).toEqual(expected)
  })

  test('leaves out models whose gain is not known', () => {
    const hidden = model(3, pair, ['hidden', 1_000])
    expect(rank([hidden, gained(4, 1)], snapshots(pair), DAY)).toEqual([{ id: 4, gain: 1 }])
  })

  test('is empty without two snapshots a span apart', () => {
    expect(rank([gained(1, 9)], snapshots([0]), DAY)).toEqual([])
    expect(rank([gained(1, 9)], snapshots([0, 2]), DAY)).toEqual([])
    expect(rank([gained(1, 9)], snapshots(pair), 7 * DAY)).toEqual([])
    expect(rank([gained(1, 9)], [], DAY)).toEqual([])
  })

  test('of a week and a month counts over those', () => {
    const long = [0, 7 * 24, 30 * 24]
    const one = model(1, long, [1_000, 900, 400])
    expect(rank([one], snapshots(long), 7 * DAY)).toEqual([{ id: 1, gain: 100 }])
    expect(rank([one], snapshots(long), 30 * DAY)).toEqual([{ id: 1, gain: 600 }])
  })
})

describe('what a model rose', () => {
  test.each<[string, number, number, number | undefined]>([
    ['is its gain as a share of what it had', 500, 1_500, 0.5],
    ['is more than all it had', 900, 1_000, 9],
    ['is nothing by three downloads', 3, 200, undefined],
    ['is nothing where it had next to nothing', 60, 150, undefined],
    ['is nothing where it had nothing', 5_000, 5_000, undefined],
    ['is nothing without a gain', 0, 5_000, undefined],
    ['counts from the lowest gain and total on', 25, 125, 0.25],
  ])('%s', (_, gain, total, risen) => {
    expect(riseOf({ id: 1, gain }, total)?.risen).toBe(risen)
  })

  test('ranks by the share, then by the gain, then by the age', () => {
    const all = [
      { id: 4, gain: 100, risen: 0.5 },
      { id: 3, gain: 100, risen: 0.5 },
      { id: 2, gain: 900, risen: 0.5 },
      { id: 1, gain: 30, risen: 0.6 },
    ]
    expect(all.sort(byRise).map(({ id }) => id)).toEqual([1, 2, 3, 4])
  })
})
