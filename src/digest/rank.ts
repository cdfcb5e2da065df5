import type { Count, Facts, Snapshot } from '../store/store.ts'
import type { Pair } from './snapshot-pairs.ts'

/** The estimated downloads a model gained within a span. */
export interface Gain {
  readonly id: number
  readonly gain: number
}

/** A gain that is a rise: it is much for what the model had before. */
export interface Rise extends Gain {
  /** The gain as a share of the downloads before it: 0.5 is half as many again. */
  readonly risen: number
}

/** A model and its counts. */
export interface Counted {
  readonly facts: Pick<Facts, 'id' | 'firstVersionAt'>
  /** By snapshot: no entry where it was not counted, undefined where the count was hidden. */
  readonly downloads: ReadonlyMap<Snapshot['id'], Count['downloads']>
}

/** A gain this large, of at least so many downloads, may be a correction of the count. */
const STEP = { total: 100_000, share: 0.05 }

/**
 * What makes a gain a rise. Small gains are chance: a count of 25 comes out a fifth higher or lower by
 * itself, and three downloads are nothing. Of a model that had fewer than 100 before, any gain is many
 * times what it had: it has not risen, it has begun, and models of yesterday would fill the list.
 */
const RISE = { gain: 25, before: 100 }

/** The best first; of equals the older model, which has the lower id. */
export const byGain = (a: Gain, b: Gain): number => b.gain - a.gain || a.id - b.id

/** The one that rose most first; of equals the one that gained more. */
export const byRise = (a: Rise, b: Rise): number => b.risen - a.risen || byGain(a, b)

/** A gain as a rise to a total; undefined where it is none. */
export function riseOf({ id, gain }: Gain, total: number): Rise | undefined {
  const before = total - gain
  return gain < RISE.gain || before < RISE.before ? undefined : { id, gain, risen: gain / before }
}

/**
 * What a model gained within a span: the median over its pairs, of two the lower, and at least 0,
 * for Civitai's counts sometimes fall. Undefined where no pair has both counts, or where a single
 * pair shows a step.
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

/** A model's gain by one pair, scaled to the span. */
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
  // Not counted then: it had no downloads yet, or we did not know it.
  if (firstVersionAt === undefined || firstVersionAt <= earlier.at) return undefined
  const since = later.at - firstVersionAt
  return since > span ? (after * span) / since : after
}

/** A model's downloads in the newest of the snapshots that has them. */
export const totalOf = (
  { downloads }: Pick<Counted, 'downloads'>,
  pairs: readonly Pair[],
): number => pairs.map(({ later }) => downloads.get(later.id)).find((one) => one !== undefined) ?? 0
