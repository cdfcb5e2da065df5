import { isAway, NotAsked } from './fault.ts'

/** Spares a Civitai that fails, and those who would only wait for it. */
export interface Breaker {
  /** Throws NotAsked, with the time that is left, while nothing is sent. */
  throwIfOpen(): void
  /**
   * Sends a question and remembers how it went. When the time is over, the first one is a trial
   * that the others wait for. `caller` aborts when who asked hangs up: that says nothing of Civitai.
   */
  send<T>(work: () => Promise<T>, signal: AbortSignal, caller?: AbortSignal): Promise<T>
}

interface BreakerOptions {
  /** After so many failures in a row it opens: nothing is sent. */
  readonly failures: number
  /** How long it stays open, in milliseconds. */
  readonly openFor: number
  readonly now: () => number
  /** Told when it opens, and when an answer closes it. */
  readonly onChange?: (isOpen: boolean) => void
}

export function createBreaker({ failures, openFor, now, onChange }: BreakerOptions): Breaker {
  let failed = 0
  let openSince: number | undefined
  let trial: Promise<unknown> | undefined

  function throwIfOpen(): void {
    if (openSince === undefined) return
    const open = now() - openSince
    // A clock that was put back keeps nothing open for longer.
    if (open >= 0 && open < openFor) throw new NotAsked('not asked: failing', openFor - open)
  }

  async function judged<T>(work: () => Promise<T>, isTrial: boolean, caller?: AbortSignal) {
    const answered = (): void => {
      failed = 0
      // What was sent before it opened comes too late to close it.
      if (!isTrial) return
      openSince = undefined
      onChange?.(false)
    }
    try {
      const answer = await work()
      answered()
      return answer
    } catch (error) {
      if (isAway(error)) {
        failed += 1
        if (isTrial || failed === failures) {
          openSince = now()
          onChange?.(true)
        }
      } else if (!caller?.aborted) answered() // A refusal is an answer, too.
      throw error
    }
  }

  return {
    throwIfOpen,
    async send(work, signal, caller) {
      while (trial !== undefined) await trial
      signal.throwIfAborted()
      throwIfOpen()
      if (openSince === undefined) return judged(work, false, caller)
      const trying = judged(work, true, caller)
      trial = trying.then(
        () => {},
        () => {},
      )
      return trying.finally(() => {
        trial = undefined
      })
    },
  }
}
