const folded = (text: string): string =>
  text
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
  // Nothing but signs is no beginning of everything.
  const isNothing = wanted === '' && typed.trim() !== ''
  if (isNothing) return (name) => (name === typed ? 0 : Number.POSITIVE_INFINITY)
  return (name) => distance(wanted, folded(name))
}

const ALIKE = 0.4

function distance(wanted: string, name: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(` ${wanted}`)) return 2
  if (name.includes(wanted)) return 3
  const words = name.split(' ')
  if (wanted.split(' ').every((word) => words.some((one) => one.startsWith(word)))) return 4
  const likeness = alike(wanted, name)
  return likeness >= ALIKE ? 6 - likeness : Number.POSITIVE_INFINITY
}

/** The share of neighbouring letters that two names have in common (Dice), from 0 to 1. */
function alike(a: string, b: string): number {
  const pairsOf = (text: string) => new Set(Array.from(text, (_, at) => text.slice(at, at + 2)))
  const [ours, theirs] = [pairsOf(a), pairsOf(b)]
  return (2 * ours.intersection(theirs).size) / (ours.size + theirs.size)
}
