import { LRUCache } from 'lru-cache'
import { slipsOf } from './slips.ts'

const PLAIN_ASCII = /^[\x20-\x7e]*$/

/**
 * The words and numbers of a text, so that "wan2.2" equals "Wan 2.2". Hundreds of names are compared
 * per keystroke, and nearly all are ASCII.
 */
const wordsOf = (text: string): readonly string[] =>
  (PLAIN_ASCII.test(text)
    ? text.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)*/g)
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .match(/\p{L}+|\p{N}+(?:\.\p{N}+)*/gu)) ?? []

/** A name prepared for comparing. */
interface Ready {
  readonly name: string
  readonly words: readonly string[]
  /** Without any space or sign. */
  readonly letters: string
  /** Made when first needed. */
  pairs?: Pairs
}

/** The same names are compared at every keystroke. */
const ready = new LRUCache<string, Ready>({ max: 4_000 })
/** Characters; no offered name is longer. */
const LONGEST_HELD = 200

function readyOf(text: string): Ready {
  if (text.length > LONGEST_HELD) return madeReady(text)
  const known = ready.get(text)
  if (known !== undefined) return known
  const made = madeReady(text)
  ready.set(text, made)
  return made
}

function madeReady(text: string): Ready {
  const words = wordsOf(text)
  return { name: words.join(' '), words, letters: words.join('').replaceAll('.', '') }
}

/** Words in too many names to search for: "the", or "v" before a number. */
const COMMON = new Set('a an and by for in of on or the to v with'.split(' '))

/** What a text says of a name: something; or no more than words as common as "the"; or only signs. */
export function tellingOf(text: string): 'something' | 'common words' | 'signs' {
  const words = wordsOf(text)
  if (words.length === 0) return 'signs'
  const isCommon = words.every((word, at) => COMMON.has(word) || words[at - 1] === 'v')
  return isCommon ? 'common words' : 'something'
}

/**
 * The names nearest to a typed text, best first: equal, beginning with it, a word beginning with it,
 * containing it, being its beginning, and last those that may be a typo. Equal ones keep their order.
 */
export const near = (typed: string, names: readonly string[], max: number): readonly string[] =>
  ranked(typed, names, max)
    .slice(0, max)
    .map(({ thing }) => thing)

/** The one name that a typed text clearly means: the equal one, or the only one that fits. */
export function clearlyMeant(typed: string, names: readonly string[]): string | undefined {
  const [first, second] = ranked(typed, names, 2)
  if (first === undefined || typed.trim() === '') return undefined
  if (first.distance < 1) {
    return second === undefined || second.distance > first.distance ? first.thing : undefined
  }
  if (first.distance <= FITS) {
    return second === undefined || second.distance > FITS ? first.thing : undefined
  }
  // A number after the name makes it another one: "Pony V8" is not "Pony".
  const rest = wordsOf(typed).slice(wordsOf(first.thing).length)
  const [next = ''] = rest[0] === 'v' ? rest.slice(1) : rest
  return first.distance < SIMILAR_FROM && !/^\p{N}/u.test(next) ? first.thing : undefined
}

const ranked = (typed: string, names: readonly string[], enough: number) =>
  likely(typed, names, (name) => name, enough).sort((a, b) => a.distance - b.distance)

/** Something whose name is near a typed text. */
export interface Near<T> {
  readonly thing: T
  readonly distance: number
}

/**
 * The things whose names fit a typed text, in their order. Where those are not enough, also the ones
 * whose names only resemble it: to find them takes much longer.
 */
export function likely<T>(
  typed: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
  enough: number,
): Near<T>[] {
  const distance = nearness(typed)
  const within = (most: number): Near<T>[] =>
    things
      .map((thing) => ({ thing, distance: distance(nameOf(thing), most) }))
      .filter((one) => one.distance < Number.POSITIVE_INFINITY)
  const fitting = within(FITS)
  return fitting.length >= enough ? fitting : within(Number.POSITIVE_INFINITY)
}

/**
 * The distance of a name from a typed text: 0 equal, 0.5 equal without spaces and signs, 1 beginning
 * with it, 1.5 the same without spaces and signs, 2 a word beginning with it, 3 containing it, 4 every
 * typed word beginning a word of the name, below 5 the text beginning with the name, 5 all of the
 * name but for slips, up to 6 a part of it but for slips, from 6 similar, infinite otherwise
 * and above `most`.
 */
export function nearness(typed: string): (name: string, most?: number) => number {
  const wanted = madeReady(typed)
  const signs = typed.trim()
  // Signs alone only match names that begin with them.
  if (wanted.name === '' && signs !== '') return (name) => signDistance(signs, name.trim())
  const prepared: Wanted = {
    ...wanted,
    pairs: pairsOf(wanted.name),
    slips: wanted.words.map((word) => {
      const isSlip = slipsOf(word)
      return (one) => one.startsWith(word) || isSlip(one)
    }),
  }
  return (name, most = Number.POSITIVE_INFINITY) => distance(prepared, readyOf(name), most)
}

function signDistance(signs: string, name: string): number {
  if (name === signs) return 0
  return name.startsWith(signs) ? 1 : Number.POSITIVE_INFINITY
}

/** The largest distance at which a name fits. */
const FITS = 4
/** Characters: a shorter name is the beginning of too many texts. */
const SHORTEST = 3
/** The distance from which on a name is only similar. */
const SIMILAR_FROM = 5
const ALIKE_FROM = 6
/** A lower likeness is an accident, the more so of short names: they share pairs with most texts. */
const ALIKE = 0.4
const ALIKE_IF_SHORT = 0.55
/** Letters. */
const SHORT = 5

/** What was typed, prepared for comparing. */
interface Wanted extends Ready {
  readonly pairs: Pairs
  /** Of each typed word, whether another one begins with it or differs by slips. */
  readonly slips: readonly ((word: string) => boolean)[]
}

/** Nobody types a name of more words with slips, and each is compared with every word of a name. */
const WITH_SLIPS = 8

function distance(wanted: Wanted, other: Ready, most: number): number {
  const { name, words } = other
  if (name === wanted.name) return 0
  if (other.letters === wanted.letters) return 0.5
  if (name.startsWith(wanted.name)) return 1
  if (other.letters.startsWith(wanted.letters)) return 1.5
  if (name.includes(` ${wanted.name}`)) return 2
  if (name.includes(wanted.name)) return 3
  if (wanted.words.every((word) => words.some((one) => one.startsWith(word)))) return 4
  if (most <= FITS) return Number.POSITIVE_INFINITY
  // The longer the name, the nearer.
  if (name.length >= SHORTEST && wanted.name.startsWith(`${name} `)) {
    return SIMILAR_FROM - name.length / wanted.name.length
  }
  if (wanted.words.length <= WITH_SLIPS && wanted.slips.every((isSlip) => words.some(isSlip))) {
    return ALIKE_FROM - Math.min(1, wanted.letters.length / other.letters.length)
  }
  other.pairs ??= pairsOf(name)
  const likeness = alike(wanted.pairs, other.pairs)
  const isShort = Math.min(wanted.letters.length, other.letters.length) <= SHORT
  const isAlike = likeness >= (isShort ? ALIKE_IF_SHORT : ALIKE)
  return isAlike ? ALIKE_FROM + 1 - likeness : Number.POSITIVE_INFINITY
}

/** Sorted and unique; an array takes a third of the memory of a set. */
type Pairs = readonly number[]

/** Pairs of neighbouring letters as numbers, and the last letter alone. */
function pairsOf(text: string): Pairs {
  const pairs = Array.from(
    { length: text.length },
    (_, at) => text.charCodeAt(at) * 2 ** 16 + (text.charCodeAt(at + 1) || 0),
  )
  return pairs.sort((a, b) => a - b).filter((pair, at) => pair !== pairs[at - 1])
}

/** The Dice coefficient of two names' letter pairs, from 0 to 1. */
function alike(ours: Pairs, theirs: Pairs): number {
  let shared = 0
  for (let [our, their] = [0, 0]; our < ours.length && their < theirs.length; ) {
    const difference = (ours[our] ?? 0) - (theirs[their] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) our += 1
    if (difference >= 0) their += 1
  }
  return (2 * shared) / (ours.length + theirs.length)
}
