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
  const pairs = pairsOf(wanted)
  return (name) => distance(wanted, pairs, folded(name))
}

function signDistance(signs: string, name: string): number {
  if (name === signs) return 0
  return name.startsWith(signs) ? 1 : Number.POSITIVE_INFINITY
}

const ALIKE = 0.4

function distance(wanted: string, pairs: Pairs, name: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(` ${wanted}`)) return 2
  if (name.includes(wanted)) return 3
  const words = name.split(' ')
  if (wanted.split(' ').every((word) => words.some((one) => one.startsWith(word)))) return 4
  const likeness = alike(pairs, name)
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
function alike(ours: Pairs, name: string): number {
  const theirs = pairsOf(name)
  let shared = 0
  for (const pair of ours) if (theirs.has(pair)) shared += 1
  return (2 * shared) / (ours.size + theirs.size)
}
