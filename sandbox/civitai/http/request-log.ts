import type { Query } from './question.ts'

/** One request as it came in, and what it was answered with. */
export interface Logged {
  readonly method: string
  /** Below the base address; the whole path where it lies outside of it. */
  readonly path: string
  readonly query: Query
  /** What was sent along, as JSON where it says so. */
  readonly body?: unknown
  /** Undefined while unanswered, and for good when the socket was cut. */
  readonly status: number | undefined
  /** Milliseconds, by the stand-in's clock. */
  readonly at: number
}

/** The requests seen so far, the oldest first. */
export interface RequestLog {
  readonly all: readonly Logged[]
  /** Counts also what is not recorded. */
  readonly count: number
  clear(): void
}

/** A request the real Civitai would refuse, or that asks for something it does not have. */
export interface Fault extends Pick<Logged, 'method' | 'path' | 'query' | 'at'> {
  readonly why: string
}

/** A log together with the way to write into it; not recording keeps a benchmark's memory flat. */
export function createRequestLog(record: boolean): {
  log: RequestLog
  add(request: Omit<Logged, 'status'>): { request: Logged; answered(status: number): void }
} {
  const all: Logged[] = []
  let count = 0
  return {
    log: {
      all,
      get count() {
        return count
      },
      clear() {
        all.length = 0
        count = 0
      },
    },
    add(seen) {
      const entry: Omit<Logged, 'status'> & { status: number | undefined } = {
        ...seen,
        status: undefined,
      }
      count++
      if (record) all.push(entry)
      return {
        request: entry,
        answered: (status) => {
          entry.status = status
        },
      }
    },
  }
}
