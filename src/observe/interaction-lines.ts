import type { Ending, Handled } from './note.ts'

type Level = 'info' | 'debug'

/** Those that nobody has to look at. */
const WELL: ReadonlySet<Ending> = new Set([
  'answered',
  'problem',
  'passing',
  'outdated',
  'stopping',
])
/** So many lines a second, some 300 MB a day at most. */
const AT_MOST = 20
const SECOND = 1_000

/**
 * The level of an interaction's line. Each is told at `info`, so that whoever runs a bot sees what it
 * does. At `debug` are those that would flood the log of a busy one: what is suggested while somebody
 * types, and what went well beyond twenty in a second. `elapsed` is in milliseconds.
 */
export function createLineLevel(elapsed: () => number): (handled: Handled) => Level {
  let second = Number.NEGATIVE_INFINITY
  let lines = 0
  return ({ kind, outcome }) => {
    if (!WELL.has(outcome)) return 'info'
    if (kind === 'typing') return 'debug'
    if (elapsed() - second >= SECOND) {
      second = elapsed()
      lines = 0
    }
    lines += 1
    return lines > AT_MOST ? 'debug' : 'info'
  }
}
