import type { Entry, ModelsQuestion, TrendingQuestion, TrendSpan, Window } from '../model.ts'
import { nothingOfAProblem, type Opening } from './opening.ts'

/** What gained most downloads, as one place may see it. */
export interface ScreenedTrending {
  /**
   * A window of the models that gained most downloads in a span, best first, as they are on Civitai
   * now, each with its gain. Models that are gone or may not be shown are left out. Undefined where no
   * model on Civitai has the tag.
   */
  trending(question: TrendingQuestion): Promise<Window | undefined>
}

/** Models by downloads gained, best first. These are unscreened ids, so only the screen may ask. */
export interface Ranking {
  ranked(
    span: TrendSpan,
    filters: Pick<TrendingQuestion, 'type' | 'base' | 'tag'>,
  ): readonly { readonly id: number; readonly gain: number }[]
}

const WINDOW_SIZE = 100
/** One model with the tag is enough. */
const OF_ALL = { sort: 'Most Downloaded', period: 'AllTime', window: 1 } as const

/** Ranks by our own snapshots; `entries` screens the result. */
export function screenedTrending(
  { mustFit }: Opening,
  ranking: Ranking,
  entries: (ids: readonly number[]) => Promise<readonly Entry[]>,
  models: (question: ModelsQuestion) => Promise<Window | undefined>,
): ScreenedTrending {
  /** Snapshots do not know every tag; Civitai does. */
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
