const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** Some hundred names are folded for every letter that anybody types; nearly all are plain. */
const folded = (text: string): string =>
  PLAIN_ASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()

/** A name made ready to be compared. */
interface Ready {
  readonly name: string
  readonly words: readonly string[]
  /** Made when first needed. */
  pairs?: Pairs
}

/** The same names are compared with every letter that anybody types. */
const ready = new Map<string, Ready>()
const READY_AT_MOST = 20_000

function readyOf(text: string): Ready {
  const known = ready.get(text)
  if (known !== undefined) return known
  if (ready.size >= READY_AT_MOST) ready.clear()
  const name = folded(text)
  const made = { name, words: name.split(' ') }
  ready.set(text, made)
  return made
}

/**
 * The names nearest to what is typed, best first: the same, beginning so, a word beginning so,
 * holding it, and then those so alike that it may be a slip of the finger. Among equals the given
 * order holds.
 */
export function near(typed: string, names: readonly string[], max: number): readonly string[] {
  const distance = nearness(typed)
  return names
    .map((name, at) => ({ name, at, distance: distance(name) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
    .slice(0, max)
    .map(({ name }) => name)
}

/**
 * How far a name is from what is typed: 0 the same, 1 beginning so, 2 a word beginning so, 3
 * holding it, 4 every word of it beginning one of the name's, from 5 only alike, infinite not.
 */
export function nearness(typed: string): (name: string) => number {
  const wanted = folded(typed)
  const signs = typed.trim()
  // Nothing but signs is no beginning of everything, only of what begins with just these.
  if (wanted === '' && signs !== '') return (name) => signDistance(signs, name.trim())
  const typedWords = wanted.split(' ')
  const pairs = pairsOf(wanted)
  return (name) => distance({ name: wanted, words: typedWords, pairs }, readyOf(name))
}

function signDistance(signs: string, name: string): number {
  if (name === signs) return 0
  return name.startsWith(signs) ? 1 : Number.POSITIVE_INFINITY
}

const ALIKE = 0.4

function distance(wanted: Ready & { readonly pairs: Pairs }, other: Ready): number {
  const { name, words } = other
  if (name === wanted.name) return 0
  if (name.startsWith(wanted.name)) return 1
  if (name.includes(` ${wanted.name}`)) return 2
  if (name.includes(wanted.name)) return 3
  if (wanted.words.every((word) => words.some((one) => one.startsWith(word)))) return 4
  other.pairs ??= pairsOf(name)
  const likeness = alike(wanted.pairs, other.pairs)
  return likeness >= ALIKE ? 6 - likeness : Number.POSITIVE_INFINITY
}

type Pairs = ReadonlySet<number>

/** Neighbouring letters, each two as one number, and the last one by itself. */
function pairsOf(text: string): Pairs {
  const pairs = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    pairs.add(text.charCodeAt(at) * 2 ** 16 + (text.charCodeAt(at + 1) || 0))
  }
  return pairs
}

/** The share of neighbouring letters that two names have in common (Dice), from 0 to 1. */
function alike(ours: Pairs, theirs: Pairs): number {
  let shared = 0
  for (const pair of ours) if (theirs.has(pair)) shared += 1
  return (2 * shared) / (ours.size + theirs.size)
}
