import PQueue from 'p-queue'

/** Lets work that nobody waits for run only when it delays nobody. */
export interface IdleTurns {
  /** Starts at once. */
  somebodyWaits<T>(work: () => Promise<T>): Promise<T>
  /**
   * Starts when nobody waits, one at a time, a pause after the last one. Where somebody always
   * waits it starts when it is overdue, and is told so. Rejects with the signal's reason when the
   * signal aborts before its turn.
   */
  nobodyWaits<T>(work: (overdue: boolean) => Promise<T>, signal: AbortSignal): Promise<T>
}

/** `pause` is between two pieces of idle work; after `overdueAfter` more the next is overdue. In ms. */
export function createIdleTurns(pause: number, overdueAfter: number): IdleTurns {
  const turns = new PQueue({ concurrency: 1 })
  let waiting = 0
  let calm = Promise.withResolvers<void>()
  let rest = Promise.resolve()

  /** Waits until nobody waits, at most until the work is overdue; yields whether it is. */
  async function isOverdue(): Promise<boolean> {
    if (waiting === 0) return false
    let late = false
    const over = resting(overdueAfter).then(() => {
      late = true
    })
    while (waiting > 0 && !late) await Promise.race([calm.promise, over])
    return waiting > 0
  }

  return {
    async somebodyWaits(work) {
      waiting += 1
      try {
        return await work()
      } finally {
        waiting -= 1
        if (waiting === 0) {
          calm.resolve()
          calm = Promise.withResolvers()
        }
      }
    },
    nobodyWaits(work, signal) {
      const turn = async () => {
        await rest
        const overdue = await isOverdue()
        // The queue starts the next one as soon as a turn is given up.
        signal.throwIfAborted()
        return work(overdue).finally(() => {
          rest = resting(pause)
        })
      }
      return turns.add(turn, { signal })
    },
  }
}

/** Does not keep the process alive. */
const resting = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
