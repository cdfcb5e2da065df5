import type { ModelSort, Period, TrendSpan } from '../../civitai/model.ts'
import { moment } from '../timestamp.ts'
import { number } from './formats.ts'
import { PERIODS, SPANS } from './periods.ts'

const SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'Most downloaded of all time',
  'Highest Rated': 'Highest rated of all time',
  'Most Liked': 'Most liked of all time',
  'Most Discussed': 'Most discussed of all time',
  'Most Collected': 'Most collected of all time',
  'Most Images': 'Most pictures of all time',
  Newest: 'Newest',
}

/** Ranked lists. */
export const lists = {
  listTitle: (sort: ModelSort, period: Period) =>
    period === 'AllTime' ? SORTS[sort] : `${SORTS[sort]}, among models updated ${PERIODS[period]}`,
  trendingTitle: (span: TrendSpan) => `Most downloads gained ${SPANS[span]}`,
  ranks: (first: number, last: number, known: number, more: boolean) =>
    `${number.format(first)}–${number.format(last)} of ${more ? 'at least ' : ''}${number.format(known)}`,
  asOfBefore: (at: number) => `-# as of ${moment(at)}: you asked for a lot at once`,
  asOf: (at: number) => `-# as of ${moment(at)}, Civitai is not answering`,
  modelsAtLeast: (count: number) =>
    count === 1
      ? 'at least one model on Civitai'
      : `at least ${number.format(count)} models on Civitai`,
}
