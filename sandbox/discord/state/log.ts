/** A list that its owner writes and a test may empty. */
export type Log<T> = readonly T[] & { readonly clear: () => void }

/** A log of the newest `keep` entries, and the function that adds to it. */
export function createLog<T>(keep = Number.POSITIVE_INFINITY): {
  readonly log: Log<T>
  readonly add: (entry: T) => void
} {
  const entries: T[] = []
  const clear = () => {
    entries.length = 0
  }
  // Not enumerable, so that tests can compare a log with a plain list.
  const log = Object.defineProperty(entries, 'clear', { value: clear }) as T[] & {
    readonly clear: () => void
  }
  return {
    log,
    add: (entry) => {
      if (keep === 0) return
      entries.push(entry)
      if (entries.length > keep) entries.shift()
    },
  }
}
