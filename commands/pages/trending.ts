import type { ModelType, Period, TrendSpan } from '../../src/civitai/model.ts'
import type { Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { ListSort } from '../options/filters.ts'

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
