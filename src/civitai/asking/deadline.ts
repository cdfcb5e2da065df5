import { CivitaiFault, NotAsked } from './fault.ts'

/** How long a question has. When time is up its signal aborts with a CivitaiFault as the reason. */
export interface Deadline {
  readonly signal: AbortSignal
  /** In milliseconds since 1970. */
  readonly at: number
  /** Gives it this long from now, if that is longer. */
  extend(ms: number): void
  /** Its turn has come. */
  begun(): void
  /** Stops all timers. */
  clear(): void
}

/**
 * The share of its time that a question must have left when its turn comes. Sent later, it would be
 * given up half-way, would count as a failure of Civitai, and would take somebody else's turn.
 */
const LEFT_AT_LEAST = 0.4

/** A deadline in `ms` milliseconds, or when `given` aborts. */
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
    // A fault, so that a Civitai that hangs counts as failing.
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
