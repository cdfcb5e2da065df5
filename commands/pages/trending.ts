import type { ModelSort, ModelType, Period, TrendSpan } from '../../src/civitai/model.ts'
import type { Services } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import type { ListSort } from '../options/filters.ts'

/** The sort that is ours: Civitai publishes no downloads of a period, our snapshots do. */
const TRENDING = 'Trending'

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
const SPANS: Readonly<Partial<Record<Period, readonly [TrendSpan, ...TrendSpan[]]>>> = {
  Day: ['day'],
  Week: ['week', 'day'],
  Month: ['month', 'week', 'day'],
}

/** By what a list is ranked: Civitai's own figures, or the downloads gained in a span. */
export type Ranking =
  | { readonly by: 'Civitai'; readonly sort: ModelSort }
  | {
      readonly by: 'gains'
      readonly span: TrendSpan
      /** What the period stands for; longer than the span while snapshots do not reach back. */
      readonly wished: TrendSpan
    }

/** How a list is ranked; a Problem where its period has no trends, or none are known yet. */
export function rankingOf({ sort, period }: Filters, { trends }: Services): Ranking {
  if (sort !== TRENDING) return { by: 'Civitai', sort }
  const spans = SPANS[period]
  if (spans === undefined) throw new Problem((words) => words.trendingTooLong)
  const [wished] = spans
  const span = spans.find(trends.ready)
  if (span === undefined) throw new Problem((words) => words.trendingNotYet)
  return { by: 'gains', span, wished }
}

/** What to rank by: what was wished, or what gained most where that is known. */
export function sortOf(
  wished: ListSort | undefined,
  period: Period,
  { trends }: Services,
): ListSort {
  return wished ?? (SPANS[period]?.some(trends.ready) ? TRENDING : 'Most Downloaded')
}
