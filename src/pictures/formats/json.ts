import { type Fields, isFields } from '../../civitai/rated/meta-fields.ts'

/** Entries of an object; none for anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** Items of a list; none for anything else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A field of an object's own: `constructor` and `__proto__` are in every object. */
export const own = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined

/** Deeper than any workflow. */
const DEPTH = 100
/**
 * Values in all texts of a picture together, and in what stands in one of its settings. A workflow of
 * a thousand nodes has fifty thousand; what is made of each takes memory, and time.
 */
const MOST_VALUES = 80_000
const MOST_IN_SETTING = 10_000
const QUOTE = '"'

/**
 * Reads the object that a text is as JSON; undefined for any other text. Python writes NaN and
 * Infinity, which become null. Whole numbers too long for JavaScript, such as seeds, become texts.
 */
export type ReadJson = (text: string) => Fields | undefined

/** Reads several texts of a picture, which together have no more than the most values. */
export function jsonReader(most = MOST_VALUES): ReadJson {
  let room = most
  return (text) => {
    const start = /^[\s\ufeff]*\{/.exec(text)
    if (start === null) return undefined
    const json = mended(text.slice(start[0].length - 1), room)
    room -= json.values
    try {
      const value: unknown = json.text === undefined ? undefined : JSON.parse(json.text)
      return isFields(value) ? value : undefined
    } catch {
      return undefined
    }
  }
}

/** The object that one setting is. */
export const jsonObject: ReadJson = (text) => jsonReader(MOST_IN_SETTING)(text)

const NO_NUMBER = /-?\b(?:NaN|Infinity)\b/g
const LONG = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/**
 * A text as JSON.parse takes it, and how many values were counted in it. There is no text where it is
 * nested too deep, has too many values, or more strings than JSON could have between them.
 */
function mended(text: string, most: number): { readonly text?: string; readonly values: number } {
  const pieces: string[] = []
  let depth = 0
  let values = 0
  let strings = 0
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf(QUOTE, at)
    const bare = text.slice(at, quote === -1 ? undefined : quote)
    for (let nth = 0; nth < bare.length; nth += 1) {
      const sign = bare.charCodeAt(nth)
      if (sign === COMMA) values += 1
      else if ((sign | 0x20) === OPENS) {
        depth += 1
        values += 1
      } else if ((sign | 0x20) === CLOSES) depth -= 1
      if (depth > DEPTH || values > most) return { values }
    }
    pieces.push(bare.replace(NO_NUMBER, 'null').replace(LONG, `${QUOTE}$&${QUOTE}`))
    if (quote === -1) break
    strings += 1
    // A value is one, and has another one as its name.
    if (strings > values * 2) return { values }
    at = endOfString(text, quote)
    pieces.push(text.slice(quote, at))
  }
  return { text: pieces.join(''), values }
}

const COMMA = 0x2c
/** `[` and `{` differ from each other by one bit, and so do `]` and `}`. */
const OPENS = 0x7b
const CLOSES = 0x7d

/** Behind the quotation mark that ends a string; the end of the text where none does. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf(QUOTE, at)
    if (quote === -1) return text.length
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return quote + 1
    at = quote + 1
  }
}
