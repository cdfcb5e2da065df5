import type { Head } from '../../civitai/catalogue/counts.ts'
import type { Period } from '../../civitai/model.ts'
import type { Filters } from '../digest.ts'
import { HEADS } from './bounds.ts'

/** A head of the catalogue that is still to be read. */
export interface HeadLeft extends Head {
  readonly pages: number
  /** Of the next page; absent where that is the first. */
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
 * The heads of a round: a page or more for each filter, and then those of the whole catalogue,
 * which know the age of models that those of a base model do not tell.
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

/** What is left when a page of the first head has been read, or when none can be. */
export function headsBehind(
  [first, ...others]: readonly HeadLeft[],
  next: string | undefined,
): readonly HeadLeft[] {
  if (first === undefined || next === undefined || first.pages <= 1) return others
  return [{ ...first, pages: first.pages - 1, cursor: next }, ...others]
}
