/** How many slips of the finger Meilisearch forgives in a typed word of that length. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/**
 * The slips between a typed word and a word, or the beginning of one: letters put in, left out,
 * changed or swapped. Undefined where there are more than Meilisearch forgives; a wrong first
 * letter counts twice.
 */
export function slips(typed: string, word: string, asPrefix: boolean): number | undefined {
  const most = forgiven(typed.length)
  // Also the quick way out for nearly every word there is.
  if (most === 0 || (most === 1 && typed[0] !== word[0])) return undefined
  if (word.length + most < typed.length) return undefined
  if (!asPrefix && word.length > typed.length + most) return undefined
  // Further along in the word than this nothing typed can still fit.
  const width = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1]
      const change = (row[j - 1] ?? 0) + (same ? 0 : 1)
      const swapped = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      const swap = i > 1 && j > 1 && swapped ? (before[j - 2] ?? 0) + 1 : change
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return undefined
    before = row
    row = next
  }
  const found = asPrefix ? Math.min(...row) : (row[word.length] ?? most + 1)
  const counted = found > 0 && typed[0] !== word[0] ? found + 1 : found
  return counted > most ? undefined : counted
}
