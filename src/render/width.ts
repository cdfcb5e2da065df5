import { cut } from './text.ts'

/**
 * About how wide texts are, in hundredths of their font's size. The widths are those of Helvetica,
 * which Discord falls back to, and which its own font, gg sans, resembles.
 */

/** The printable characters of ASCII, from the space on. */
const TITLE = widthsOf(
  '28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 98 ' +
    '72 72 72 72 67 61 78 72 28 56 72 61 83 72 78 67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 33 ' +
    '56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 61 61 39 56 33 61 56 78 56 56 50 39 28 39 58',
)
const TEXT = widthsOf(
  '28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 ' +
    '67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 ' +
    '56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58',
)

function widthsOf(table: string): readonly number[] {
  return table.split(' ').map(Number)
}

/** How a text of an embed is set: the widths of its characters, and its size in pixels. */
interface Font {
  readonly widths: readonly number[]
  readonly size: number
}

/** An embed's title, which is bold, and its description. */
export const FONTS = {
  title: { widths: TITLE, size: 16 },
  text: { widths: TEXT, size: 14 },
} as const satisfies Readonly<Record<string, Font>>

const NOTHING = /^(?:\p{M}|\p{Cf}|\p{Variation_Selector})+$/u
const EMOJI = /\p{Extended_Pictographic}/u
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u{20000}-\u{3fffd}]/u
const WIDE_SIGNS = '…—'
/** Of an emoji, of a Chinese character, and of a letter of any other script. */
const [WIDEST, WIDE, OTHER] = [125, 100, 64]
const ONLY_ASCII = /^[\x20-\x7e]*$/

/** The pixels that a text takes in one line. */
export function widthOf(text: string, { widths, size }: Font): number {
  let width = 0
  for (const sign of text) width += widths[sign.charCodeAt(0) - 32] ?? otherWidth(sign)
  return (width * size) / 100
}

function otherWidth(sign: string): number {
  if (NOTHING.test(sign)) return 0
  if (EMOJI.test(sign)) return WIDEST
  return SQUARE.test(sign) || WIDE_SIGNS.includes(sign) ? WIDE : OTHER
}

/** Where a line may end: behind a space or a hyphen. */
const WORDS = /(?<=[\s-])(?=\S)/u
/** Beside a Chinese character as well, but behind no bracket that opens and before none that closes. */
const BESIDE = `(?<![\\p{Ps}\\p{Pi}])(?:(?<=${SQUARE.source})|(?=${SQUARE.source}))(?![\\p{Pe}\\p{Pf}\\p{Po}])`
const WORDS_OF_ANY = new RegExp(`${WORDS.source}|${BESIDE}`, 'u')

/** How many lines a text takes that is broken between words, and within one where it is too long. */
export function linesTaken(text: string, font: Font, room: number): number {
  let lines = 1
  let filled = 0
  for (const word of text.split(ONLY_ASCII.test(text) ? WORDS : WORDS_OF_ANY)) {
    const seen = widthOf(word.trimEnd(), font)
    if (filled > 0 && filled + seen > room) {
      lines += 1
      filled = 0
    }
    const whole = filled + widthOf(word, font)
    const broken = Math.floor(Math.max(0, filled + seen - 0.01) / room)
    lines += broken
    filled = whole - broken * room
  }
  return lines
}

/** A text cut to so many lines of so many pixels. */
export function cutToLines(text: string, font: Font, lines: number, room: number): string {
  if (linesTaken(text, font, room) <= lines) return text
  let [fits, tooLong] = [1, text.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (linesTaken(cut(text, middle), font, room) <= lines) fits = middle
    else tooLong = middle
  }
  return cut(text, fits)
}
