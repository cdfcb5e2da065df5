import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
} from 'cockatiel'
import PQueue from 'p-queue'
import { createDeadline } from './deadline.ts'
import { CivitaiFault, isAway, NotAsked } from './fault.ts'
import type { Get, Query } from './http.ts'
import { createCalm } from './idle-turns.ts'
import { type Asker, LANES, type Lane, type Patience } from './lanes.ts'

/**
 * Asks Civitai as long and as often as is good for both sides, and for all its time as urgently as
 * the asker's lane has it by then. Throws a CivitaiFault, or the reason of the asker's signal.
 */
export type Ask = (path: string, query: Query, asker: Asker, body?: unknown) => Promise<unknown>

interface Resilience {
  /** Requests a second, sustained. */
  readonly perSecond: number
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
  /** Between two requests of the snapshots lane, in milliseconds. */
  readonly snapshotPause?: number
  /** How long each lane has, and how much it takes. */
  readonly lanes?: Readonly<Record<Lane, Patience>>
  /** Before a question is put again; doubled each time, in milliseconds. */
  readonly firstWait?: number
}

const BURST = 10
const AT_ONCE = 3
/** So long somebody always waiting holds the snapshots lane up, in milliseconds. */
const OVERDUE_AFTER = 12_000
/** What is overdue has the next place that is free, or people would keep it waiting for ever. */
const OVERDUE = 1 + Math.max(...Object.values(LANES).map(({ priority }) => priority))
const FIRST_WAIT = 250
const FAILURES_IN_A_ROW = 5
const OPEN_FOR = 15_000

/**
 * Puts a rate, a total deadline, jittered retries and a circuit breaker around `get`. Retried is
 * only what may be otherwise the next time, and never before the time that Civitai named.
 */
export function resilient(get: Get, options: Resilience): Ask {
  const { perSecond, now, random, snapshotPause = 1_000 } = options
  const { lanes = LANES, firstWait = FIRST_WAIT } = options
  const calm = createCalm(snapshotPause, OVERDUE_AFTER)
  const queue = new PQueue({
    concurrency: AT_ONCE,
    interval: (BURST / perSecond) * 1_000,
    intervalCap: BURST,
    strict: true,
  })
  const failures = new ConsecutiveBreaker(FAILURES_IN_A_ROW)
  const breaker = circuitBreaker(handleWhen(isAway), {
    breaker: failures,
    // How long it stays open is told below, by the clock that everything else goes by; this is for
    // those who wait while one tries whether it may be closed.
    halfOpenAfter: 1_000,
  })
  let openSince = 0
  breaker.onBreak(() => {
    openSince = now()
  })
  const throwIfOpen = (): void => {
    const open = breaker.state === CircuitState.Open && now() < openSince + OPEN_FOR
    if (open) throw new BrokenCircuitError()
  }

  let questions = 0
  return async (path, query, asker, body) => {
    const { lane, signal: given } = asker
    const { retries, maxBytes } = lanes[lane]
    let { priority } = lanes[lane]
    const deadline = createDeadline(lanes[lane].deadline, now, given)
    const { signal } = deadline
    const id = String(questions++)
    let queued = false
    // Who comes to wait for it has as much time as if it were asked anew, and the same turn.
    const noLongerLifted = asker.onLift?.((lane) => {
      priority = lanes[lane].priority
      deadline.extend(lanes[lane].deadline)
      if (queued && !signal.aborted) queue.setPriority(id, priority)
    })

    let sent = false
    let tried = 0
    let wait = 0
    const mayRetry = (error: unknown): boolean => {
      if (!isAway(error) || error instanceof NotAsked) return false
      // Jitter spreads those who were turned away together; the exponent spares who is down.
      tried += 1
      wait = (error.retryAfter ?? 0) + firstWait * 2 ** tried * (0.5 + random())
      return now() + wait < deadline.at
    }
    const patient = retry(handleWhen(mayRetry), {
      maxAttempts: retries,
      backoff: new DelegateBackoff(() => wait),
    })
    const asked = (): Promise<unknown> => {
      sent = true
      return get(path, query, signal, body, maxBytes).catch((error: unknown) => {
        // Told "no" is told: it ends a row of failures. Who hung up was told nothing.
        if (!isAway(error) && !given?.aborted) failures.success()
        throw error
      })
    }
    const atItsTurn = (): Promise<unknown> => {
      queued = false
      deadline.begun()
      throwIfOpen()
      return breaker.execute(asked, signal)
    }
    const once = async (): Promise<unknown> => {
      throwIfOpen()
      // The breaker stands behind the queue: a turn that never came says nothing about Civitai,
      // and those still waiting when it opens are not sent after the others.
      queued = true
      return queue.add(atItsTurn, { priority, signal, id })
    }
    const inTime = () => patient.execute(once)

    try {
      if (lane !== 'snapshots') return await calm.somebodyWaits(inTime)
      return await calm.nobodyWaits((overdue) => {
        if (overdue) priority = OVERDUE
        return inTime()
      }, signal)
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error
      const left = Math.max(0, openSince + OPEN_FOR - now())
      if (!sent) throw new NotAsked('not asked: failing', left)
      throw new CivitaiFault('away', 'not asked again: failing', left)
    } finally {
      deadline.clear()
      noLongerLifted?.()
    }
  }
}
