import type { Days, Timetable } from './digest.ts'
import { instantOf, wallTimeAt } from './wall-time.ts'

export { daysOf, SUGGESTED_DAYS, typedDays } from './days.ts'
export { citiesFor } from './zone-cities.ts'
export { isZone, zoneOf, zones } from './zone-names.ts'

const DAY = 86_400_000

/** One run of a digest's timetable. */
export interface Run {
  /** In milliseconds since 1970. */
  readonly at: number
  /** `YYYY-MM-DD`, the local day it belongs to. */
  readonly day: string
}

/**
 * The first run after an instant and, if given, on a later local day than `afterDay`. It is at the
 * wall time; where clocks skip that time, at the end of the gap; where it comes twice, at the first.
 * A local day that a zone skips entirely has no run. Throws a `RangeError` for an unknown zone and
 * for any timetable without a run.
 */
export function nextRun(timetable: Timetable, after: number, afterDay?: string): Run {
  const { time, zone, days } = timetable
  const local = dayOf(wallTimeAt(zone, after))
  let midnight = Date.parse(local)
  if (afterDay !== undefined && afterDay >= local) midnight = Date.parse(afterDay) + DAY
  for (;;) {
    midnight = sameOrNext(days, midnight)
    const day = dayOf(midnight)
    const at = instantOf(zone, Date.parse(`${day}T${time}Z`))
    if (at > after && isLocalDay(zone, day, at)) return { at, day }
    midnight += DAY
  }
}

const dayOf = (wallTime: number): string => new Date(wallTime).toISOString().slice(0, 10)

// Only a gap can move a run to another day, or skip its day.
const isLocalDay = (zone: string, day: string, at: number): boolean =>
  dayOf(wallTimeAt(zone, at)) === day || dayOf(wallTimeAt(zone, at - 1)) === day

/** The midnight, on a calendar without time zones, of the first such day from this one on. */
function sameOrNext(days: Days, midnight: number): number {
  if (!/^[1-7]+$/.test(days)) throw new RangeError('There are no such days.')
  const weekday = new Date(midnight).getUTCDay()
  const ahead = [...days].map((wanted) => (Number(wanted) - weekday + 7) % 7)
  return midnight + Math.min(...ahead) * DAY
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midnight', '00:00'],
])
const TIME = /^(\d{1,2})(?:[:.h]?(\d{2})|h)?(?: ?([ap])\.? ?m\.?)?$/

/**
 * The signs that languages write around figures, as the ones of English: `午後9時30分` is `9:30 pm`, and
 * `午後0時` noon. What is said before a 12 in Japanese, and `上午` in Chinese, is noon for some and
 * midnight for others.
 */
const written = (text: string): string =>
  text
    .replace(/ ?uhr ?|[時时点點시] ?/g, ':')
    .replace(/(?<=:\d{1,2})[分분]$/, '')
    .replace(/^(?:午前|上午|오전) ?(?=00?(?!\d))/, '')
    .replace(/^(?:午後|下午|오후) ?00?(?!\d)/, '12')
    .replace(/^(?:(?:午前|上午)(?! ?12)|오전) ?(.*)$/, '$1 am')
    .replace(/^(?:午後(?! ?12)|下午|오후) ?(.*)$/, '$1 pm')
    .replace(/:(?=$| [ap]m$)/, '')

/**
 * `HH:MM` of a time of day as people type it (`9:00`, `9 pm`, `21.30`, `0900`, `9h`, `9 Uhr`, `21時30分`), if
 * it is one.
 */
export function timeOf(text: string): string | undefined {
  const typed = written(text.normalize('NFKC').trim().toLowerCase())
  const [, digits, minutes = '00', half] = TIME.exec(typed) ?? []
  if (digits === undefined) return NAMED.get(typed)
  const hour = hourOf(Number(digits), half)
  if (hour === undefined || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** Of the clock with 24 hours: 12 am is midnight, 12 pm noon. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined
}
