import type {
  Entry,
  ModelsQuestion,
  TrendingQuestion,
  TrendMeasure,
  TrendSpan,
  Window,
} from '../model.ts'
import { nothingOfAProblem, type Opening } from './opening.ts'

/** What gained most downloads, as one place may see it. */
export interface ScreenedTrending {
  /**
   * A window of the models that gained most downloads in a span, or rose most, best first, as they are
   * on Civitai now, each with its gain. Models that are gone or may not be shown are left out. Undefined where no
   * model on Civitai has the tag.
   */
  trending(question: TrendingQuestion): Promise<Window | undefined>
}

/** Models by downloads gained, or by their rise, best first. These are unscreened ids, so only the screen may ask. */
export interface Ranking {
  ranked(
    span: TrendSpan,
    filters: Pick<TrendingQuestion, 'type' | 'base' | 'tag'>,
    by?: TrendMeasure,
  ): readonly { readonly id: number; readonly gain: number; readonly risen?: number }[]
}

const WINDOW_SIZE = 100
/** One model with the tag is enough. */
const OF_ALL = { sort: 'Most Downloaded', period: 'AllTime', window: 1 } as const

/** Ranks by our own snapshots; `entries` screens the result. */
export function screenedTrending(
  { mustFit, mustBeHeard }: Opening,
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
    async trending({ span, by, window, ...filters }) {
      mustFit(filters.tag, filters.base)
      mustBeHeard(filters)
      const ranked = ranking.ranked(span, filters, by)
      const { tag } = filters
      if (ranked.length === 0 && tag !== undefined && !(await isTag(tag))) return undefined
      const here = ranked.slice((window - 1) * WINDOW_SIZE, window * WINDOW_SIZE)
      const shown = here.length === 0 ? [] : await entries(here.map(({ id }) => id))
      const known = new Map(shown.map((entry) => [entry.id, entry]))
      return {
        entries: here.flatMap(({ id, gain, risen }) => {
          const entry = known.get(id)
          const figures = { gained: gain, ...(risen !== undefined && { risen }) }
          return entry === undefined ? [] : [{ ...entry, ...figures }]
        }),
        more: ranked.length > window * WINDOW_SIZE,
      }
    },
  }
}
