import { expect, test } from 'vitest'
import { dailyGains } from '../../src/digest/history.ts'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 21, 9)

/** Counts as [hours ago, downloads], the oldest first. */
type Counts = readonly (readonly [number, number | undefined])[]
const gains = (counts: Counts) =>
  dailyGains(
    counts.map(([hour, downloads]) => ({ id: 1, at: now - hour * HOUR, downloads })),
    now,
  )
/** So many days, four counts a day, which grow by these from the oldest day on. */
const sixHourly = (...days: readonly number[]): Counts =>
  Array.from({ length: days.length * 4 + 1 }, (_, n) => [
    (days.length * 4 - n) * 6,
    1_000 +
      days.slice(0, n >> 2).reduce((sum, day) => sum + day, 0) +
      ((days[n >> 2] ?? 0) * (n % 4)) / 4,
  ])

test.each<[string, Counts, readonly (number | undefined)[]]>([
  ['a week', sixHourly(4, 8, 12, 16, 20, 24, 28), [4, 8, 12, 16, 20, 24, 28]],
  ['no more than a week', sixHourly(400, 4, 8, 12, 16, 20, 24, 28), [4, 8, 12, 16, 20, 24, 28]],
  ['as long as it is known', sixHourly(40, 80), [40, 80]],
  [
    'one count a day',
    [
      [48, 100],
      [24, 130],
      [0, 200],
    ],
    [30, 70],
  ],
  [
    'hours off, as for a day',
    [
      [50, 100],
      [26, 130],
      [0, 182],
    ],
    [30, 48],
  ],
  [
    'a day without counts',
    [
      [96, 0],
      [72, 10],
      [24, 50],
      [0, 70],
    ],
    [10, undefined, undefined, 20],
  ],
  [
    'a fall',
    [
      [48, 100],
      [24, 90],
      [0, 95],
    ],
    [0, 5],
  ],
  [
    'hidden now',
    [
      [48, 100],
      [24, 130],
      [0, undefined],
    ],
    [30, undefined],
  ],
  [
    'hidden always',
    [
      [24, undefined],
      [0, undefined],
    ],
    [],
  ],
  [
    'not counted of late',
    [
      [120, 10],
      [96, 20],
    ],
    [10, undefined, undefined, undefined, undefined],
  ],
  ['one count', [[0, 100]], []],
  [
    'too short a time',
    [
      [11, 90],
      [0, 100],
    ],
    [],
  ],
  [
    'too short a time between days',
    [
      [13, 90],
      [11, 100],
    ],
    [],
  ],
  ['none', [], []],
])('%s', (_, counts, expected) => {
  expect(gains(counts)).toEqual(expected)
})
