import { endOfString } from './json.ts'

/** Settings by their name in lower case; of several with one name the first. */
export type Settings = ReadonlyMap<string, string>

const KEY = /[\w][\w \-/.()+]{0,79}(?=:)/y
/** As many as no program writes. */
const MOST = 500

/**
 * Reads `Steps: 25, Sampler: Euler a, Lora hashes: "a: 1, b: 2", Hashes: {"model":"…"}`. What stands in
 * quotation marks or in brackets goes on over commas and new lines; where those are not closed, they
 * are letters like all others.
 */
export function settingsIn(line: string): Settings {
  const settings = new Map<string, string>()
  let at = 0
  // Looking for the end of what never ends goes through all of the text, so it is done once.
  const open = { quote: true, bracket: true }
  while (at < line.length && settings.size < MOST) {
    at = behind(/[\s,]*/y, line, at)
    KEY.lastIndex = at
    const key = KEY.exec(line)?.[0]
    if (key === undefined) {
      at = behind(/[^,\n]*[,\n]?/y, line, at)
      continue
    }
    const start = behind(/[ \t]*/y, line, at + key.length + 1)
    const whole = wholeEnd(line, start, open)
    at = behind(/[^,\n]*/y, line, whole ?? start)
    const value = line.slice(start, at).trim()
    const name = key.trim().toLowerCase()
    if (!settings.has(name)) settings.set(name, unquoted(value))
  }
  return settings
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}

/** Where a value in quotation marks or brackets ends; undefined for others. */
function wholeEnd(
  text: string,
  start: number,
  open: { quote: boolean; bracket: boolean },
): number | undefined {
  const first = text[start]
  if (first === '"' && open.quote) {
    const end = endOfString(text, start)
    open.quote = text[end - 1] === '"' && end > start + 1
    return open.quote ? end : undefined
  }
  if ((first === '{' || first === '[') && open.bracket) {
    const end = endOfBrackets(text, start)
    open.bracket = end !== undefined
    return end
  }
  return undefined
}

/** Behind the bracket that closes the one at the start; undefined where none does. */
function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; ) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      continue
    }
    if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    at += 1
    if (depth === 0) return at
  }
  return undefined
}

/** A1111 writes a value that holds a comma, a colon or a new line as JSON. */
function unquoted(value: string): string {
  if (!/^".*"$/s.test(value)) return value
  try {
    const text: unknown = JSON.parse(value)
    return typeof text === 'string' ? text : value
  } catch {
    return value.slice(1, -1)
  }
}
