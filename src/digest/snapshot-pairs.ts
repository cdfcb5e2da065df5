import type { Snapshot } from '../store/store.ts'

/** Two snapshots to compare; the later one is among the newest. */
export interface Pair {
  readonly earlier: Moment
  readonly later: Moment
}

/** A snapshot without its counts. */
export type Moment = Pick<Snapshot, 'id' | 'at'>

const MOST = 3
/** Share of the span. A pair that ended longer before the newest snapshot is out of date. */
const STILL_NEW = 0.75
/**
 * How far apart two snapshots may be, as shares of the span. Closer together, a few hours would be
 * taken for a day; further apart, most of the gain would be older than the span. With a snapshot
 * every six hours, one or two may be missing.
 */
const APART = { least: 0.5, most: 1.5 }

/**
 * The pairs for the gains of a span (in milliseconds): each of the newest snapshots with the one
 * nearest to a span earlier, the newest first. Empty where none are near enough.
 */
export function pairsOf(snapshots: readonly Moment[], span: number): readonly Pair[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at)
  const newest = newestFirst[0]?.at ?? 0
  return newestFirst
    .filter(({ at }) => at >= newest - STILL_NEW * span)
    .slice(0, MOST)
    .flatMap((later) => {
      const earlier = nearest(newestFirst, later.at - span)
      const apart = earlier === undefined ? 0 : later.at - earlier.at
      const fits = apart >= APART.least * span && apart <= APART.most * span
      return earlier !== undefined && fits ? [{ earlier, later }] : []
    })
}

/** The one nearest to a moment; of two equally near, the first. */
export function nearest<T extends { readonly at: number }>(
  all: readonly T[],
  moment: number,
): T | undefined {
  const distance = ({ at }: T): number => Math.abs(at - moment)
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  )
}
