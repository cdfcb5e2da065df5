import type { ModelSort, Period, TrendSpan } from '../../civitai/model.ts'
import { moment } from '../timestamp.ts'
import { number } from './formats.ts'
import { PERIODS, SPANS } from './periods.ts'
import { titled } from './titled.ts'

const SORTS: Readonly<Record<ModelSort, string>> = {
  'Most Downloaded': 'most downloaded',
  'Highest Rated': 'highest rated',
  'Most Liked': 'most liked',
  'Most Discussed': 'most discussed',
  'Most Collected': 'most collected',
  'Most Images': 'most images',
  Newest: 'newest',
}

/** Ranked lists. `subject` is whose they are, or the tag that they are about. */
export const lists = {
  listTitle: (sort: ModelSort, period: Period, subject: string | undefined) => {
    if (period === 'AllTime') return titled(subject, SORTS[sort])
    if (sort === 'Newest') return titled(subject, `${SORTS[sort]} ${PERIODS[period]}`)
    // A period says when a model was updated; what it is ranked by is counted over all time.
    return titled(subject, `${SORTS[sort]} of all time, updated ${PERIODS[period]}`)
  },
  /** `wished` is the span asked for where the counts do not reach back that far. */
  trendingTitle: (span: TrendSpan, wished: TrendSpan, subject: string | undefined) =>
    titled(
      subject,
      `most downloads gained ${SPANS[span]}${
        wished === span ? '' : ` (no full ${wished} counted yet)`
      }`,
    ),
  /** What a list is narrowed to by words in names. */
  withWords: (words: string) => `“${words}”`,
  ranks: (first: number, last: number, known: number, more: boolean, hidden: number) =>
    [
      `${number.format(first)}–${number.format(last)} of ${more ? 'at least ' : ''}${number.format(known)}`,
      ...(hidden > 0 ? [`${number.format(hidden)} not shown here`] : []),
    ].join(' · '),
  asOfBefore: (at: number) => `-# as of ${moment(at)}: you asked for a lot at once`,
  asOf: (at: number) => `-# as of ${moment(at)}, Civitai is not answering`,
}
