import PQueue from 'p-queue'
import { createLine, type Share } from '../../line.ts'
import { unlessAborted } from '../../unless-aborted.ts'
import { createBreaker } from './breaker.ts'
import { createDeadline } from './deadline.ts'
import { CivitaiFault, isAway, NotAsked } from './fault.ts'
import type { Get, Query } from './http.ts'
import { createIdleTurns } from './idle-turns.ts'
import { type Asker, LANES, type Lane, type Patience } from './lanes.ts'

/**
 * Asks Civitai for as long and as often as the asker's lane allows. An asker that moves to a more
 * urgent lane gets that lane's turn and time. Throws a CivitaiFault, or the reason of the asker's
 * signal.
 */
export type Ask = (path: string, query: Query, asker: Asker, body?: unknown) => Promise<unknown>

interface Resilience {
  /** Requests a second, sustained. */
  readonly perSecond: number
  /** What all processes of the bot share of them. */
  readonly share?: Share | undefined
  readonly now: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  /** Between two requests of the snapshots lane, in milliseconds. */
  readonly snapshotPause?: number
  readonly lanes?: Readonly<Record<Lane, Patience>>
  /** Before a question is asked again; doubled each time, in milliseconds. */
  readonly firstWait?: number
  /** Asks in somebody's name; by default as everything else. */
  readonly asPerson?: Get
  /** Told when it begins to spare a Civitai that fails, and when that is over. */
  readonly onSpared?: (isSpared: boolean) => void
}

const BURST = 10
const AT_ONCE = 3
/** Milliseconds that the snapshots lane waits for an idle moment. */
const OVERDUE_AFTER = 12_000
/** Before everything else: otherwise people who always ask would hold snapshots up for ever. */
const OVERDUE = 1 + Math.max(...Object.values(LANES).map(({ priority }) => priority))
const FIRST_WAIT = 250
const BREAKER = { failures: 5, openFor: 15_000 }

/**
 * Puts a rate limit, a total deadline, jittered retries and a circuit breaker around `get`. Only
 * failures that may pass are retried, and never before the time that Civitai named.
 */
export function resilient(get: Get, options: Resilience): Ask {
  const { perSecond, share, now, random, snapshotPause = 1_000 } = options
  const { lanes = LANES, firstWait = FIRST_WAIT, onSpared, asPerson = get } = options
  const turns = createIdleTurns(snapshotPause, OVERDUE_AFTER)
  const rooms = new PQueue({
    concurrency: AT_ONCE,
    interval: (BURST / perSecond) * 1_000,
    intervalCap: BURST,
    strict: true,
  })
  const line = createLine(rooms, share)
  const breaker = createBreaker({ ...BREAKER, now, ...(onSpared && { onChange: onSpared }) })

  /** Jitter spreads those who were turned away together; doubling spares a Civitai that is down. */
  const waitAfter = (failure: CivitaiFault, tries: number): number =>
    (failure.retryAfter ?? 0) + firstWait * 2 ** tries * (0.5 + random())

  return async (path, query, asker, body) => {
    const { lane, signal: caller } = asker
    const { retries, maxBytes } = lanes[lane]
    let { priority } = lanes[lane]
    const deadline = createDeadline(lanes[lane].deadline, now, caller)
    const { signal } = deadline
    const noLongerLifted = asker.onLift?.((lane) => {
      priority = lanes[lane].priority
      deadline.extend(lanes[lane].deadline)
    })

    const sent = (): Promise<unknown> => {
      deadline.begun()
      const { lane, token } = asker
      // What fails for one person says nothing of Civitai, and is to hold up nobody else.
      if (token !== undefined) return asPerson(path, query, signal, body, maxBytes, lane, token)
      return breaker.send(
        () => get(path, query, signal, body, maxBytes, asker.lane),
        signal,
        caller,
      )
    }
    // The breaker stands behind the line: a turn that never came says nothing about Civitai, and
    // those still waiting when it opens are not sent.
    async function once(): Promise<unknown> {
      breaker.throwIfOpen()
      // Who has no time left frees the room, whatever becomes of the request.
      const work = async (resolve: (answer: unknown) => void): Promise<void> =>
        resolve(await unlessAborted(sent(), signal))
      return line(work, { priority: () => priority, signal })
    }
    async function tried(): Promise<unknown> {
      for (let tries = 1; ; tries++) {
        try {
          return await once()
        } catch (error) {
          if (error instanceof NotAsked && tries > 1) {
            throw new CivitaiFault('away', 'not asked again: failing', error.retryAfter)
          }
          if (!isAway(error) || error instanceof NotAsked || tries > retries) throw error
          const wait = waitAfter(error, tries)
          if (now() + wait >= deadline.at) throw error
          await slept(wait, signal)
        }
      }
    }

    try {
      if (lane !== 'snapshots') return await turns.somebodyWaits(tried)
      return await turns.nobodyWaits((overdue) => {
        if (overdue) priority = OVERDUE
        return tried()
      }, signal)
    } finally {
      deadline.clear()
      noLongerLifted?.()
    }
  }
}

/** Resolves after so many milliseconds; rejects with the signal's reason when it aborts before. */
function slept(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return unlessAborted(over, signal).finally(() => clearTimeout(timer))
}
