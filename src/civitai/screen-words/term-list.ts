import { fold } from './fold.ts'

/** Terms of one language as its data file holds them; how each kind matches is told apart here. */
export interface TermList {
  /** What may follow a word: plural and case endings. */
  readonly endings?: readonly string[]
  /** Match a whole word, with or without an ending. */
  readonly words: readonly string[]
  /** Match a whole word only as it stands. */
  readonly exact: readonly string[]
  /** Match the beginning of a word. */
  readonly prefixes: readonly string[]
  /** Match anywhere, also inside a word. */
  readonly anywhere: readonly string[]
  /** Match words in a row; `|` parts the alternatives of one place. */
  readonly phrases: readonly string[]
}

/** Phrases by their first word; each value is what must follow, place by place. */
export type Phrases = ReadonlyMap<string, readonly Places[]>
/** The words that may stand in each place, with a `|` before and behind each: sets of them take more room. */
type Places = readonly string[]

/** All whole words of the lists with their endings, as the folded text spells them. */
export function wordsOf(lists: readonly TermList[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const list of lists) {
    const endings = (list.endings ?? []).map(plain)
    for (const exact of list.exact.flatMap(written)) words.add(exact)
    for (const word of list.words.flatMap(written)) {
      words.add(word)
      for (const ending of endings) words.add(word + ending)
    }
  }
  return words
}

/** The terms of one kind of all lists, as the folded text spells them. */
export function termsOf(lists: readonly TermList[], kind: 'prefixes' | 'anywhere'): string[] {
  return lists.flatMap((list) => list[kind].flatMap(written))
}

/** The phrases of all lists, as the folded text spells them. */
export function phrasesOf(lists: readonly Pick<TermList, 'phrases'>[]): Phrases {
  const phrases = new Map<string, Places[]>()
  // Many phrases share the alternatives of a place.
  const places = new Map<string, string>()
  const alternativesIn = (place: string): string => {
    const known = places.get(place) ?? `|${alternatives(place).join('|')}|`
    places.set(place, known)
    return known
  }
  for (const phrase of lists.flatMap((list) => list.phrases)) {
    const [firsts = '', ...others] = phrase.split(' ')
    const rest = others.map(alternativesIn)
    for (const first of new Set(alternatives(firsts))) {
      const known = phrases.get(first)
      if (known === undefined) phrases.set(first, [rest])
      else known.push(rest)
    }
  }
  return phrases
}

const alternatives = (place: string): string[] => place.split('|').flatMap(written)

const UMLAUT = /[äöü]/g

/** The ways to write a term: Möse is also spelled Moese where a keyboard has no umlauts. */
function written(term: string): readonly string[] {
  const spelled = term.replace(UMLAUT, (it) => `${plain(it)}e`)
  return spelled === term ? [plain(term)] : [plain(term), plain(spelled)]
}

/** A term as the folded, lower-case text spells it. */
export function plain(term: string): string {
  return fold(term).toLowerCase()
}
