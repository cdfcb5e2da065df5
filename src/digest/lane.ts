/** Room for so many pieces of work at once, each under a name of its own. */
export interface Lane {
  /** For how many more there is room. */
  readonly room: number
  /** Begins those that are not running already; how many that were. */
  begin<T>(work: readonly T[], nameOf: (one: T) => string, run: (one: T) => Promise<void>): number
  /** Resolves when everything begun until then is done. */
  done(): Promise<unknown>
}

/** `onEnd` is told of each that is over, with its error if it threw one. */
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
