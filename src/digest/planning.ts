import type { Planned, Store } from '../store/store.ts'
import { LATE_BY } from './deliver.ts'
import type { Digest } from './digest.ts'
import type { OnEvent } from './event.ts'
import { nextRun } from './schedule.ts'

const PLANNED_AT_ONCE = 100
/** How long deliveries are kept: as many as a weekly digest needs to tell of half a year. */
const KEPT = 190 * 86_400_000

/**
 * Makes a delivery of every digest whose moment has come, and finds each one's next moment. One for
 * which none can be found is paused, and keeps no other from being planned.
 */
export async function planDue(
  { deliveries, digests }: Pick<Store, 'deliveries' | 'digests'>,
  now: number,
  onEvent: OnEvent,
): Promise<void> {
  for (;;) {
    const due = await deliveries.due(now, PLANNED_AT_ONCE)
    if (due.length === 0) return
    const runs: Planned[] = []
    for (const digest of due) {
      try {
        runs.push(planned(digest, now))
      } catch (error) {
        const { id, server, nextAt } = digest
        // Of what is out of range the error quotes what somebody typed.
        const why = error instanceof RangeError ? {} : { error }
        onEvent('error', 'digest paused: it has no next run', { digest: id, server, ...why })
        await digests.pause(server, id, 'unplannable', { nextAt })
      }
    }
    await deliveries.plan(runs)
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
