import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Days } from '../../src/digest/digest.ts'
import { nextRun, zones } from '../../src/digest/schedule.ts'
import { bruteRun, changesOf, DAY, dayShown, later, minutesAfter } from './brute-force.ts'

const FROM = Date.UTC(2026, 0, 1)
const UNTIL = Date.UTC(2029, 0, 1)
const LONG = 120_000

const ZONES = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'Africa/El_Aaiun', 'Africa/Johannesburg'],
  ...['America/Asuncion', 'America/Chicago', 'America/Havana', 'America/Los_Angeles'],
  ...['America/Miquelon', 'America/New_York', 'America/Nuuk', 'America/Phoenix'],
  ...['America/Santiago', 'America/Sao_Paulo', 'America/Scoresbysund', 'America/St_Johns'],
  ...['Antarctica/Macquarie', 'Antarctica/Troll', 'Asia/Beirut', 'Asia/Gaza'],
  ...['Asia/Jerusalem', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Tehran'],
  ...['Asia/Tokyo', 'Atlantic/Azores', 'Australia/Adelaide', 'Australia/Lord_Howe'],
  ...['Australia/Sydney', 'Europe/Berlin', 'Europe/Chisinau', 'Europe/Dublin'],
  ...['Europe/Istanbul', 'Europe/London', 'Pacific/Apia', 'Pacific/Auckland'],
  ...['Pacific/Chatham', 'Pacific/Easter', 'Pacific/Norfolk', 'UTC'],
]

const EVERY_DAY = '1234567'
const someDays: fc.Arbitrary<Days> = fc
  .uniqueArray(fc.constantFrom(...EVERY_DAY), { minLength: 1 })
  .map((days) => days.sort().join(''))

const includes = (days: Days, day: string): boolean =>
  days.includes(String(new Date(day).getUTCDay() || 7))

test(
  'round every change of 2026 to 2028 in forty zones, each day has its one run',
  () => {
    expect(ZONES).toHaveLength(40)
    const changes = ZONES.flatMap((zone) => changesOf(zone, FROM, UNTIL))
    // Two a year in most of them, and more than forty zones' worth would be a mistake of the test.
    expect(changes.length).toBeGreaterThan(150)
    for (const { zone, at, instead, shows } of changes) {
      const middle = dayShown(zone, at)
      const days = [-2, -1, 0, 1].map((count) => later(middle, count))
      const edges = [instead, shows].flatMap((edge) =>
        [-31, -1, 0, 1, 29].map((minutes) => minutesAfter(edge, minutes)),
      )
      for (const time of new Set([...edges, '00:00', '12:00', '23:59'])) {
        const wanted = days.map((day) => ({ day, at: bruteRun(zone, day, time) }))
        let after = (wanted[0]?.at ?? 0) - 1
        const found = days.map(() => {
          const run = nextRun({ zone, time, days: '1234567' }, after)
          after = run.at
          return run
        })
        expect({ zone, time, runs: found }).toEqual({ zone, time, runs: wanted })
      }
    }
  },
  LONG,
)

const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2045, 0, 1) })
const times = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => minutesAfter('00:00', minutes))

test(
  'for any zone, time, days and instant, the next run is the next one there is',
  () => {
    const timetables = fc.record({
      zone: fc.constantFrom(...zones),
      time: times,
      days: fc.oneof(fc.constant(EVERY_DAY), someDays),
    })
    const property = fc.property(timetables, instants, (timetable, after) => {
      const { zone, time, days } = timetable
      const run = nextRun(timetable, after)
      expect(run.at).toBeGreaterThan(after)
      expect(includes(days, run.day)).toBe(true)
      expect(run.at).toBe(bruteRun(zone, run.day, time))
      // The day before it that was chosen, if it is at all, had its run by then.
      let before = later(run.day, -1)
      while (!includes(days, before)) before = later(before, -1)
      const earlier = bruteRun(zone, before, time)
      if (earlier !== undefined) expect(earlier).toBeLessThanOrEqual(after)
    })
    fc.assert(property, { numRuns: 10_000 })
  },
  LONG,
)

test(
  'a day after which it is to be only ever puts it off',
  () => {
    const property = fc.property(
      fc.constantFrom(...zones),
      times,
      someDays,
      instants,
      fc.integer({ min: -10, max: 10 }),
      (zone, time, days, after, offset) => {
        const timetable = { zone, time, days }
        const afterDay = later(dayShown(zone, after), offset)
        let wanted = nextRun(timetable, after)
        while (wanted.day <= afterDay) wanted = nextRun(timetable, wanted.at)
        expect(nextRun(timetable, after, afterDay)).toEqual(wanted)
        expect(wanted.at - after).toBeLessThan(20 * DAY)
      },
    )
    fc.assert(property, { numRuns: 1_000 })
  },
  LONG,
)
