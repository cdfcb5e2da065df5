/** A list that only its owner writes to, and that a test may empty. */
export type Log<T> = readonly T[] & { readonly clear: () => void }

/** A log and the one way to add to it; keeps the newest `keep` entries. */
export function createLog<T>(keep = Number.POSITIVE_INFINITY): {
  readonly log: Log<T>
  readonly add: (entry: T) => void
} {
  const entries: T[] = []
  const clear = () => {
    entries.length = 0
  }
  // Not enumerable, so that a log still equals a plain list in a test.
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
