import type { Entry, Window } from '../civitai/model.ts'
import type { Civitai } from '../civitai/screen/screened.ts'
import type { DigestLine } from '../render/digest.ts'
import type { Delivery } from '../store/store.ts'
import { type Filters, type Plan, type Span, spanOf, withoutHidden } from './digest.ts'
import { movementOf } from './movement.ts'
import type { Growth } from './trends.ts'

/** The content of a digest at one moment. */
export interface Content {
  /** What it ranks by; `all`: by all downloads, before gains are known. */
  readonly by: 'gained' | 'rising' | 'newest' | 'all'
  readonly span: Span
  /** Whether it leaves out what was shown lately. */
  readonly fresh: boolean
  /** Those of its filters that may be named there. */
  readonly filters: Filters
  readonly lines: readonly DigestLine[]
}

interface Sources {
  /** Screened for the place where it will be shown. */
  readonly civitai: Pick<Civitai, 'trending' | 'models' | 'mayShow' | 'mutes'>
  readonly trends: Pick<Growth, 'ready'>
}

/** What a digest showed before. */
export type Shown = Pick<Delivery, 'dueAt' | 'shown'>

/** Windows to look through: in each, some models are gone or may not be shown. */
const WINDOWS = 3

/** How many past deliveries are compared with. */
export const LOOKED_BACK = 60
/**
 * What was shown in the last seven days, in milliseconds. Half a day more, so that the post of a week
 * ago counts, also where clocks were changed since.
 */
const SHOWN_LATELY = 7.5 * 86_400_000

/** What posted deliveries showed, in their order. */
export const shownBy = (deliveries: readonly Delivery[]): readonly Shown[] =>
  deliveries.filter(({ state }) => state === 'posted')

/**
 * What a digest shows at a moment, each model as it is on Civitai now. A model that is gone, may not
 * be shown, or was shown lately where only fresh ones are wanted, is replaced by the next. Before
 * gains are known: models with a new version, by all downloads. `earlier` is what the digest showed
 * before, the newest first.
 */
export async function contentOf(
  plan: Plan,
  at: number,
  earlier: readonly Shown[],
  sources: Sources,
): Promise<Content> {
  const ranking = rankingOf(plan, sources)
  const filters = withoutHidden(plan, sources.civitai.mayShow)
  const isHidden =
    filters.base !== plan.base || filters.tag !== plan.tag || sources.civitai.mutes(plan)
  const lately = plan.fresh ? earlier.filter(({ dueAt }) => dueAt >= at - SHOWN_LATELY) : []
  const leftOut = new Set(lately.flatMap(({ shown }) => shown))
  const wanted = isHidden ? [] : await wantedBy(plan, leftOut, ranking, sources)
  const moves = movementOf(
    wanted.map(({ id }) => id),
    earlier.map(({ shown }) => shown),
  )
  // Where every post is of other models, each would be new each time.
  const moving = earlier.length > 0 && !plan.fresh && ranking.by !== 'newest'
  return {
    ...ranking,
    fresh: plan.fresh,
    filters,
    lines: wanted.map((entry, at) => ({ entry, movement: moving ? moves[at] : undefined })),
  }
}

type Ranking = Pick<Content, 'by' | 'span'>

/** A weekly digest falls back to the gains of the last day while a week's are not known. */
function rankingOf(plan: Plan, { trends }: Sources): Ranking {
  const span = spanOf(plan)
  if (plan.rank === 'Newest') return { by: 'newest', span }
  const by = plan.rank === 'Rising' ? 'rising' : 'gained'
  if (trends.ready(span)) return { by, span }
  return { by: trends.ready('day') ? by : 'all', span: 'day' }
}

/** The best models that are not left out, from as many windows as it takes. */
async function wantedBy(
  plan: Plan,
  leftOut: ReadonlySet<number>,
  ranking: Ranking,
  { civitai }: Sources,
): Promise<readonly Entry[]> {
  const { type, base, tag, count } = plan
  const { by, span } = ranking
  const windowOf = (window: number): Promise<Window | undefined> => {
    const narrowed = { type, base, tag, window }
    if (by === 'gained') return civitai.trending({ ...narrowed, span })
    if (by === 'rising') return civitai.trending({ ...narrowed, span, by: 'risen' })
    const sort = by === 'newest' ? 'Newest' : 'Most Downloaded'
    return civitai.models({ ...narrowed, sort, period: span === 'week' ? 'Week' : 'Day' })
  }
  // Civitai's lists move while they are read, so a model can come twice.
  const wanted = new Map<number, Entry>()
  for (let window = 1; window <= WINDOWS && wanted.size < count; window++) {
    const found = await windowOf(window)
    for (const entry of found?.entries ?? []) {
      if (!leftOut.has(entry.id) && wanted.size < count) wanted.set(entry.id, entry)
    }
    if (!found?.more) break
  }
  return [...wanted.values()]
}
