/** Random numbers that are the same for the same seed. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Up to `count` different members in random order. */
  some<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** A log-normal number around 1, for downloads and sizes. */
  skewed(spread: number): number
  hex(digits: number): string
}

/** The Mulberry32 generator: small, fast and random enough for a catalogue. */
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
    // An empty list is a bug of the caller. The cast keeps undefined out of `T`.
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
