const PLAIN_ASCII = /^[\x20-\x7e]*$/

/**
 * Words, and numbers apart from them: "wan2.2" says the same as "Wan 2.2". Some hundred names are
 * folded for every letter that anybody types; nearly all are plain.
 */
const wordsOf = (text: string): readonly string[] =>
  (PLAIN_ASCII.test(text)
    ? text.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)*/g)
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .match(/\p{L}+|\p{N}+(?:\.\p{N}+)*/gu)) ?? []

/** A name made ready to be compared. */
interface Ready {
  readonly name: string
  readonly words: readonly string[]
  /** Without any space or sign. */
  readonly letters: string
  /** Made when first needed. */
  pairs?: Pairs
}

/**
 * The same names are compared with every letter that anybody types. Those of late are held twice
 * over: when they are too many, the ones that were not compared since the last time go.
 */
let lately = new Map<string, Ready>()
let before = new Map<string, Ready>()
const LATELY_AT_MOST = 2_000
/** No name of a model, a tag or a city that is offered is longer. */
const LONGEST_HELD = 200

function readyOf(text: string): Ready {
  if (text.length > LONGEST_HELD) return madeReady(text)
  const known = lately.get(text)
  if (known !== undefined) return known
  if (lately.size >= LATELY_AT_MOST) {
    before = lately
    lately = new Map()
  }
  const made = before.get(text) ?? madeReady(text)
  lately.set(text, made)
  return made
}

function madeReady(text: string): Ready {
  const words = wordsOf(text)
  return { name: words.join(' '), words, letters: words.join('').replaceAll('.', '') }
}

/**
 * The names nearest to what is typed, best first: the same, beginning so, a word beginning so,
 * holding it, what it begins with, and then those so alike that it may be a slip of the finger.
 * Among equals the given order holds.
 */
export const near = (typed: string, names: readonly string[], max: number): readonly string[] =>
  ranked(typed, names)
    .slice(0, max)
    .map(({ name }) => name)

/** The one name that is clearly meant by what is typed: the same, the only one that fits. */
export function clearlyMeant(typed: string, names: readonly string[]): string | undefined {
  const [first, second] = ranked(typed, names)
  if (first === undefined || typed.trim() === '') return undefined
  if (first.distance < 1) {
    return second === undefined || second.distance > first.distance ? first.name : undefined
  }
  if (first.distance <= FITS) {
    return second === undefined || second.distance > FITS ? first.name : undefined
  }
  // A number right behind the name would make it another one: "Pony V8" is not "Pony".
  const rest = wordsOf(typed).slice(wordsOf(first.name).length)
  const [next = ''] = rest[0] === 'v' ? rest.slice(1) : rest
  return first.distance < ALIKE_FROM && !/^\p{N}/u.test(next) ? first.name : undefined
}

function ranked(typed: string, names: readonly string[]) {
  const distance = nearness(typed)
  return names
    .map((name, at) => ({ name, at, distance: distance(name) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
}

/**
 * How far a name is from what is typed: 0 the same, below 1 but for spaces and signs, 1 beginning
 * so, below 2 but for these, 2 a word beginning so, 3 holding it, 4 every word of it beginning one
 * of the name's, below 5 beginning with the name, from 5 only alike, infinite not.
 */
export function nearness(typed: string): (name: string) => number {
  const wanted = madeReady(typed)
  const signs = typed.trim()
  // Nothing but signs is no beginning of everything, only of what begins with just these.
  if (wanted.name === '' && signs !== '') return (name) => signDistance(signs, name.trim())
  const ready = { ...wanted, pairs: pairsOf(wanted.name) }
  return (name) => distance(ready, readyOf(name))
}

function signDistance(signs: string, name: string): number {
  if (name === signs) return 0
  return name.startsWith(signs) ? 1 : Number.POSITIVE_INFINITY
}

/** As far as a name may be from what is typed to be found by it. */
const FITS = 4
/** A shorter name is the beginning of too much. */
const SHORTEST = 3
const ALIKE_FROM = 5
const ALIKE = 0.4

function distance(wanted: Ready & { readonly pairs: Pairs }, other: Ready): number {
  const { name, words } = other
  if (name === wanted.name) return 0
  if (other.letters === wanted.letters) return 0.5
  if (name.startsWith(wanted.name)) return 1
  if (other.letters.startsWith(wanted.letters)) return 1.5
  if (name.includes(` ${wanted.name}`)) return 2
  if (name.includes(wanted.name)) return 3
  if (wanted.words.every((word) => words.some((one) => one.startsWith(word)))) return 4
  // The more of it the name is, the nearer.
  if (name.length >= SHORTEST && wanted.name.startsWith(`${name} `)) {
    return ALIKE_FROM - name.length / wanted.name.length
  }
  other.pairs ??= pairsOf(name)
  const likeness = alike(wanted.pairs, other.pairs)
  return likeness >= ALIKE ? ALIKE_FROM + 1 - likeness : Number.POSITIVE_INFINITY
}

/** In rising order, each once: an array takes a third of what a set does. */
type Pairs = readonly number[]

/** Neighbouring letters, each two as one number, and the last one by itself. */
function pairsOf(text: string): Pairs {
  const pairs = Array.from(
    { length: text.length },
    (_, at) => text.charCodeAt(at) * 2 ** 16 + (text.charCodeAt(at + 1) || 0),
  )
  return pairs.sort((a, b) => a - b).filter((pair, at) => pair !== pairs[at - 1])
}

/** The share of neighbouring letters that two names have in common (Dice), from 0 to 1. */
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
