import { Problem } from '../../problem.ts'
import type { TagNames } from '../model.ts'
import { nameKey } from '../names.ts'
import { beginnings } from './beginnings.ts'
import type { Opening } from './place.ts'

/** Tags, as one place may see them. */
export interface ScreenedTags {
  /** Names of tags that begin with what is typed: the best at hand when time is up. */
  tags(typed: string): Promise<readonly string[]>
}

export function screenedTags({ catalogue, asker, shown, open }: Opening): ScreenedTags {
  return {
    async tags(typed) {
      const prefix = nameKey(typed)
      const matching = ({ names }: TagNames) =>
        names.filter((name) => nameKey(name).startsWith(prefix))
      // Those that Civitai features, which is what it gives for nothing, stand behind all of them.
      const asked = [...beginnings(prefix, 1), '']
      let nearest: TagNames | undefined
      for (const beginning of asked) {
        const held = shown(await catalogue.tagsAtHand(beginning))
        // An answer that was complete for a beginning holds all there is for what goes on from it.
        if (held?.complete) return matching(held)
        nearest ??= held
      }
      try {
        nearest = (await open(catalogue.tags(asked[0] ?? '', asker))) ?? nearest
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
      return nearest === undefined ? [] : matching(nearest)
    },
  }
}
