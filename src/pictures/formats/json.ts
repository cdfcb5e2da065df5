export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Entries of an object; none for anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** Items of a list; none for anything else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A field of an object's own: `constructor` and `__proto__` are in every object. */
export const own = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined

/** Deeper than any workflow. */
const DEPTH = 100
const QUOTE = '"'

/**
 * The object that a text is as JSON; undefined for any other text. Python writes NaN and Infinity,
 * which become null. Whole numbers too long for JavaScript, such as seeds, become texts.
 */
export function jsonObject(text: string): Fields | undefined {
  const start = /^[\s\ufeff]*\{/.exec(text)
  if (start === null) return undefined
  const json = mended(text.slice(start[0].length - 1))
  if (json === undefined) return undefined
  try {
    const value: unknown = JSON.parse(json)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

const BARE = /-?\b(?:NaN|Infinity)\b|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** The same as JSON.parse takes it; undefined where it is nested too deep. */
function mended(text: string): string | undefined {
  const pieces: string[] = []
  let depth = 0
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf(QUOTE, at)
    const bare = text.slice(at, quote === -1 ? undefined : quote)
    for (let nth = 0; nth < bare.length; nth += 1) {
      const sign = bare.charCodeAt(nth) | 0x20
      if (sign === OPENS) depth += 1
      else if (sign === CLOSES) depth -= 1
      if (depth > DEPTH) return undefined
    }
    pieces.push(
      bare.replace(BARE, (found) => (/\d/.test(found) ? `${QUOTE}${found}${QUOTE}` : 'null')),
    )
    if (quote === -1) break
    const end = endOfString(text, quote)
    pieces.push(text.slice(quote, end))
    at = end
  }
  return pieces.join('')
}

/** `[` and `{` differ from each other by this one bit, and so do `]` and `}`. */
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
