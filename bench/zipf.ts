/**
 * Draws from a list of which the nth is asked for n times less than the first, as people ask for
 * what is popular. `next` yields random numbers from 0 up to 1.
 */
export function zipf<T>(ranked: readonly T[], next: () => number): () => T {
  const [first] = ranked
  if (first === undefined) throw new Error('nothing to draw from')
  let sum = 0
  const upTo = ranked.map((_, at) => {
    sum += 1 / (at + 1)
    return sum
  })
  return () => {
    const wanted = next() * sum
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((upTo[middle] ?? sum) > wanted) high = middle
      else low = middle + 1
    }
    return ranked[low] ?? first
  }
}
