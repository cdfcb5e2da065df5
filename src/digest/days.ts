import type { Days } from './digest.ts'

/** By their ISO numbers, 1 to 7. */
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const EVERY_DAY = '1234567'
const WEEKDAYS = '12345'
const WEEKENDS = '67'

/** Several days in one word, without the `s` of their plural. */
const GROUPS: ReadonlyMap<string, Days> = new Map([
  ['day', EVERY_DAY],
  ['everyday', EVERY_DAY],
  ['daily', EVERY_DAY],
  ['all', EVERY_DAY],
  ['weekday', WEEKDAYS],
  ['workday', WEEKDAYS],
  ['weekend', WEEKENDS],
])

/** Words that change nothing: "every Monday and on Thursdays". */
const FILLERS: ReadonlySet<string> = new Set(['and', 'on', 'every', 'each'])
/** "Mon-Fri", "Mon – Fri", "Monday to Friday". */
const RANGE = / *[-–—] *| +(?:to|through|thru|till|until) +/g
/** Shorter ones mean two days, such as "t". */
const SHORTEST = 2

/**
 * The days that a text means as people type them: "every day", "weekdays", "mon, thu", "Fri-Sun",
 * "Monday and Thursday". Undefined where it means none for certain.
 */
export function daysOf(text: string): Days | undefined {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,;/&+."“”]+/gu, ' ')
    .replace(RANGE, '-')
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
  const meant = words.map(daysIn)
  if (meant.length === 0 || meant.includes(undefined)) return undefined
  return [...new Set(meant.join(''))].sort().join('')
}

/** How a person would type these days; `daysOf` reads it back. */
export function typedDays(days: Days): string {
  if (days === EVERY_DAY) return 'every day'
  if (days === WEEKDAYS) return 'weekdays'
  if (days === WEEKENDS) return 'weekends'
  const names = [...days].map((one) => NAMES[Number(one) - 1] ?? '')
  return names.length === 1 ? names.join() : names.map((name) => name.slice(0, 3)).join(', ')
}

/** What is offered before anything is typed. */
export const SUGGESTED_DAYS: readonly Days[] = [EVERY_DAY, WEEKDAYS, WEEKENDS, '14', ...EVERY_DAY]

function daysIn(word: string): Days | undefined {
  const [from = '', to, ...more] = word.split('-')
  if (to === undefined) return GROUPS.get(singular(word)) ?? dayIn(word)
  const [first, last] = [dayIn(from), dayIn(to)]
  if (first === undefined || last === undefined || more.length > 0) return undefined
  const length = (Number(last) - Number(first) + 7) % 7
  return Array.from({ length: length + 1 }, (_, nth) => ((Number(first) - 1 + nth) % 7) + 1).join(
    '',
  )
}

/** One day by its name, or by the beginning of it. */
function dayIn(word: string): Days | undefined {
  const begins = [word, singular(word)].filter(({ length }) => length >= SHORTEST)
  const at = NAMES.findIndex((name) => begins.some((beginning) => name.startsWith(beginning)))
  return at < 0 ? undefined : `${at + 1}`
}

const singular = (word: string): string => word.replace(/s$/, '')
