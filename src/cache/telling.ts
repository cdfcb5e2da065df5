/** Tells whoever runs the bot how the shared cache is. */
export type Tell = (
  level: 'warn' | 'info',
  event: string,
  details: Readonly<Record<string, unknown>>,
) => void

interface Telling {
  readonly onFault: (reason: string) => void
  readonly onAnswer: () => void
}

/** Milliseconds. */
const TOLD_EVERY = 60_000
const WELL_AFTER = 5_000

/**
 * Tells of faults at most once a minute, and when they are over. `elapsed` is a clock in milliseconds
 * that is never set.
 */
export function createTelling(elapsed: () => number, tell: Tell): Telling {
  let toldAt = Number.NEGATIVE_INFINITY
  let isIll = false
  let faults = 0
  let lastAt = 0
  return {
    onFault(reason) {
      faults += 1
      lastAt = elapsed()
      if (lastAt - toldAt < TOLD_EVERY) return
      tell('warn', 'the shared cache does not answer as it should', { reason, faults })
      toldAt = lastAt
      isIll = true
      faults = 0
    },
    onAnswer() {
      if (!isIll || elapsed() - lastAt < WELL_AFTER) return
      tell('info', 'the shared cache answers again', {})
      isIll = false
    },
  }
}
