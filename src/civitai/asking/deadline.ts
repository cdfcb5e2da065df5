import { CivitaiFault, NotAsked } from './fault.ts'

/** How long a question has. When it is over the signal aborts, for a reason that is a fault. */
export interface Deadline {
  readonly signal: AbortSignal
  /** In milliseconds since 1970. */
  readonly at: number
  /** It has so long from now on, where that is longer. */
  extend(ms: number): void
  /** Its turn has come. */
  begun(): void
  /** Nothing is to be waited for any longer. */
  clear(): void
}

/**
 * The share of its time that a question must have left when its turn comes. Sent later it would be
 * given up half-way: it would look like a failure of Civitai's, and cost the next its turn.
 */
const LEFT_AT_LEAST = 0.4

/** A deadline in so many milliseconds, or when the signal aborts that was given. */
export function createDeadline(ms: number, now: () => number, given?: AbortSignal): Deadline {
  const over = new AbortController()
  let at = now() + ms
  let waits = true
  let ending: NodeJS.Timeout | undefined
  let turning: NodeJS.Timeout | undefined

  function clear(): void {
    clearTimeout(ending)
    clearTimeout(turning)
  }
  function start(has: number, left: number): void {
    clear()
    // A fault, so a Civitai that hangs counts as failing like one that says so.
    const fault = () => new CivitaiFault('away', `no answer in ${has} ms`)
    ending = setTimeout(() => over.abort(fault()), left)
    if (!waits) return
    const noTurn = () => over.abort(new NotAsked('no turn in time'))
    turning = setTimeout(noTurn, left - has * LEFT_AT_LEAST)
  }
  const leave = (): void => over.abort(given?.reason)

  start(ms, ms)
  if (given?.aborted) leave()
  given?.addEventListener('abort', leave)
  return {
    signal: over.signal,
    get at() {
      return at
    },
    extend(ms) {
      at = Math.max(at, now() + ms)
      start(ms, at - now())
    },
    begun() {
      waits = false
      clearTimeout(turning)
    },
    clear() {
      clear()
      given?.removeEventListener('abort', leave)
    },
  }
}
