const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 }
const LONGEST_DAYS = 366

/** The allowed forms, for error messages. */
export const DURATIONS = `+1d, +6h or +90m, up to +${LONGEST_DAYS}d`

/** The milliseconds of `+1d`, `+6h` or `+90m`. Undefined for other texts. */
export function durationOf(text: string): number | undefined {
  const [, count, unit = ''] = /^\+(\d{1,6})([dhm])$/.exec(text) ?? []
  const ms = Number(count) * (UNITS[unit] ?? Number.NaN)
  return ms > 0 && ms <= LONGEST_DAYS * 86_400_000 ? ms : undefined
}
