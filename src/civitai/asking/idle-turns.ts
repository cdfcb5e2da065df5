import PQueue from 'p-queue'

/** Keeps what nobody waits for out of the way of what somebody waits for. */
export interface IdleTurns {
  /** Begun at once. */
  somebodyWaits<T>(work: () => Promise<T>): Promise<T>
  /**
   * Begun when nobody waits and the one before has been over for a while, one at a time; where
   * somebody always waits, once it is overdue, of which it is told. Rejects with the signal's reason
   * when its turn has not come by then.
   */
  nobodyWaits<T>(work: (overdue: boolean) => Promise<T>, signal: AbortSignal): Promise<T>
}

/**
 * `pause` lies between the end of what nobody waits for and the next of it, which is overdue when it
 * has waited for so long after that; in milliseconds.
 */
export function createIdleTurns(pause: number, overdueAfter: number): IdleTurns {
  const turns = new PQueue({ concurrency: 1 })
  let waiting = 0
  let calm = Promise.withResolvers<void>()
  let rest = Promise.resolve()

  /** Resolves when nobody waits, or when it has taken too long; whether it has. */
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
        // The queue lets the next one in as soon as a turn is given up.
        signal.throwIfAborted()
        return work(overdue).finally(() => {
          rest = resting(pause)
        })
      }
      return turns.add(turn, { signal })
    },
  }
}

/** A process that has nothing else to do need not stay for it. */
const resting = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
