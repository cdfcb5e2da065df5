import PQueue from 'p-queue'

/** Sends a request as soon as there is room for it; until then the signal takes it out of the line. */
export type Pace = <T>(
  send: () => Promise<T>,
  urgency: Urgency,
  signal?: AbortSignal | null,
) => Promise<T>

/** Who goes first: what somebody waits for, what is posted unasked, what is handed on to followers. */
export type Urgency = 'awaited' | 'posted' | 'published'

const PRIORITY: Readonly<Record<Urgency, number>> = { awaited: 2, posted: 1, published: 0 }
/** A second, and by how much two clocks may differ within it, in milliseconds. */
const SECOND = 1_010
/** A request that has no answer after so long was counted on its way in, or never will be. */
const COUNTED_WITHIN = 3_000

/**
 * Keeps requests within a share of Discord's limit, in any second wherever it begins. Discord counts
 * one at some moment between its sending and its answer, so its room is free again a second after
 * the answer: however unevenly requests arrive, no more of them can fall into one second.
 */
export function createPace(perSecond: number, wait: (ms: number) => Promise<unknown>): Pace {
  const line = new PQueue({ concurrency: Math.floor(perSecond) })

  return (send, urgency, signal) =>
    new Promise((resolve, reject) => {
      // Once it is sent, its room stays taken whatever becomes of it.
      const left = new AbortController()
      const leave = (): void => left.abort(signal?.reason)
      const turn = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave)
        const answered = send()
        answered.then(resolve, reject)
        await Promise.race([answered.catch(() => {}), wait(COUNTED_WITHIN)])
        await wait(SECOND)
      }
      if (signal?.aborted) leave()
      signal?.addEventListener('abort', leave, { once: true })
      line.add(turn, { priority: PRIORITY[urgency], signal: left.signal }).catch(reject)
    })
}
