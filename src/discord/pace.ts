import PQueue from 'p-queue'
import { createLine, type Share } from '../line.ts'

/** Sends a request when there is room; until then the signal removes it from the queue. */
export type Pace = <T>(
  send: () => Promise<T>,
  urgency: Urgency,
  signal?: AbortSignal | null,
) => Promise<T>

/** Most urgent first: answers to people, posts, publishing. */
export type Urgency = 'awaited' | 'posted' | 'published'

const PRIORITY: Readonly<Record<Urgency, number>> = { awaited: 2, posted: 1, published: 0 }
/** A second plus the drift of two clocks, in milliseconds. */
const SECOND = 1_010
/** Milliseconds; a request without an answer by then frees its room. */
const COUNTED_WITHIN = 3_000

/**
 * Keeps requests within a share of Discord's limit in any second. Discord counts a request at some
 * moment between its sending and its answer, so its room is free a second after the answer.
 */
export function createPace(
  perSecond: number,
  wait: (ms: number) => Promise<unknown>,
  share?: Share,
): Pace {
  const line = createLine(new PQueue({ concurrency: Math.floor(perSecond) }), share)

  return (send, urgency, signal) =>
    line(
      // Once sent, its room stays taken whatever happens.
      async (resolve) => {
        const answered = send()
        resolve(answered)
        await Promise.race([answered.catch(() => {}), wait(COUNTED_WITHIN)])
        await wait(SECOND)
      },
      { priority: () => PRIORITY[urgency], signal },
    )
}
