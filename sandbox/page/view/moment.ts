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

// What each letter of `<t:…:letter>` stands for (reference, "Timestamp Styles").
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

// Formatters are slow to make, and a page asks for the same few again and again.
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

/** A moment in the words of Discord's client for a reader: "3 days ago", or a date. */
export function momentInWords(at: number, style: string, now: number, locale: string): string {
  if (style !== 'R') return absolute(locale)(style).format(at)
  const distance = at - now
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', SECOND]
  // A count cut, not rounded: 1.9 days ago is one day ago in Discord too.
  return relative(locale).format(Math.trunc(distance / length), unit)
}
