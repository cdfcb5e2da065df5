import type { Snapshot, SnapshotStore } from '../../store/store.ts'
import { KEPT, SLACK, WATCH_LIST } from './bounds.ts'
import { dayOf } from './next-work.ts'

/**
 * Snapshots to remove: those that are too old, those in the future (from a wrong clock), and of days
 * before a week ago all but the fullest.
 */
export function surplus(snapshots: readonly Snapshot[], at: number): readonly Snapshot[] {
  const best = new Map<number, Snapshot>()
  for (const one of snapshots.filter((one) => isOld(one, at))) {
    const other = best.get(dayOf(one.at))
    if (other === undefined || isBetter(one, other)) best.set(dayOf(one.at), one)
  }
  return snapshots.filter(
    (one) =>
      one.at < at - KEPT.oneADay ||
      one.at > at + SLACK ||
      (isOld(one, at) && best.get(dayOf(one.at)) !== one),
  )
}

const isOld = (one: Snapshot, at: number): boolean => one.at < at - KEPT.all

const isBetter = (one: Snapshot, other: Snapshot): boolean =>
  one.missing < other.missing || (one.missing === other.missing && one.at < other.at)

/** Removes them, and the oldest of the rest while they take too much space. */
export async function thin(store: SnapshotStore, at: number): Promise<void> {
  const notSeenSince = at - WATCH_LIST.seenWithin
  const all = await store.all()
  const gone = surplus(all, at)
  await store.remove(
    gone.map(({ id }) => id),
    notSeenSince,
  )
  const left = all.filter((one) => !gone.includes(one))
  while (left.length > KEPT.least && (await store.bytes()) > KEPT.bytes) {
    const oldest = left.pop()
    if (oldest !== undefined) await store.remove([oldest.id], notSeenSince)
  }
}
