import type { ModelType, Period, Window } from '../src/civitai/model.ts'
import type { Services } from '../src/command.ts'
import type { TrendSpan } from '../src/digest/trends.ts'
import { Problem } from '../src/problem.ts'
import type { ListSort } from './options.ts'

/** The sort that is ours: Civitai publishes no downloads of a period, our snapshots do. */
export const TRENDING = 'Trending'

/** How a list ranks, and what models it is narrowed to. */
export interface Filters {
  readonly sort: ListSort
  readonly period: Period
  readonly type: ModelType | undefined
  readonly base: string | undefined
  readonly tag: string | undefined
  readonly creator?: string | undefined
}

/** What a period stands for, and shorter ones while snapshots do not reach back as far. */
const SPANS: Readonly<Partial<Record<Period, readonly TrendSpan[]>>> = {
  Day: ['day'],
  Week: ['week', 'day'],
  Month: ['month', 'week', 'day'],
}
const WINDOW_SIZE = 100

/** The span that is known of a period; a Problem where there is none, or none is kept. */
export function spanOf(period: Period, { trends }: Services): TrendSpan {
  const spans = SPANS[period]
  if (spans === undefined) throw new Problem((words) => words.trendingTooLong)
  const known = spans.find(trends.ready)
  if (known === undefined) throw new Problem((words) => words.trendingNotYet)
  return known
}

/** What to rank by: what was wished, or what gained most where that is known. */
export function sortOf(
  wished: ListSort | undefined,
  period: Period,
  { trends }: Services,
): ListSort {
  return wished ?? (SPANS[period]?.some(trends.ready) ? TRENDING : 'Most Downloaded')
}

/** A window of what gained most, as it is on Civitai now. */
export async function trendingWindow(
  filters: Filters,
  window: number,
  services: Services,
): Promise<Window> {
  const { civitai, trends } = services
  const ranked = trends.ranked(spanOf(filters.period, services), filters)
  const ids = ranked.slice((window - 1) * WINDOW_SIZE, window * WINDOW_SIZE).map(({ id }) => id)
  const entries = ids.length === 0 ? [] : await civitai.entries(ids)
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    entries: ids.flatMap((id) => known.get(id) ?? []),
    more: ranked.length > window * WINDOW_SIZE,
  }
}

/** About how many downloads a model gained, where that is what the list ranks by. */
export const gainedBy = (
  { sort, period }: Filters,
  id: number,
  services: Services,
): number | undefined =>
  sort === TRENDING ? services.trends.gainOf(id, spanOf(period, services)) : undefined
