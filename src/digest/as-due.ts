/** What work that is done bit by bit, when each bit is due, needs of the world. */
export interface Pacing {
  readonly now: () => number
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Told of everything that went wrong; the work goes on. */
  readonly onFault: (error: unknown) => void
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** How soon a clock that was moved is noticed. */
const GLANCE = SECOND
const LOOK_AGAIN = 60 * MINUTE

/** Does a bit of work whenever it is due, until the signal; a bit yields when the next one is. */
export async function asDue(
  step: (signal: AbortSignal) => Promise<number>,
  { now, wait, onFault }: Pacing,
  signal: AbortSignal,
): Promise<void> {
  const stepped = async (): Promise<number> => {
    try {
      return await step(signal)
    } catch (error) {
      if (!signal.aborted) onFault(error)
      return now() + MINUTE
    }
  }
  let due = now()
  while (!signal.aborted) {
    const left = due - now()
    // Longer than it can be is what a clock leaves that was put back.
    if (left > 0 && left <= LOOK_AGAIN) await wait(Math.min(left, GLANCE), signal)
    else due = Math.min(await stepped(), now() + LOOK_AGAIN)
  }
}
