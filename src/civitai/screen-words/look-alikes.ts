// Letters drawn like a Latin one that normalising leaves alone.
const LATIN_FROM_ODD = pairs(
  'ıi łl Łl øo Øo đd Đd ħh ŧt ßss ẞss æae Æae œoe Œoe ɑa ɡg ɩi ʀr ɴn ꜱs ꜰf ᴡw ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ʏy ᴢz ǝe ɐa ɥh',
)
const LATIN_FROM_CYRILLIC = pairs(
  'аa сc еe оo рp хx уy іi ѕs јj һh ԁd ԛq ԝw кk мm тt вb нh зe ӏl ԍg ѵv яr иn пn гr ёe йn ьb',
)
const LATIN_FROM_GREEK = pairs('αa βb γy δd εe ζz ηn θo ιi κk μu νv οo πn ρp ςs σo τt υu χx ωw')
const CYRILLIC_FROM_LATIN = pairs('aа cс eе oо pр xх yу iі kк mм tт hн bв')
// The few that look the same in lower case too: a word made of these alone may be meant as Latin.
const PASSES_AS_LATIN = /^[асеорхуіѕјһԁԛԝӏѵ]+$/
const ODD = new RegExp(`[${[...LATIN_FROM_ODD.keys()].join('')}]`, 'gu')
const ENCLOSED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu
const LETTERS = /\p{L}+/gu
const LATIN = /\p{Script=Latin}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const GREEK = /\p{Script=Greek}/u
const MAY_MIX = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))
}

/** Odd Latin letters and letters in circles, squares and flags, as the plain letter. */
export function replaceLookAlikes(text: string): string {
  return text
    .replace(ODD, (letter) => LATIN_FROM_ODD.get(letter) ?? letter)
    .replace(ENCLOSED, (symbol) => {
      const code = symbol.codePointAt(0) ?? 0
      const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150
      return String.fromCharCode(0x61 + code - first)
    })
}

/** The readings of a lower-case text whose words may mix Latin with Cyrillic or Greek letters. */
export function scriptReadings(text: string): readonly string[] {
  if (!MAY_MIX.test(text)) return [text]
  const asLatin = text.replace(LETTERS, (word) => {
    const mixed = LATIN.test(word) && MAY_MIX.test(word)
    return mixed || PASSES_AS_LATIN.test(word)
      ? spelled(word, LATIN_FROM_CYRILLIC, LATIN_FROM_GREEK)
      : word
  })
  const asCyrillic = text.replace(LETTERS, (word) =>
    LATIN.test(word) && CYRILLIC.test(word) ? spelled(word, CYRILLIC_FROM_LATIN) : word,
  )
  // A Latin and a Cyrillic word may also simply stand side by side: nudeмодель.
  const apart = text.replace(LETTERS, (word) =>
    LATIN.test(word) && (CYRILLIC.test(word) || GREEK.test(word))
      ? word.replace(/\p{Script=Latin}+/gu, ' $& ')
      : word,
  )
  return [...new Set([text, asLatin, asCyrillic, apart])]
}

function spelled(word: string, ...maps: readonly ReadonlyMap<string, string>[]): string {
  return Array.from(
    word,
    (letter) => maps.find((map) => map.has(letter))?.get(letter) ?? letter,
  ).join('')
}
