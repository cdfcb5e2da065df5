import type { Entry } from '../catalogue/catalogue.ts'
import type { Random } from '../generated/random.ts'
import type { Counts } from './gallery-picture.ts'

/** Splits a number of reactions, mostly into likes. The factors scale comments and collections. */
export const countsOf = (reactions: number, talked = 1, collected = 1): Counts => {
  const cry = Math.floor(reactions * 0.04)
  const laugh = Math.floor(reactions * 0.09)
  const heart = Math.floor(reactions * 0.25)
  return {
    cry,
    laugh,
    heart,
    like: reactions - cry - laugh - heart,
    comment: Math.floor((reactions / 40) * talked),
    collected: Math.floor((reactions / 6) * collected),
  }
}

/** Random counts, higher for models with more likes. */
export function drawnCounts({ figures }: Entry, random: Random): Counts {
  const reactions = Math.round((1 + Math.sqrt(figures.thumbsUp)) * random.skewed(3))
  // Comments and collections vary on their own, so that the three orders differ.
  return countsOf(reactions, 2 * random.next(), 2 * random.next())
}
