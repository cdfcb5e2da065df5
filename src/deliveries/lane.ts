/** Runs a limited number of named pieces of work at once. */
export interface Lane {
  /** How many more can start. */
  readonly room: number
  /** Starts those that are not running yet, and yields how many. */
  begin<T>(work: readonly T[], nameOf: (one: T) => string, run: (one: T) => Promise<void>): number
  /** Resolves when everything started so far is done. */
  done(): Promise<unknown>
}

/** `onEnd` is called when a piece ends, with its error if it threw one. */
export function createLane(atOnce: number, onEnd: (error?: unknown) => void): Lane {
  const running = new Map<string, Promise<void>>()
  return {
    get room() {
      return atOnce - running.size
    },
    begin(work, nameOf, run) {
      const fresh = work.filter((one) => !running.has(nameOf(one)))
      for (const one of fresh) {
        const name = nameOf(one)
        const over = run(one)
          .finally(() => running.delete(name))
          .then(() => onEnd(), onEnd)
        running.set(name, over)
      }
      return fresh.length
    },
    done: () => Promise.all(running.values()),
  }
}
