// Folded letters are plain: these two alphabets are all that have capitals here.
// LoRA is in every other name and one word, so it is not taken apart.
const HUMP = /[a-zа-я](?!(?<=\bLo)RA\b)(?=[A-ZА-Я])|[A-ZА-Я](?=[A-ZА-Я][a-zа-я])/g
const LEET = /[013456789@$!€£|]/
// Between consonants v stands for u, and doubled for w: cvm, nsfvv.
const V_FOR_U = /vv|[b-df-hj-np-tw-z]v[b-df-hj-np-tw-z]/
const V_FOR_U_EACH = /vv|(?<=[b-df-hj-np-tw-z])v(?=[b-df-hj-np-tw-z])/g
const TRIPLE = /([^\d\s])\1\1/
const LONG_RUN = /(\p{L})\1{2,}/gu
const LETTERS_AND_LEET = /[\p{L}\p{N}@$!€£|]+/gu
const LONGEST_HEX_WORD = 6
const HEX = /^[0-9a-f]+$/
const MARKS_AROUND = /^[!|]+|[!|]+$/g
const DIGITS = /\d/g
const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
  '£': 'l',
  '|': 'i',
}

// п0рно: in a Cyrillic word they stand for its letters.
const CYRILLIC = /[а-я]/
const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  '0': 'о',
  '3': 'е',
  '4': 'а',
  '6': 'б',
  '@': 'а',
  $: 'с',
  '€': 'е',
}

/** A folded text with spaces where a joined identifier starts a new word: NudeBody. */
export function humpsApart(folded: string): string {
  return folded.replace(HUMP, '$& ')
}

/** The lower-case spellings a text may stand for: itself, digits read as letters, runs cut short. */
export function spellingsOf(text: string): readonly string[] {
  const spellings = [text]
  if (LEET.test(text)) {
    spellings.push(unleet(text, 'i'))
    if (/[1!|]/.test(text)) spellings.push(unleet(text, 'l'))
  }
  if (V_FOR_U.test(text))
    spellings.push(...spellings.map((it) => it.replace(V_FOR_U_EACH, vowelOf)))
  if (TRIPLE.test(text)) {
    const runs = [...spellings]
    spellings.push(...runs.map((it) => it.replace(LONG_RUN, '$1')))
    spellings.push(...runs.map((it) => it.replace(LONG_RUN, '$1$1')))
  }
  return [...new Set(spellings)]
}

function unleet(text: string, one: 'i' | 'l'): string {
  return text.replace(LETTERS_AND_LEET, (token) => {
    if (!LEET.test(token)) return token
    const word = token.replace(MARKS_AROUND, '')
    if (word === '' || !readsAsLetters(word)) return token
    const cyrillic = CYRILLIC.test(word)
    return word.replace(
      /[^\p{L}]/gu,
      (it) => (cyrillic && CYRILLIC_LETTERS[it]) || letterOf(it, one),
    )
  })
}

function vowelOf(letters: string): string {
  return letters === 'vv' ? 'w' : 'u'
}

function letterOf(symbol: string, one: 'i' | 'l'): string {
  return symbol === '1' || symbol === '!' || symbol === '|'
    ? one
    : (DIGIT_LETTERS[symbol] ?? symbol)
}

// Version numbers, sizes, product names (A55) and hashes must not become words.
function readsAsLetters(word: string): boolean {
  const digits = word.match(DIGITS)?.length ?? 0
  if (digits === 0) return true
  if (digits * 2 > word.length) return false
  if (word.length <= 3) return digits === 1 && !/\d$/.test(word)
  return !(HEX.test(word) && (word.length > LONGEST_HEX_WORD || digits * 2 >= word.length))
}
