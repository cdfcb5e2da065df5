/** What work in small steps, each done when it is due, needs from outside. */
export interface Pacing {
  readonly now: () => number
  /** Resolves after `ms` milliseconds, or at once when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Called with every error; the work goes on. */
  readonly onFault: (error: unknown) => void
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** How soon a changed clock is noticed. */
const GLANCE = SECOND
const LOOK_AGAIN = 60 * MINUTE

/** Does a step whenever one is due, until the signal aborts. A step yields when the next one is due. */
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
    // Only a clock that was put back leaves more time than that.
    if (left > 0 && left <= LOOK_AGAIN) await wait(Math.min(left, GLANCE), signal)
    else due = Math.min(await stepped(), now() + LOOK_AGAIN)
  }
}

/** A step that is done one at a time, even when somebody calls it beside the loop. */
export function inTurn<T>(
  step: (signal: AbortSignal) => Promise<T>,
): (signal: AbortSignal) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (signal) => {
    const turn = last.then(() => step(signal))
    last = turn.catch(() => {})
    return turn
  }
}
