import { matched } from './harmless.ts'
import { createJoinedWords } from './joined-words.ts'
import { createMasked, maskedForms, masksAlike } from './masks.ts'
import type { Reading, Readings, Spelling } from './reading.ts'
import { phrasesOf, type TermList, termsOf, wordsOf } from './term-list.ts'
import { withoutNumbers } from './tokens.ts'
import { createTrie } from './trie.ts'

/** Whether a text, by any of its readings, holds a term of a list. */
export type Matcher = (readings: Readings) => boolean

// Folded letters are plain, so two alphabets are all there is to double.
const DOUBLED = /([a-zа-я])\1+/g
const HAS_DOUBLE = /([a-zа-я])\1/
const PARTS_WORDS = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
const NOT_ASCII = /[^\0-\x7f]/
const UNDOUBLED_STEM = /^(?:[a-z]{5,}|nsfw)$/
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
  const masked = createTrie(anywhere.flatMap(maskedForms))
  const isJoined = createJoinedWords(words)

  const holdsStem = (text: string): boolean =>
    stemTrie.occursIn(text) ||
    (HAS_DOUBLE.test(text) && undoubled.occursIn(text.replace(DOUBLED, '$1')))
  const isMasked = createMasked(words, holdsStem)

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

  const isSpelledTerm = (word: string): boolean =>
    stemTrie.occursIn(word) ||
    compounds.occursIn(word) ||
    // A stray letter or two beside it joins the run: a n.u.d.e
    [word, word.slice(1), word.slice(2), word.slice(0, -1)].some(
      (it) => isTerm(it) || withoutNumbers(it).some(isTerm) || matched(phrases, [it], 0) > 0,
    )

  const holdsCompound = ({ text, edges }: Reading): boolean =>
    compounds.occursIn(text, (start, end) => !edges.isAcross(start, end))

  const holdsHidden = (text: string): boolean => {
    const alike = masksAlike(text)
    return alike !== undefined && masked.occursIn(alike)
  }

  const matches = ({ tokens, spelled }: Spelling): boolean => {
    for (let at = 0; at < tokens.length; at++) if (isTermAt(tokens, at)) return true
    return holdsStem(tokens.join(' ')) || spelled.some(isSpelledTerm)
  }

  return ({ all }) =>
    all.some(
      (reading) =>
        (NOT_ASCII.test(reading.text) && (holdsCompound(reading) || holdsHidden(reading.text))) ||
        reading.spellings.some(matches),
    )
}
