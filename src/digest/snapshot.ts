import type { Counts } from '../civitai/catalogue/counts.ts'
import type { Store } from '../store/store.ts'
import { asDue, inTurn, type Pacing } from './as-due.ts'
import { asked } from './snapshot/asking.ts'
import { REQUESTS } from './snapshot/bounds.ts'
import { type Next, nextOf } from './snapshot/next-work.ts'
import { keep, type Progress, progressOf } from './snapshot/progress.ts'
import {
  beginRound,
  beginSnapshot,
  countSome,
  finishSnapshot,
  readHead,
  type Workshop,
} from './snapshot/work.ts'

/** Takes snapshots of download counts in small steps, while nobody waits for Civitai. */
export interface Snapshots {
  /**
   * Does the next piece of work, with at most one request to Civitai, and yields when the next one is
   * due. Only one process works. Rejects with the signal's reason when aborted, and with what the
   * store throws.
   */
  step(signal: AbortSignal): Promise<number>
  /** Does all pieces as they become due, until the signal aborts. Never rejects. */
  run(signal: AbortSignal): Promise<void>
}

interface SnapshotsOptions extends Pacing {
  readonly store: Pick<Store, 'digests' | 'snapshots' | 'lease'>
  readonly counts: Counts
  /** Names this process. */
  readonly holder: string
  /** Called for each finished snapshot. */
  readonly onTaken?: () => void
  /** Milliseconds between an answer and the next request; 1,000 by default. */
  readonly pause?: number
}

const MINUTE = 60_000
const WORK = 'snapshots'
/** A piece takes no longer; then another process may go on. */
const LEASE = 3 * MINUTE

export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const { store, counts, now, holder, onFault, onTaken, pause = REQUESTS.pause } = options
  const hold = (): Promise<boolean> => store.lease(WORK, holder, now(), now() + LEASE)

  const workshop: Workshop = {
    store,
    counts,
    async ask(question, progress) {
      const outcome = await asked(question, progress, { now, onFault })
      // After a long wait, another process may hold the lease.
      if (!(await hold())) throw new Error('another process has taken over the snapshots')
      return outcome
    },
  }

  /** `catchUp` runs beside the loop. */
  const step = inTurn(doNext)

  async function doNext(signal: AbortSignal): Promise<number> {
    signal.throwIfAborted()
    if (!(await hold())) return now() + MINUTE
    const progress = await progressOf(store.snapshots)
    const at = now()
    const next = nextOf(progress, at)
    if (next.work === 'none') return next.until
    const after = await done(next, progress, at, signal)
    await keep(store.snapshots, after)
    if (next.work === 'finish') onTaken?.()
    return after.requests === progress.requests ? now() : now() + pause
  }

  function done(
    next: Exclude<Next, { work: 'none' }>,
    progress: Progress,
    at: number,
    signal: AbortSignal,
  ): Promise<Progress> | Progress {
    switch (next.work) {
      case 'begin':
        return beginSnapshot(workshop, progress, at)
      case 'count':
        return countSome(workshop, progress, next.taking, signal)
      case 'finish':
        return finishSnapshot(workshop, progress, next.taking, at)
      case 'beginRound':
        return beginRound(workshop, progress, at)
      case 'readHead':
        return readHead(workshop, progress, next.round, signal)
      case 'endRound':
        return { ...progress, round: undefined, roundEndedAt: at }
    }
  }

  return {
    step,
    async run(signal) {
      await asDue(step, options, signal)
      // So that the next process need not wait until it runs out.
      await store.lease(WORK, holder, now(), now()).catch(onFault)
    },
  }
}
