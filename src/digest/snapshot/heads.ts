import type { Head } from '../../civitai/catalogue/counts.ts'
import type { Period } from '../../civitai/model.ts'
import type { Filters } from '../digest.ts'
import { HEADS } from './bounds.ts'

/** A head of a ranked list that has yet to be read. */
export interface HeadLeft extends Head {
  readonly pages: number
  /** The cursor of the next page; absent for the first page. */
  readonly cursor?: string | undefined
}

const WHOLE: readonly (readonly [Period, number])[] = [
  ['AllTime', 25],
  ['Year', 25],
  ['Month', 25],
  ['Week', 10],
  ['Day', 10],
]
/** Of a filter, as many of them as there is room for. */
const FILTERED: readonly Period[] = ['AllTime', 'Month', 'Week']

/**
 * The heads of a round: one page or more for each filter, then those of the whole catalogue. The
 * latter give the age of models, which heads of a base model do not.
 */
export function headsOf(filters: readonly Filters[]): readonly HeadLeft[] {
  const sort = 'Most Downloaded'
  const narrow = filters.filter(({ type, base, tag }) => (type ?? base ?? tag) !== undefined)
  const each = Math.max(1, Math.floor(HEADS.filterPages / Math.max(1, narrow.length)))
  return [
    ...narrow.flatMap(({ type, base, tag }) =>
      FILTERED.slice(0, each).map(
        (period) => ({ sort, period, type, base, tag, pages: 1 }) as const,
      ),
    ),
    ...WHOLE.map(([period, pages]) => ({ sort, period, pages }) as const),
  ]
}

/** The heads left after reading a page of the first one, or after it could not be read. */
export function headsBehind(
  [first, ...others]: readonly HeadLeft[],
  next: string | undefined,
): readonly HeadLeft[] {
  if (first === undefined || next === undefined || first.pages <= 1) return others
  return [{ ...first, pages: first.pages - 1, cursor: next }, ...others]
}
