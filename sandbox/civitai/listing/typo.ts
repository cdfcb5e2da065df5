/** How many typos Meilisearch allows in a typed word of this length. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/**
 * The number of typos between a typed word and another word or its beginning: letters added, left
 * out, changed or swapped. A wrong first letter counts twice. Undefined if Meilisearch would not
 * allow that many.
 */
export function slips(typed: string, word: string, asPrefix: boolean): number | undefined {
  const most = forgiven(typed.length)
  // This also skips most words quickly.
  if (most === 0 || (most === 1 && typed[0] !== word[0])) return undefined
  if (word.length + most < typed.length) return undefined
  if (!asPrefix && word.length > typed.length + most) return undefined
  // Letters beyond this cannot match any more.
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
