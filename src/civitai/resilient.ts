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
import { createCalm } from './calm.ts'
import { CivitaiFault, isAway, NotAsked } from './fault.ts'
import type { Get, Query } from './http.ts'
import { LANES, type Lane, type Patience } from './lanes.ts'

export type { Lane }

/**
 * Asks Civitai as long and as often as is good for both sides. Throws a CivitaiFault, or the
 * reason of a signal that was given.
 */
export type Ask = (
  path: string,
  query: Query,
  lane: Lane,
  body?: unknown,
  given?: AbortSignal,
) => Promise<unknown>

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
/** The share of its time that a question must have left when its turn comes. */
const LEFT_AT_LEAST = 0.4
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

  return async (path, query, lane, body, given) => {
    const { priority, deadline, retries, maxBytes } = lanes[lane]
    const ends = now() + deadline
    // Its reason is a fault, so a Civitai that hangs counts as failing like one that says so.
    const end = new AbortController()
    const { signal } = end
    const timer = setTimeout(
      () => end.abort(new CivitaiFault('away', `no answer in ${deadline} ms`)),
      deadline,
    )
    const leave = (): void => end.abort(given?.reason)
    if (given?.aborted) leave()
    given?.addEventListener('abort', leave)

    let sent = false
    let tried = 0
    let wait = 0
    let noTurn = false
    const mayRetry = (error: unknown): boolean => {
      if (!isAway(error) || noTurn) return false
      // Jitter spreads those who were turned away together; the exponent spares who is down.
      tried += 1
      wait = (error.retryAfter ?? 0) + firstWait * 2 ** tried * (0.5 + random())
      return now() + wait < ends
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
      // Sent that late it would be given up half-way: it would look like a failure of Civitai's, and
      // cost the next in the queue its turn.
      noTurn = tried === 0 && ends - now() < deadline * LEFT_AT_LEAST
      if (noTurn) throw new CivitaiFault('away', 'no turn in time')
      throwIfOpen()
      return breaker.execute(asked, signal)
    }
    const once = (priority: number) => async (): Promise<unknown> => {
      throwIfOpen()
      // The breaker stands behind the queue: a turn that never came says nothing about Civitai,
      // and those still waiting when it opens are not sent after the others.
      return queue.add(atItsTurn, { priority, signal })
    }

    try {
      return await (lane === 'snapshots'
        ? calm.nobodyWaits((late) => patient.execute(once(late ? OVERDUE : priority)), signal)
        : calm.somebodyWaits(() => patient.execute(once(priority))))
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        throw new NotAsked('not asked: failing', Math.max(0, openSince + OPEN_FOR - now()))
      }
      throw isAway(error) && !sent ? new NotAsked(error.message) : error
    } finally {
      clearTimeout(timer)
      given?.removeEventListener('abort', leave)
    }
  }
}
