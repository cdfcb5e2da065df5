import { type DayWords, ENGLISH_DAYS } from '../words/day-words.ts'
import type { Days } from './digest.ts'

const EVERY_DAY = '1234567'
const WEEKDAYS = '12345'
const WEEKENDS = '67'

/** Chinese writes its words for “and” without spaces. */
const BETWEEN = /(?:[\s,;/&+."“”„«»「」、・]|以及|[和与及跟])+/gu

/** Stands for what is between two days, other than spaces and dots. */
const COMMA = ','
/** Stands for what is between the first day and the last. */
const RANGE = '→'
/**
 * "Mon – Fri"; Chinese, Japanese and Korean write their words for it without spaces. The last sign is what
 * the key of a dash types in Japanese.
 */
const RANGE_SIGNS = ' [-–—] |[–—~〜]|至|到|から|부터|ー'
/** What is written in scripts without spaces; letters that happen to begin days are not. */
const WITHOUT_SPACES = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u
/** Shorter ones mean two days, such as "t". */
const SHORTEST = 2
/** "Until", which Japanese and Korean write to the last day of a range. */
const UNTIL = /(?<=→[^ →]+?) ?(?:まで|까지)(?= |$)/g

/**
 * The days that a text means as people type them: "every day", "weekdays", "mon, thu", "Fri-Sun",
 * "Monday and Thursday", in a language or in English. Undefined where it means none for certain.
 */
export function daysOf(text: string, language: DayWords): Days | undefined {
  const meant = readAs(text, language)
  const inEnglish = readAs(text, ENGLISH_DAYS)
  // "We" is the weekend in German and Wednesday in English.
  if (meant !== undefined && inEnglish !== undefined && meant !== inEnglish) return undefined
  return meant ?? inEnglish
}

function readAs(text: string, language: DayWords): Days | undefined {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(BETWEEN, (signs) => (/^[\s.]+$/.test(signs) ? ' ' : ` ${COMMA} `))
  if (language.dates?.some((date) => spaced.includes(date))) return undefined
  const words = joined(spaced, language)
    .replace(rangeIn(language), RANGE)
    .replace(fromIn(language), '')
    .replace(UNTIL, '')
    .split(' ')
    .filter((word) => word !== '' && word !== COMMA && !language.fillers.includes(word))
  const meant = words.map((word) => daysIn(word, language))
  if (meant.length === 0 || meant.includes(undefined)) return undefined
  // The "days" of "working days" say nothing by themselves.
  const named = meant.filter((days) => days !== EVERY_DAY)
  return [...new Set((named.length > 0 ? named : meant).join(''))].sort().join('')
}

/** Names of several words are read as one: "dias de semana" are weekdays, and "dias" are all days. */
const joined = (text: string, { everyDay, weekdays, weekends }: DayWords): string =>
  [...everyDay, ...weekdays, ...weekends]
    .filter((name) => name.includes(' '))
    .reduce((read, name) => read.replaceAll(` ${name} `, ` ${asOne(name)} `), ` ${text} `)
    .trim()

const asOne = (name: string): string => name.replaceAll(' ', '_')

/** Behind a comma or “and”, such a word is another one: “по средам, по пятницам”. */
const rangeIn = ({ to, fillers }: DayWords): RegExp => {
  const behind = `(?<!(?:^| )(?:${[COMMA, ...fillers].join('|')}))`
  return new RegExp(` *(?:${RANGE_SIGNS}) *|${behind} (?:${to.join('|')}) `, 'g')
}

/** Words that stand before the first day of a range; without a last one they mean no day for certain. */
const fromIn = ({ from = [] }: DayWords): RegExp =>
  new RegExp(`(?<=^| )(?:${from.join('|')}) (?=[^ →]+→)`, 'g')

/** How a person would type these days in English; `daysOf` reads it back in every language. */
export function typedDays(days: Days): string {
  if (days === EVERY_DAY) return 'every day'
  if (days === WEEKDAYS) return 'weekdays'
  if (days === WEEKENDS) return 'weekends'
  const names = [...days].map((one) => ENGLISH_DAYS.names[Number(one) - 1]?.[0] ?? '')
  return names.length === 1 ? names.join() : names.map((name) => name.slice(0, 3)).join(', ')
}

/** What is offered before anything is typed. */
export const SUGGESTED_DAYS: readonly Days[] = [EVERY_DAY, WEEKDAYS, WEEKENDS, '14', ...EVERY_DAY]

function daysIn(word: string, language: DayWords): Days | undefined {
  const whole = groupIn(word, language) ?? dayIn(word, language)
  if (whole !== undefined) return whole
  // "Mon-Fri", but "segunda-feira" is one day.
  const ends = word.split(word.includes(RANGE) ? RANGE : '-')
  const [first, last, ...more] = ends.map((one) => dayIn(one, language))
  if (last === undefined) return together(word, language)
  if (first === undefined || more.length > 0) return undefined
  const length = (Number(last) - Number(first) + 7) % 7
  return Array.from({ length: length + 1 }, (_, nth) => ((Number(first) - 1 + nth) % 7) + 1).join(
    '',
  )
}

/** Days written without anything between them: `月水金`, `월수금`, `月曜と木曜`. */
function together(word: string, language: DayWords): Days | undefined {
  if (!WITHOUT_SPACES.test(word)) return undefined
  const { names, everyDay, weekdays, weekends, fillers } = language
  // A group comes last: “土日曜日” ends with a Sunday.
  const pieces = [
    ...longestFirst([...names.flat(), ...fillers]),
    ...longestFirst([...everyDay, ...weekdays, ...weekends]),
  ]
  let days = ''
  // A piece taken is not given back: of a long text, that would take for ever.
  for (let rest = word; rest !== ''; ) {
    const piece = pieces.find((one) => rest.startsWith(one))
    if (piece === undefined) return undefined
    days += groupIn(piece, language) ?? dayIn(piece, language) ?? ''
    rest = rest.slice(piece.length)
  }
  return days === '' ? undefined : days
}

const longestFirst = (words: readonly string[]): readonly string[] =>
  words.toSorted((a, b) => b.length - a.length)

/** Several days under one name. */
function groupIn(word: string, { everyDay, weekdays, weekends }: DayWords): Days | undefined {
  const isOneOf = (names: readonly string[]): boolean =>
    names.some((name) => singular(asOne(name)) === singular(word))
  if (isOneOf(everyDay)) return EVERY_DAY
  if (isOneOf(weekdays)) return WEEKDAYS
  return isOneOf(weekends) ? WEEKENDS : undefined
}

/** One day by its name, or by a beginning that no other day has. */
function dayIn(word: string, { names }: DayWords): Days | undefined {
  const found = (fits: (name: string) => boolean): readonly number[] =>
    names.flatMap((of, at) => (of.some(fits) ? [at + 1] : []))
  const [day] = found((name) => name === word || name === singular(word))
  if (day !== undefined) return `${day}`
  // No plural of a beginning: Spanish "dos" is two, and no Sundays.
  if (word.length < SHORTEST) return undefined
  const [one, ...others] = found((name) => name.startsWith(word))
  return one === undefined || others.length > 0 ? undefined : `${one}`
}

const singular = (word: string): string => word.replace(/s$/, '')
