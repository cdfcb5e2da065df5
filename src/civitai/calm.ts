import PQueue from 'p-queue'

/** Keeps what nobody waits for out of the way of what somebody waits for. */
export interface Calm {
  /** Begun at once. */
  somebodyWaits<T>(work: () => Promise<T>): Promise<T>
  /**
   * Begun when nobody waits and the one before has been over for a while, one at a time. Rejects
   * with the signal's reason when its turn has not come by then.
   */
  nobodyWaits<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>
}

/** `pause` lies between the end of what nobody waits for and the next of it, in milliseconds. */
export function createCalm(pause: number): Calm {
  const turns = new PQueue({ concurrency: 1 })
  let waiting = 0
  let calm = Promise.withResolvers<void>()
  let rest = Promise.resolve()

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
        while (waiting > 0) await calm.promise
        // The queue lets the next one in as soon as a turn is given up.
        signal.throwIfAborted()
        return work().finally(() => {
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
