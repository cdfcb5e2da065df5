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
import { CivitaiFault, isAway } from './fault.ts'
import type { Get, Query } from './http.ts'

/** Who waits for an answer: a person, a person still typing, or nobody. Served in that order. */
export type Lane = 'answers' | 'autocomplete' | 'snapshots'

/** Asks Civitai as long and as often as is good for both sides. Throws a CivitaiFault. */
export type Ask = (path: string, query: Query, lane: Lane, body?: unknown) => Promise<unknown>

interface Resilience {
  /** Requests a second, sustained. */
  readonly perSecond: number
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
  /** Total time for a question, retries and waiting included, in milliseconds. */
  readonly deadlines?: Readonly<Record<Lane, number>>
}

const PRIORITY: Readonly<Record<Lane, number>> = { answers: 2, autocomplete: 1, snapshots: 0 }
// Autocomplete has answered long before; its request lives on for the next keystroke.
const DEADLINES: Readonly<Record<Lane, number>> = {
  answers: 10_000,
  autocomplete: 10_000,
  snapshots: 30_000,
}
const BURST = 10
const AT_ONCE = 3
const RETRIES = 2
const FIRST_WAIT = 250
const FAILURES_IN_A_ROW = 5
const OPEN_FOR = 15_000

/**
 * Puts a rate, a total deadline, jittered retries and a circuit breaker around `get`. Retried is
 * only what may be otherwise the next time, and never before the time that Civitai named.
 */
export function resilient(get: Get, options: Resilience): Ask {
  const { perSecond, now, random, deadlines = DEADLINES } = options
  const queue = new PQueue({
    concurrency: AT_ONCE,
    interval: (BURST / perSecond) * 1_000,
    intervalCap: BURST,
    strict: true,
  })
  const failures = new ConsecutiveBreaker(FAILURES_IN_A_ROW)
  const breaker = circuitBreaker(handleWhen(isAway), {
    breaker: failures,
    halfOpenAfter: OPEN_FOR,
  })
  let openSince = 0
  breaker.onBreak(() => {
    openSince = now()
  })

  return async (path, query, lane, body) => {
    const ends = now() + deadlines[lane]
    // Its reason is a fault, so a Civitai that hangs counts as failing like one that says so.
    const deadline = new AbortController()
    const { signal } = deadline
    const timer = setTimeout(
      () => deadline.abort(new CivitaiFault('away', `no answer in ${deadlines[lane]} ms`)),
      deadlines[lane],
    )

    let tried = 0
    let wait = 0
    const inTime = (error: unknown): boolean => {
      if (!isAway(error)) return false
      // Jitter spreads those who were turned away together; the exponent spares who is down.
      tried += 1
      wait = (error.retryAfter ?? 0) + FIRST_WAIT * 2 ** tried * (0.5 + random())
      return now() + wait < ends
    }
    const patient = retry(handleWhen(inTime), {
      maxAttempts: RETRIES,
      backoff: new DelegateBackoff(() => wait),
    })
    const asked = (): Promise<unknown> =>
      get(path, query, signal, body).catch((error: unknown) => {
        // Told "no" is told: it ends a row of failures.
        if (!isAway(error)) failures.success()
        throw error
      })
    const once = async (): Promise<unknown> => {
      const open = breaker.state === CircuitState.Open && now() < openSince + OPEN_FOR
      if (open) throw new BrokenCircuitError()
      // The breaker stands behind the queue: a turn that never came says nothing about Civitai,
      // and those still waiting when it opens are not sent after the others.
      return queue.add(() => breaker.execute(asked, signal), {
        priority: PRIORITY[lane],
        signal,
      })
    }

    try {
      return await patient.execute(once)
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error
      throw new CivitaiFault('away', 'not asked: failing', openSince + OPEN_FOR - now())
    } finally {
      clearTimeout(timer)
    }
  }
}
