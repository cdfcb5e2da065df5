const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const

const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const TIME = { hour: 'numeric', minute: '2-digit' } as const

// The meaning of the letter in `<t:…:letter>` (Discord docs, "Timestamp Styles").
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: DATE,
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { ...DATE, ...TIME },
  S: { ...DATE, ...TIME, second: '2-digit' },
}

// Kept, because formatters are slow to create and few are needed.
const relative = kept((locale) => new Intl.RelativeTimeFormat(locale))
const absolute = kept((locale) => kept((style) => new Intl.DateTimeFormat(locale, STYLES[style])))

function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** A time as Discord's client writes it: "3 days ago", or a date. */
export function momentInWords(at: number, style: string, now: number, locale: string): string {
  if (style !== 'R') return absolute(locale)(style).format(at)
  const distance = at - now
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', SECOND]
  // Truncated like on Discord: 1.9 days ago is one day ago.
  return relative(locale).format(Math.trunc(distance / length), unit)
}
