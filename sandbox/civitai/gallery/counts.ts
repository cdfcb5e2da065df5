import type { Entry } from '../catalogue/catalogue.ts'
import type { Random } from '../generated/random.ts'
import type { Counts } from './gallery-picture.ts'

/** That many reactions, mostly likes; how much it is talked about and collected is a factor. */
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

/** Counts by chance, higher where the model is liked. */
export function drawnCounts({ figures }: Entry, random: Random): Counts {
  const reactions = Math.round((1 + Math.sqrt(figures.thumbsUp)) * random.skewed(3))
  // What is discussed or collected most is not what is liked most.
  return countsOf(reactions, 2 * random.next(), 2 * random.next())
}
