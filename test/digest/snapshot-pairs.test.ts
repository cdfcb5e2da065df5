import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest, pairsOf } from '../../src/digest/snapshot-pairs.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 21, 9)

/** Snapshots so many hours ago, told apart by those hours. */
const ago = (...hours: readonly number[]) =>
  hours.map((hour) => ({ id: hour, at: now - hour * HOUR }))
/** Pairs as the hours of their ends, e.g. "0-24". */
const pairs = (hours: readonly number[], span: number) =>
  pairsOf(ago(...hours), span)
    .map(({ later, earlier }) => `${later.id}-${earlier.id}`)
    .join(' ')

const sixHourly = Array.from({ length: 140 }, (_, n) => n * 6)
const daily = Array.from({ length: 36 }, (_, n) => n * 24)

describe('the pairs of a span', () => {
  test.each<[string, readonly number[], number, string]>([
    ['of a day: the three newest with those a day before', sixHourly, DAY, '0-24 6-30 12-36'],
    ['of a week', sixHourly, 7 * DAY, '0-168 6-174 12-180'],
    ['of a month', sixHourly, 30 * DAY, '0-720 6-726 12-732'],
    ['of a day where one is taken a day', daily, DAY, '0-24'],
    ['of a week where one is taken a day', daily, 7 * DAY, '0-168 24-192 48-216'],
    ['with the nearest where none is exactly a day before', [0, 21, 25, 29], DAY, '0-25'],
    ['half a span apart at the least', [0, 12], DAY, '0-12'],
    ['not nearer together', [0, 11.9], DAY, ''],
    ['one and a half spans apart at the most', [0, 36], DAY, '0-36'],
    ['not further apart', [0, 36.1], DAY, ''],
    ['none of a later snapshot that is not new any more', [0, 18.1, 42.1], DAY, '0-18.1'],
    ['only of those that have one before them', [0, 6, 24], DAY, '0-24 6-24'],
    ['none of a single snapshot', [0], DAY, ''],
    ['none of none', [], DAY, ''],
  ])('%s', (_, hours, span, expected) => {
    expect(pairs(hours, span)).toEqual(expected)
  })

  test('are the same in whatever order snapshots come', () => {
    const shuffled = fc.shuffledSubarray(sixHourly)
    fc.assert(
      fc.property(shuffled, (hours) => {
        expect(pairs(hours, DAY)).toEqual(
          pairs(
            hours.toSorted((a, b) => a - b),
            DAY,
          ),
        )
      }),
    )
  })
})

test('the nearest of two as near is the first', () => {
  expect(nearest(ago(2, 4), now - 3 * HOUR)?.id).toBe(2)
  expect(nearest(ago(4, 2), now - 3 * HOUR)?.id).toBe(4)
  expect(nearest([], now)).toBeUndefined()
})
