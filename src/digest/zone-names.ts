/** Names that Intl lists in an older spelling. */
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

/** Every name in lower case, and its last part where that is unique. */
const NAMED: ReadonlyMap<string, string> = named()

function named(): ReadonlyMap<string, string> {
  const byLast = Map.groupBy([...zones, ...Object.keys(PRESENT)], lastOf)
  const names = new Map<string, string>()
  for (const [last, all] of byLast) {
    const meant = new Set(all.map((name) => PRESENT[name] ?? name))
    const [one] = meant
    if (one !== undefined && meant.size === 1) names.set(last, one)
  }
  for (const name of [...zones, 'GMT']) names.set(name.toLowerCase(), name)
  return names
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase()
}

/** Names with a slash that are offsets, not places. */
const OFFSETS = /^(?:etc|systemv)\//i

/**
 * The time zone that a text names: a listed name in any case, its last part alone (`Berlin`,
 * `new york`), or another IANA name of a place (`US/Eastern`). Abbreviations and offsets are refused:
 * they mean another place than people think (`BST` is Dhaka) or have no summer time (`EST`).
 */
export function zoneOf(text: string): string | undefined {
  const name = text.normalize('NFKC').trim().replace(/\s+/gu, '_')
  const listed = NAMED.get(name.toLowerCase())
  if (listed !== undefined) return listed
  return name.includes('/') && !OFFSETS.test(name) && canonicalOf(name) !== undefined
    ? name
    : undefined
}

/** Whether it is the full name of a zone that can be chosen. */
export const isZone = (name: string): boolean =>
  zoneOf(name)?.toLowerCase() === name.trim().toLowerCase()

/** Intl's name for a zone; undefined where it has none. */
export function canonicalOf(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return PRESENT[timeZone] ?? timeZone
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
