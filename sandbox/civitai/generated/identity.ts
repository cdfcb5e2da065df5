import type { Random } from './random.ts'

/** Counters for ids like Civitai's: rising, with gaps, never used twice. */
export interface Ids {
  model(): number
  version(): number
  file(): number
  picture(): number
}

const rising = (from: number, gap: number, random: Random) => {
  let last = from
  return () => {
    last += random.whole(1, gap)
    return last
  }
}

/** Counters for one catalogue. The ranges of the kinds do not overlap. */
export function createIds(random: Random): Ids {
  return {
    model: rising(120_000, 900, random),
    version: rising(4_000_000, 400, random),
    file: rising(9_000_000, 300, random),
    picture: rising(20_000_000, 3_000, random),
  }
}
