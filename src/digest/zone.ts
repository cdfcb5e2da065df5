// Dear to make and about 45 kB each; there are some 600 names.
const CLOCKS_MAX = 600
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  if (clocks.size >= CLOCKS_MAX) clocks.clear()
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  clocks.set(zone, clock)
  return clock
}

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds; throws a
 * `RangeError` where there is no such zone.
 */
export function offsetAt(zone: string, at: number): number {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(clockOf(zone).format(at)) ?? []
  const ahead = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -ahead : ahead) * 1_000
}
