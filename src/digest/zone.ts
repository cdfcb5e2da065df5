// Slow to make and about 45 kB each; there are some 600 names.
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

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. Throws a `RangeError` for an unknown zone. */
export function offsetAt(zone: string, at: number): number {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(clockOf(zone).format(at)) ?? []
  const ahead = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -ahead : ahead) * 1_000
}
