const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone show: `2026-03-29 02:30`, which sorts as time does. */
function shown(zone: string, at: number): string {
  const clock =
    clocks.get(zone) ??
    // Swedish writes a moment in this order; so tests share no reckoning with what they judge.
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  return clock.format(at)
}

export const dayShown = (zone: string, at: number): string => shown(zone, at).slice(0, 10)
const timeShown = (zone: string, at: number): string => shown(zone, at).slice(11)

/** The calendar day so many days later. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/**
 * When the run of a day must be, found by looking at the clock again and again: the first instant
 * at which it shows that time of that day or a later one. None where the day never is.
 */
export function bruteRun(zone: string, day: string, time: string): number | undefined {
  const wanted = `${day} ${time}`
  // Offsets are whole quarters of an hour from -12 to +14, so no instant that shows it is missed.
  let at = Date.parse(`${day}T${time}Z`) - 15 * HOUR
  while (shown(zone, at) < wanted) at += QUARTER
  while (shown(zone, at - MINUTE) >= wanted) at -= MINUTE
  const isDay = dayShown(zone, at) === day || dayShown(zone, at - MINUTE) === day
  return isDay ? at : undefined
}

/** A change of a zone's clocks: its first instant, and what they showed and show. */
export interface Change {
  readonly zone: string
  readonly at: number
  readonly instead: string
  readonly shows: string
}

/** All changes of a zone's clocks in a stretch of time. */
export function changesOf(zone: string, from: number, until: number): readonly Change[] {
  const goesOn = (at: number, ms: number) =>
    timeShown(zone, at + ms) === timeShown('UTC', clockFace(zone, at) + ms)
  const changes: Change[] = []
  for (let at = from; at < until; at += 3 * HOUR) {
    if (goesOn(at, 3 * HOUR)) continue
    let change = at + MINUTE
    while (goesOn(change - MINUTE, MINUTE)) change += MINUTE
    const before = clockFace(zone, change - MINUTE)
    changes.push({
      zone,
      at: change,
      instead: timeShown('UTC', before + MINUTE),
      shows: timeShown(zone, change),
    })
  }
  return changes
}

const clockFace = (zone: string, at: number): number =>
  Date.parse(`${shown(zone, at).replace(' ', 'T')}Z`)

/** The time of day so many minutes later, round midnight. */
export const minutesAfter = (time: string, minutes: number): string =>
  timeShown('UTC', Date.parse(`2026-01-01T${time}Z`) + minutes * MINUTE)
