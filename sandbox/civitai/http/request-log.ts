import type { Query } from './question.ts'

/** A request, and the status of its answer. */
export interface Logged {
  readonly method: string
  /** Below the base address, or the whole path if it lies outside. */
  readonly path: string
  readonly query: Query
  /** The body, parsed if it is JSON. */
  readonly body?: unknown
  /** Undefined until answered, and after the socket was cut. */
  readonly status: number | undefined
  /** Milliseconds since 1970, by the stand-in's clock. */
  readonly at: number
}

/** The requests seen so far, the oldest first. */
export interface RequestLog {
  readonly all: readonly Logged[]
  /** Includes requests that are not kept. */
  readonly count: number
  clear(): void
}

/** A request that Civitai would refuse, or that asks for something it does not have. */
export interface Fault extends Pick<Logged, 'method' | 'path' | 'query' | 'at'> {
  readonly why: string
}

/** A log and the function that adds to it. Benchmarks keep no requests, to save memory. */
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
