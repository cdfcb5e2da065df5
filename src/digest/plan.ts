import type { Planned, Store } from '../store/store.ts'
import { LATE_BY } from './deliver.ts'
import type { Digest } from './digest.ts'
import { nextRun } from './schedule.ts'

const PLANNED_AT_ONCE = 100
/** How long deliveries are kept: as many as a weekly digest needs to tell of half a year. */
const KEPT = 190 * 86_400_000

/** Makes a delivery of every digest whose moment has come, and finds each one's next moment. */
export async function planDue({ deliveries }: Store, now: number): Promise<void> {
  for (;;) {
    const due = await deliveries.due(now, PLANNED_AT_ONCE)
    if (due.length === 0) return
    await deliveries.plan(due.map((digest) => planned(digest, now)))
  }
}

/** The run that has come and the one after it; of a long absence each day is planned, and skipped. */
function planned(digest: Digest, now: number): Planned {
  const { id, nextAt, lastDay } = digest
  const { day } = nextRun(digest, nextAt - 1, lastDay)
  return {
    digest: id,
    day,
    dueAt: nextAt,
    nextAt: nextRun(digest, nextAt, day).at,
    keptSince: new Date(Date.parse(day) - KEPT).toISOString().slice(0, 10),
    turn: turnOf(`${id} ${day}`),
    ...(now > nextAt + LATE_BY && { skipped: 'late' }),
  }
}

/** Where a digest stands in the order of a day: anywhere, and elsewhere the day after (FNV-1a). */
function turnOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 1
}
