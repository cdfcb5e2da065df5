/** Names that Intl lists as they were before their cities' present spelling. */
const PRESENT: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** The names of time zones to choose from, sorted, `UTC` first. */
export const zones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((name) => name !== 'UTC')
    .map((name) => PRESENT[name] ?? name)
    .sort(),
]

/**
 * The time zone that a text names: as it is listed, however its letters are written, or as it
 * stands where it is another of IANA's names. A bare offset such as `+02:00` is none: it knows no
 * summer time.
 */
export function zoneOf(text: string): string | undefined {
  const name = text.trim()
  const listed = zones.find((zone) => zone.toLowerCase() === name.toLowerCase())
  if (listed !== undefined) return listed
  return /^[a-z]/i.test(name) && isKnown(name) ? name : undefined
}

/** Whether runs can be reckoned in a zone of that name. */
export const isZone = (name: string): boolean => zoneOf(name) !== undefined

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

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
