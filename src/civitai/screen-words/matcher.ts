import { matched } from './harmless.ts'
import { createJoinedWords } from './joined-words.ts'
import type { Readings, Spelling } from './reading.ts'
import { phrasesOf, type TermList, termsOf, wordsOf } from './term-list.ts'
import { withoutNumbers } from './tokens.ts'
import { createTrie } from './trie.ts'
import { acrossWords } from './word-edges.ts'

/** Whether a text, by any of its readings, holds a term of a list. */
export type Matcher = (readings: Readings) => boolean

// Folded letters are plain, so two alphabets are all there is to double.
const DOUBLED = /([a-zа-я])\1+/g
const HAS_DOUBLE = /([a-zа-я])\1/
const PARTS_WORDS = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
const NOT_ASCII = /[^\0-\x7f]/
const UNDOUBLED_STEM = /^(?:[a-z]{5,}|nsfw)$/
const KANA = /^[\u3040-\u30ff]{3,}$/
const CIRCLE = '○'
const CIRCLES = /[○〇◯●*]/g
const HAS_CIRCLE = /[○〇◯●*]/
const SPLITTABLE_LENGTH = 6

/** Builds the matcher of these lists. */
export function createMatcher(lists: readonly TermList[]): Matcher {
  const words = wordsOf(lists)
  const phrases = phrasesOf(lists)
  const prefixes = createTrie(termsOf(lists, 'prefixes'))
  const anywhere = termsOf(lists, 'anywhere')
  const stems = new Set(anywhere.filter((term) => PARTS_WORDS.test(term)))
  const stemTrie = createTrie(stems)
  const compounds = createTrie(anywhere.filter((term) => !PARTS_WORDS.test(term)))
  // nnsfw, hentaii: where a stem has no doubled letter, doubling one does not hide it.
  const undoubled = createTrie(
    [...stems].filter((stem) => UNDOUBLED_STEM.test(stem) && !HAS_DOUBLE.test(stem)),
  )
  // cum-shot, hen_tai: only long words, since short ones arise by accident (pen is).
  const splittable = new Set([
    ...stems,
    ...[...words].filter((it) => it.length >= SPLITTABLE_LENGTH),
  ])
  const isMasked = createMasked(words)
  const circled = createTrie(anywhere.flatMap(withCircle))
  const isJoined = createJoinedWords(words)

  const isTerm = (token: string): boolean =>
    words.has(token) || prefixes.begins(token) || isMasked(token) || isJoined(token)

  const isTermAt = (tokens: readonly string[], at: number): boolean => {
    const token = tokens[at] ?? ''
    const next = tokens[at + 1] ?? ''
    if (token === '') return false
    return (
      isTerm(token) ||
      withoutNumbers(token).some(isTerm) ||
      matched(phrases, tokens, at) > 0 ||
      (next !== '' && splittable.has(token + next))
    )
  }

  const holdsStem = (text: string): boolean =>
    stemTrie.occursIn(text) ||
    (HAS_DOUBLE.test(text) && undoubled.occursIn(text.replace(DOUBLED, '$1')))

  const isSpelledTerm = (word: string): boolean =>
    stemTrie.occursIn(word) ||
    compounds.occursIn(word) ||
    // A stray letter or two beside it joins the run: a n.u.d.e
    [word, word.slice(1), word.slice(2), word.slice(0, -1)].some(
      (it) => isTerm(it) || withoutNumbers(it).some(isTerm),
    )

  const holdsCircled = (text: string): boolean =>
    HAS_CIRCLE.test(text) && circled.occursIn(text.replace(CIRCLES, CIRCLE))

  const holdsCompound = (text: string): boolean => {
    const isAcross = acrossWords(text)
    return compounds.occursIn(text, (start, end) => !isAcross(start, end))
  }

  const matches = ({ tokens, spelled }: Spelling): boolean => {
    for (let at = 0; at < tokens.length; at++) if (isTermAt(tokens, at)) return true
    return holdsStem(tokens.join(' ')) || spelled.some(isSpelledTerm)
  }

  return ({ all }) =>
    all.some(
      ({ text, spellings }) =>
        (NOT_ASCII.test(text) && (holdsCompound(text) || holdsCircled(text))) ||
        spellings.some(matches),
    )
}

/** チ○コ: the ways to hide one letter inside a term in kana. */
function withCircle(term: string): readonly string[] {
  if (!KANA.test(term)) return []
  const letters = Array.from(term)
  return letters.slice(1, -1).map((_, at) => letters.with(at + 1, CIRCLE).join(''))
}

/** f*ck: whether a token is a word with one letter hidden inside. */
function createMasked(words: ReadonlySet<string>): (token: string) => boolean {
  const byLength = Map.groupBy(words, ({ length }) => length)
  return (token) => {
    const at = token.indexOf('*')
    if (at < 1 || at === token.length - 1) return false
    const [before, behind] = [token.slice(0, at), token.slice(at + 1)]
    const alike = byLength.get(token.length) ?? []
    return alike.some((word) => word.startsWith(before) && word.endsWith(behind))
  }
}
