import { withoutInvisible } from '../invisible.ts'

/** More than two marks on one letter are zalgo, not a language. */
const ZALGO = /(\p{M}{2})\p{M}+/gu

/** Everything that begins something in Discord's markdown, a mention or an address. */
const ACTIVE = /[\\`*_~|<>#@[\]()]|:(?=\/\/)|^[-+]|(?<=^\d+)[.)]/gu

/** What is neither a blank nor, like a Hangul filler, drawn as one. */
const SEEN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u

const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** A foreign text as one harmless line: nothing invisible, no surrogate without its other half. */
export function oneLine(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.trim().replace(/ {2,}/g, ' ')
  const line = withoutInvisible(text.toWellFormed()).replace(ZALGO, '$1')
  return SEEN.test(line) ? line : ''
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a cut leaves of a word, and a letter that goes on behind it. */
const PART_OF_WORD = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]{1,20}$/u
const GOES_ON = /^[\p{L}\p{N}\p{M}]/u

/**
 * Cut to a number of UTF-16 units, before a word if one begins near, and never within what a reader
 * sees as one character. The whole was judged: of a mild word a part can be a mature one.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  let end = 0
  // A cluster can be longer than any limit, so only as much is looked at as could be kept.
  for (const { index, segment } of graphemes.segment(text.slice(0, max))) {
    if (index + segment.length > max - 1) break
    end = index + segment.length
  }
  const kept = text.slice(0, end)
  const whole = GOES_ON.test(text.slice(end, end + 2)) ? kept.replace(PART_OF_WORD, '') : kept
  return `${(whole.trim() === '' ? kept : whole).trimEnd()}…`
}

/**
 * A foreign text to be shown within ours: one line, at most `max` characters once it is escaped,
 * and nothing in it acts as markdown, a mention or an address.
 */
export function inert(text: string, max: number): string {
  const line = oneLine(text)
  let room = Math.min(line.length, max)
  let shown = escaped(cut(line, room))
  while (shown.length > max) {
    room -= Math.max(1, Math.ceil((shown.length - max) / 2))
    shown = escaped(cut(line, room))
  }
  return shown
}

/**
 * A foreign text as one line in a block of its own, which one press copies; no fence in it ends the
 * block. For Discord a block of nothing is none: it goes on to the fence of the next one, and what
 * stands in that one acts.
 */
export const block = (text: string, max: number): string => fenced(oneLine(text), max)

/** The same, with its lines as they are. */
export const lineBlock = (text: string, max: number): string =>
  fenced(text.split(/\r?\n/).map(oneLine).join('\n').trim(), max)

/** Characters that a block adds to its text. */
export const FENCES = 8

function fenced(harmless: string, max: number): string {
  const text = cut(harmless.replaceAll('```', "'''"), max)
  return `\`\`\`\n${text === '' ? '…' : text}\n\`\`\``
}

const escaped = (line: string): string => line.replace(ACTIVE, '\\$&')
