/** What giving memory back needs of the process. */
interface SpareMemoryOptions {
  /** Bytes that V8 has reserved for the heap. */
  readonly reserved: () => number
  /** The share of time since the last call in which the process was busy, from 0 to 1. */
  readonly busy: () => number
  /** Collects all garbage, and gives back what is free then. It takes about a tenth of a second. */
  readonly collect: () => void
  /** Milliseconds, of any origin. */
  readonly now: () => number
}

/** Bytes; for less nobody is made to wait. */
const WORTH_IT = 16_000_000
/** Milliseconds between two collections. */
const AT_MOST_EVERY = 60_000
const QUIET = 0.25

/**
 * Called every few seconds, gives memory back that the start or a busy time needed: V8 keeps what it
 * has once reserved for new objects, which after the start is half of all. Only while the process has
 * little to do, so that nobody waits.
 */
export function createSpareMemory(options: SpareMemoryOptions): () => void {
  const { reserved, busy, collect, now } = options
  let needed = 0
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const isQuiet = busy() < QUIET
    const isSpare = reserved() - needed > WORTH_IT
    if (!isQuiet || !isSpare || now() - last < AT_MOST_EVERY) return
    collect()
    last = now()
    needed = reserved()
  }
}
