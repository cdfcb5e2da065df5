import { expect, test } from 'vitest'
import type { Days } from '../../src/digest/digest.ts'
import { nextRun } from '../../src/digest/schedule.ts'
import { later } from './brute-force.ts'

const runs = (zone: string, time: string, from: string, many: number, days: Days = '1234567') => {
  const found: string[] = []
  let after = Date.parse(from)
  while (found.length < many) {
    const run = nextRun({ time, zone, days }, after)
    found.push(`${run.day} ${new Date(run.at).toISOString().slice(0, 16)}Z`)
    after = run.at
  }
  return found
}

test('a run is at its wall time, summer and winter', () => {
  expect(runs('Europe/Berlin', '09:00', '2026-03-27T12:00Z', 2)).toEqual([
    '2026-03-28 2026-03-28T08:00Z',
    '2026-03-29 2026-03-29T07:00Z',
  ])
})

test.each([
  ['an hour', 'Europe/Berlin', '02:30', '2026-03-28', '2026-03-29 2026-03-29T01:00Z'],
  ['half an hour', 'Australia/Lord_Howe', '02:15', '2026-10-03', '2026-10-04 2026-10-03T15:30Z'],
  ['midnight', 'Africa/Cairo', '00:30', '2026-04-23', '2026-04-24 2026-04-23T22:00Z'],
  ['two hours', 'Antarctica/Troll', '01:30', '2026-03-28', '2026-03-29 2026-03-29T01:00Z'],
  // The gap ends with its day: the end is the next one's first instant.
  ['the last hour', 'America/Nuuk', '23:30', '2026-03-28', '2026-03-28 2026-03-29T01:00Z'],
])('where %s is skipped, a run is at its end', (_, zone, time, from, run) => {
  expect(runs(zone, time, `${from}T12:00Z`, 1)).toEqual([run])
})

test.each([
  ['an hour', 'Europe/Berlin', '02:30', '2026-10-24', '2026-10-25 2026-10-25T00:30Z'],
  ['half an hour', 'Australia/Lord_Howe', '01:45', '2026-04-04', '2026-04-05 2026-04-04T14:45Z'],
  ['the last hour', 'America/Santiago', '23:30', '2026-04-04', '2026-04-04 2026-04-05T02:30Z'],
  ['midnight', 'America/Havana', '00:00', '2026-10-31', '2026-11-01 2026-11-01T04:00Z'],
])('where %s is doubled, a run is in the first, and there is no second', (...row) => {
  const [, zone, time, from, run] = row
  const [first, second] = runs(zone, time, `${from}T12:00Z`, 2)
  expect(first).toBe(run)
  expect(second?.slice(0, 10)).toBe(later(run.slice(0, 10), 1))
})

test('a day that is skipped as a whole has none', () => {
  expect(runs('Pacific/Apia', '09:00', '2011-12-29T00:00Z', 3)).toEqual([
    '2011-12-29 2011-12-29T19:00Z',
    '2011-12-31 2011-12-30T19:00Z',
    '2012-01-01 2011-12-31T19:00Z',
  ])
})

test('only the days that were chosen, by the calendar of the zone', () => {
  expect(runs('Asia/Tokyo', '08:00', '2026-11-05T12:00Z', 3, '12345')).toEqual([
    '2026-11-06 2026-11-05T23:00Z',
    '2026-11-09 2026-11-08T23:00Z',
    '2026-11-10 2026-11-09T23:00Z',
  ])
  expect(runs('Pacific/Honolulu', '20:00', '2026-11-05T12:00Z', 2, '7')).toEqual([
    '2026-11-08 2026-11-09T06:00Z',
    '2026-11-15 2026-11-16T06:00Z',
  ])
})

test('a run is after the instant, and on a day after the one given', () => {
  const daily = { time: '09:00', zone: 'UTC', days: '1234567' } as const
  const nine = Date.UTC(2026, 10, 5, 9)
  expect(nextRun(daily, nine - 1).at).toBe(nine)
  expect(nextRun(daily, nine).day).toBe('2026-11-06')
  expect(nextRun(daily, nine - 1, '2026-11-04').day).toBe('2026-11-05')
  expect(nextRun(daily, nine - 1, '2026-11-05').day).toBe('2026-11-06')
  expect(nextRun({ ...daily, days: '4' }, nine - 1, '2026-11-05').day).toBe('2026-11-12')
})

test('an unknown zone is an error', () => {
  const nowhere = { time: '09:00', zone: 'Europe/Atlantis', days: '1234567' } as const
  expect(() => nextRun(nowhere, 0)).toThrow(RangeError)
})
