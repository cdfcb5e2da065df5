import type { Count, Facts, Snapshot } from '../store/store.ts'
import type { Pair } from './snapshot-pairs.ts'

/** About how many downloads a model gained within a span. */
export interface Gain {
  readonly id: number
  readonly gain: number
}

/** A model and its counts. */
export interface Counted {
  readonly facts: Pick<Facts, 'id' | 'firstVersionAt'>
  /** By snapshot: nothing under one that did not count it, no figure where it was hidden. */
  readonly downloads: ReadonlyMap<Snapshot['id'], Count['downloads']>
}

/** Where a gain is this much of so many downloads, the count may as well have been put right. */
const STEP = { total: 100_000, share: 0.05 }

/** The best first; among equals the older model, whose id is lower. */
export const byGain = (a: Gain, b: Gain): number => b.gain - a.gain || a.id - b.id

/**
 * What a model gained within a span: the median of what its pairs say, of two the lower, and never
 * less than nothing, for counts are estimates that fall now and then. Nothing where no pair says
 * anything, or where one alone tells of a step.
 */
export function gainOf(model: Counted, pairs: readonly Pair[], span: number): number | undefined {
  const said = pairs
    .map((pair) => gainIn(model, pair, span))
    .filter((gain) => gain !== undefined)
    .sort((a, b) => a - b)
  const median = said[Math.ceil(said.length / 2) - 1]
  if (median === undefined) return undefined
  const total = totalOf(model, pairs)
  const isStep = (gain: number): boolean => total > STEP.total && gain > STEP.share * total
  if (isStep(median) && said.filter(isStep).length < 2) return undefined
  return Math.round(Math.max(0, median))
}

/** What a pair says of a model, as if it were exactly the span apart. */
function gainIn(
  { facts: { firstVersionAt }, downloads }: Counted,
  { earlier, later }: Pair,
  span: number,
): number | undefined {
  const after = downloads.get(later.id)
  if (after === undefined) return undefined
  if (downloads.has(earlier.id)) {
    const before = downloads.get(earlier.id)
    return before === undefined ? undefined : ((after - before) * span) / (later.at - earlier.at)
  }
  // Not counted then: either there was nothing to download yet, or we had not come across it.
  if (firstVersionAt === undefined || firstVersionAt <= earlier.at) return undefined
  const since = later.at - firstVersionAt
  return since > span ? (after * span) / since : after
}

const totalOf = ({ downloads }: Counted, pairs: readonly Pair[]): number =>
  pairs.map(({ later }) => downloads.get(later.id)).find((one) => one !== undefined) ?? 0
