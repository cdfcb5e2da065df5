import type { Snapshot } from '../store/store.ts'

/** Two snapshots between which downloads are counted, the later one among the newest. */
export interface Pair {
  readonly earlier: Moment
  readonly later: Moment
}

/** A snapshot, as far as its counts are not needed. */
export type Moment = Pick<Snapshot, 'id' | 'at'>

const MOST = 3
/** Of the span: a pair that ended so long before the newest snapshot is of another time. */
const STILL_NEW = 0.75
/**
 * Of the span: how far apart two snapshots may be. Closer together, a few hours would be taken for
 * a day, at night for one without visitors; further apart, most of what is counted is older than
 * what is asked for. Six hours between snapshots leave room for one or two that are missing.
 */
const APART = { least: 0.5, most: 1.5 }

/**
 * The pairs by which the gains of a span (in milliseconds) are known: each of the newest snapshots
 * with the one nearest to a span before it, the newest first; none where there is none near it.
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

/** What is nearest to a moment; of two as near the first. */
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
