/** Signs that stand for a hidden letter; between kana, a zero does, too. */
const SIGN = /[○〇◯●◎⭕□■☆★♡♥×✕╳*]|(?<=[\u3040-\u30ff])0(?=[\u3040-\u30ff])/gu
const HAS_SIGN = new RegExp(SIGN, 'u')
const MASK = '○'
const KANA = /^[\u3040-\u30ff]{3,}$/
const EAST_ASIAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]'
/** A sign or a digit put between two characters: 做*爱, 보1지. Dots are not among them: they part words. */
const INSERTED = new RegExp(`(?<=${EAST_ASIAN})[\\d*_~^!|+\\-○●◎□■☆★♡♥♂♀×](?=${EAST_ASIAN})`, 'gu')
const PLAIN_ASCII = /^[\0-\x7f]*$/
const VOWELS = [...'aeiou']

/** The text with one sign for all that hide a letter: チ×コ and チ☆コ are チ○コ. Undefined where none does. */
export const masksAlike = (text: string): string | undefined =>
  HAS_SIGN.test(text) ? text.replace(SIGN, MASK) : undefined

/** The text without what is put between characters. */
export const withoutInserted = (text: string): string =>
  PLAIN_ASCII.test(text) ? text : text.replace(INSERTED, '')

/** The ways to write a term with a letter hidden: as it is listed, or any inside a term in kana. */
export function maskedForms(term: string): readonly string[] {
  const listed = masksAlike(term)
  if (listed !== undefined) return [listed]
  if (!KANA.test(term)) return []
  const letters = Array.from(term)
  return letters.slice(1, -1).map((_, at) => letters.with(at + 1, MASK).join(''))
}

/** Tells whether a token is a word with one letter hidden inside: f*ck. */
export function createMasked(
  words: ReadonlySet<string>,
  holdsStem: (text: string) => boolean,
): (token: string) => boolean {
  const byLength = Map.groupBy(words, ({ length }) => length)
  return (token) => {
    const at = token.indexOf('*')
    if (at < 1 || at === token.length - 1) return false
    const [before, behind] = [token.slice(0, at), token.slice(at + 1)]
    const alike = byLength.get(token.length) ?? []
    return (
      alike.some((word) => word.startsWith(before) && word.endsWith(behind)) ||
      // A stem may have more around it (f*cked), and what is hidden is mostly a vowel.
      VOWELS.some((vowel) => holdsStem(before + vowel + behind))
    )
  }
}
