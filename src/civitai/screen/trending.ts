import type { Entry, ModelsQuestion, TrendingQuestion, TrendSpan, Window } from '../model.ts'
import { nothingOfAProblem, type Opening } from './place.ts'

/** What gained most downloads, as one place may see it. */
export interface ScreenedTrending {
  /**
   * A window of the models that gained most downloads within a span, best first, each with what it
   * gained, as they are on Civitai now. Those that are gone or may not be shown are left out.
   * Nothing where no model on Civitai has the tag.
   */
  trending(question: TrendingQuestion): Promise<Window | undefined>
}

/** Models by the downloads they gained, best first; only ids, so nobody but the screen asks it. */
export interface Ranking {
  ranked(
    span: TrendSpan,
    filters: Pick<TrendingQuestion, 'type' | 'base' | 'tag'>,
  ): readonly { readonly id: number; readonly gain: number }[]
}

const WINDOW_SIZE = 100
/** Any model with a tag will do. */
const OF_ALL = { sort: 'Most Downloaded', period: 'AllTime', window: 1 } as const

/** Ranks by our own snapshots what `entries` then lets through. */
export function screenedTrending(
  { mustFit }: Opening,
  ranking: Ranking,
  entries: (ids: readonly number[]) => Promise<readonly Entry[]>,
  models: (question: ModelsQuestion) => Promise<Window | undefined>,
): ScreenedTrending {
  /** Snapshots hold some tags; whether there are others Civitai says. */
  async function isTag(tag: string): Promise<boolean> {
    try {
      return (await models({ ...OF_ALL, tag })) !== undefined
    } catch (error) {
      nothingOfAProblem(error)
      return true
    }
  }

  return {
    async trending({ span, window, ...filters }) {
      mustFit(filters.tag, filters.base)
      const ranked = ranking.ranked(span, filters)
      const { tag } = filters
      if (ranked.length === 0 && tag !== undefined && !(await isTag(tag))) return undefined
      const here = ranked.slice((window - 1) * WINDOW_SIZE, window * WINDOW_SIZE)
      const shown = here.length === 0 ? [] : await entries(here.map(({ id }) => id))
      const known = new Map(shown.map((entry) => [entry.id, entry]))
      return {
        entries: here.flatMap(({ id, gain }) => {
          const entry = known.get(id)
          return entry === undefined ? [] : [{ ...entry, gained: gain }]
        }),
        more: ranked.length > window * WINDOW_SIZE,
      }
    },
  }
}
