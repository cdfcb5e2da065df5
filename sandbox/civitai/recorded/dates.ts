const day = 86_400_000

const aDate = /(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?(?!\d)/

const aMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/**
 * The end of the day of a recording in ms since 1970, so that recorded dates are never in the
 * future. A note such as "2026-08-09..12" counts from its first date, and one without a day, such
 * as "2024-05 (approx.)", as the end of the month. Undefined without a date.
 */
export function endOfRecording(note: string): number | undefined {
  const [, year, month, dayOfMonth] = aDate.exec(note) ?? []
  if (year === undefined || month === undefined) return undefined
  return dayOfMonth === undefined
    ? Date.UTC(Number(year), Number(month), 1)
    : Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) + day
}

/** Adds `by` milliseconds to every ISO date in a value, at any depth. */
export function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'string') {
    return aMoment.test(value) ? new Date(Date.parse(value) + by).toISOString() : value
  }
  if (Array.isArray(value)) return value.map((member) => shifted(member, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, shifted(member, by)]),
  )
}
