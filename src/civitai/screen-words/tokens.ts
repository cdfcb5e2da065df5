const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー'
const EAST_ASIAN = new RegExp(`[${CJK}]`, 'u')
const TOKEN = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{N}*])+`, 'gu')
const ASCII_TOKEN = /[a-z0-9*]+/g
const NOT_ASCII = /[^\0-\x7f]/
const EVENLY_SPELLED =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]([^\p{L}\p{N}]{1,3})[\p{L}\p{N}](?:\1[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu
const SEPARATORS = /[^\p{L}\p{N}]+/gu
const OUTER_DIGITS = /^[\d*]+|[\d*]+$/g
const DIMENSIONS = /^\dd(?=[a-z])/
const DIGIT_RUN = /\d+/

/** The words of a lower-case text in order; a `*` inside one stands for a hidden letter. */
export function tokensOf(text: string): string[] {
  return text.match(NOT_ASCII.test(text) ? TOKEN : ASCII_TOKEN) ?? []
}

/** Words spelled letter by letter (h.e.n.t.a.i), put together. */
export function spelledLetters(text: string, tokens: readonly string[]): string[] {
  const words: string[] = []
  let run: string[] = []
  for (const token of [...tokens, '']) {
    const [last] = run.slice(-1)
    const goesOn =
      isOneCharacter(token) && (last === undefined || isEastAsian(last) === isEastAsian(token))
    if (!goesOn) {
      if (run.length > 2 || (run.length === 2 && run.every(isEastAsian))) words.push(run.join(''))
      run = []
    }
    if (isOneCharacter(token)) run.push(token)
  }
  if (words.length === 0) return words
  // A change of separator may end a word too: J K | n_u_d_e
  const evenly = Array.from(text.matchAll(EVENLY_SPELLED), ([letters]) => letters)
  return [...words, ...evenly.map((letters) => letters.replace(SEPARATORS, ''))]
}

/** What is left of a word without its numbers: nude2, v2nude4, 3dnude. */
export function withoutNumbers(token: string): readonly string[] {
  if (!/[\d*]/.test(token)) return []
  const bare = token.replace(OUTER_DIGITS, '')
  const parts = bare.split(DIGIT_RUN).filter(isLongEnough)
  return [bare, token.replace(DIMENSIONS, ''), ...parts]
}

function isLongEnough(part: string): boolean {
  return part.length >= 4
}

// A character there is a syllable or a word, so two make a term: 做 爱.
function isEastAsian(character: string): boolean {
  return EAST_ASIAN.test(character)
}

function isOneCharacter(token: string): boolean {
  return token.length === 1 || (token.length === 2 && (token.codePointAt(0) ?? 0) > 0xffff)
}
