/** Letters from which on a typed word may hold one slip, and two. Shorter ones are too like others. */
const ONE_FROM = 4
const TWO_FROM = 8
/** Letters from which on a word that is still being typed may hold a slip. */
const BEGINNING_FROM = 6
/** Letters; no longer word is compared. */
const LONGEST = 40
const DIGIT = /^\p{N}/u

/**
 * Whether a word is the typed one but for slips: a letter too many, left out, changed, or swapped
 * with its neighbour. A longer typed word may also be the beginning of the other. Numbers are never
 * slips of each other.
 */
export function slipsOf(typed: string): (word: string) => boolean {
  const { length } = typed
  const most = length >= TWO_FROM ? 2 : length >= ONE_FROM ? 1 : 0
  if (most === 0 || length > LONGEST || DIGIT.test(typed)) return () => false
  const mayGoOn = length >= BEGINNING_FROM
  const letters = lettersOf(typed)
  // Names share their words.
  const known = new Map<string, boolean>()
  return (word) => {
    if (word.length < length - most || (!mayGoOn && word.length > length + most)) return false
    const before = known.get(word)
    if (before !== undefined) return before
    const missing = letters & ~lettersOf(word)
    const is = hasAtMost(most, missing) && isNear(typed, word, most, mayGoOn)
    known.set(word, is)
    return is
  }
}

/** The letters of a word as bits. Some letters share one, so a bit that is missing is a slip. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/** Whether no more than so many bits are set. */
function hasAtMost(most: number, bits: number): boolean {
  let rest = bits
  for (let left = most; rest !== 0 && left > 0; left--) rest &= rest - 1
  return rest === 0
}

/** The restricted edit distance (Damerau and Levenshtein's), no further than it can still matter. */
function isNear(typed: string, word: string, most: number, mayGoOn: boolean): boolean {
  const width = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= width; j++) {
      const isSame = typed[i - 1] === word[j - 1]
      const isSwapped =
        i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      const steps = Math.min(
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        isSwapped ? (before[j - 2] ?? 0) + 1 : most + 1,
      )
      next.push(steps)
      least = Math.min(least, steps)
    }
    if (least > most) return false
    before = row
    row = next
  }
  return mayGoOn ? Math.min(...row) <= most : word.length === width && (row[width] ?? 0) <= most
}
