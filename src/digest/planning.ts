import type { OnEvent } from '../deliveries/event.ts'
import { turnOf } from '../deliveries/turn.ts'
import type { Planned, Store } from '../store/store.ts'
import type { Digest } from './digest.ts'
import { nextRun } from './schedule.ts'

/** Milliseconds after which a digest is not posted until the next day. */
export const LATE_BY = 6 * 3_600_000
const PLANNED_AT_ONCE = 100
/** How long deliveries are kept: half a year, in milliseconds. */
const KEPT = 190 * 86_400_000

/**
 * Makes a delivery of every due digest and computes its next run. A digest without a next run is
 * paused; it does not keep others from being planned.
 */
export async function planDue(
  { digests }: Pick<Store, 'digests'>,
  now: number,
  onEvent: OnEvent,
): Promise<void> {
  for (;;) {
    const due = await digests.due(now, PLANNED_AT_ONCE)
    if (due.length === 0) return
    const runs: Planned[] = []
    for (const digest of due) {
      try {
        runs.push(planned(digest, now))
      } catch (error) {
        const { id, server, nextAt } = digest
        // A RangeError quotes what somebody typed.
        const why = error instanceof RangeError ? {} : { error }
        onEvent('error', 'digest paused: it has no next run', { digest: id, server, ...why })
        await digests.pause(server, id, 'unplannable', { nextAt })
      }
    }
    await digests.plan(runs)
  }
}

/** The due run and the next one. After a long absence every missed day is planned and skipped. */
function planned(digest: Digest, now: number): Planned {
  const { id, server, nextAt, lastDay } = digest
  const { day } = nextRun(digest, nextAt - 1, lastDay)
  return {
    server,
    digest: id,
    day,
    dueAt: nextAt,
    nextAt: nextRun(digest, nextAt, day).at,
    keptSince: new Date(Date.parse(day) - KEPT).toISOString().slice(0, 10),
    turn: turnOf(`${id} ${day}`),
    ...(now > nextAt + LATE_BY && { skipped: 'late' }),
  }
}
