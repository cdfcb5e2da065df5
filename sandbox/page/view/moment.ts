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

const relative = new Intl.RelativeTimeFormat('en')

// What each letter of `<t:…:letter>` stands for (reference, "Timestamp Styles").
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

/** A moment in words as Discord's client has them: "3 days ago", or a date for other styles. */
export function momentInWords(at: number, style: string, now: number): string {
  if (style !== 'R') return new Intl.DateTimeFormat('en', STYLES[style] ?? STYLES.f).format(at)
  const distance = at - now
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', SECOND]
  // A count cut, not rounded: 1.9 days ago is one day ago in Discord too.
  return relative.format(Math.trunc(distance / length), unit)
}
