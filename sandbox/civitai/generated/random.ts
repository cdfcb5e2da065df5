/** Repeatable randomness: the same seed gives the same catalogue. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Up to `count` different members, in random order. */
  some<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** A number around 1 whose logarithm is bell-shaped: downloads, sizes. */
  skewed(spread: number): number
  hex(digits: number): string
}

/** Mulberry32: small, fast and good enough to draw a catalogue with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    // An empty list is a slip of the caller's; the cast keeps `T` free of undefined.
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[Math.floor(next() * list.length)] as T
  }
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    some(list, count) {
      const left = [...list]
      const chosen = []
      while (chosen.length < count && left.length > 0) {
        chosen.push(...left.splice(whole(0, left.length - 1), 1))
      }
      return chosen
    },
    weighted(list) {
      let at = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      const hit = list.find(([, weight]) => {
        at -= weight
        return at < 0
      })
      return hit === undefined ? pick(list)[0] : hit[0]
    },
    skewed: (spread) => Math.exp((next() + next() + next() - 1.5) * spread),
    hex(digits) {
      let text = ''
      while (text.length < digits) text += whole(0, 0xffffff).toString(16).padStart(6, '0')
      return text.slice(0, digits)
    },
  }
}
