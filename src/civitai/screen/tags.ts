import { Problem } from '../../problem.ts'
import type { TagNames } from '../model.ts'
import { nameKey } from '../names.ts'
import { beginnings } from './beginnings.ts'
import type { Opening } from './opening.ts'

/** Tags, as one place may see them. */
export interface ScreenedTags {
  /** Tags that begin with what is typed; when time is up, the best from the cache. */
  tags(typed: string): Promise<readonly string[]>
  /** The same; throws a Problem where Civitai has to be asked and gives no answer. */
  tagsAsked(typed: string): Promise<readonly string[]>
}

export function screenedTags({ catalogue, asker, shown, open, mutes }: Opening): ScreenedTags {
  async function named(typed: string, isAsked: boolean): Promise<readonly string[]> {
    const prefix = nameKey(typed)
    const matching = ({ names }: TagNames) =>
      names.filter((name) => nameKey(name).startsWith(prefix) && !mutes({ tag: name }))
    // The tags that Civitai features come last.
    const asked = [...beginnings(prefix, 1), '']
    let nearest: TagNames | undefined
    for (const beginning of asked) {
      const held = shown(await catalogue.tagsAtHand(beginning))
      // A complete answer for a beginning contains all tags for anything longer.
      if (held?.complete) return matching(held)
      nearest ??= held
    }
    try {
      nearest = (await open(catalogue.tags(asked[0] ?? '', asker))) ?? nearest
    } catch (error) {
      if (isAsked || !(error instanceof Problem)) throw error
    }
    return nearest === undefined ? [] : matching(nearest)
  }

  return {
    tags: (typed) => named(typed, false),
    tagsAsked: (typed) => named(typed, true),
  }
}
