/** A request in so far as a test decides by it what shall go wrong. */
interface Incoming {
  readonly method: string
  readonly path: string
}

/** What goes wrong with a request. */
interface Failure {
  /** The status to answer with; none cuts the connection without an answer. */
  readonly status?: number
  /** Text goes out as HTML, as from a proxy or a captive page; anything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The request is carried out all the same: only the answer is lost. */
  readonly afterwards?: boolean
}

/** Rules that make requests slow or fail, until each is taken back. */
export interface Trouble {
  readonly fail: (rule: (next: Incoming) => Failure | undefined) => () => void
  /**
   * The next so many requests that look like this, as `POST /channels/1/messages`, fail; what comes
   * back tells how many of them are still to come.
   */
  readonly failNext: (count: number, what: RegExp, failure: Failure) => () => number
  readonly delay: (rule: (next: Incoming) => number) => () => void
  readonly failureOf: (next: Incoming) => Failure | undefined
  readonly delayOf: (next: Incoming) => number
}

/** No trouble at first. */
export function createTrouble(): Trouble {
  const failing = new Set<(next: Incoming) => Failure | undefined>()
  const delaying = new Set<(next: Incoming) => number>()
  const adder =
    <T>(rules: Set<T>) =>
    (rule: T) => {
      rules.add(rule)
      return () => {
        rules.delete(rule)
      }
    }
  const fail = adder(failing)
  return {
    fail,
    failNext: (count, what, failure) => {
      let left = count
      const stop = fail(({ method, path }) => {
        if (!what.test(`${method} ${path}`)) return undefined
        left -= 1
        if (left === 0) stop()
        return failure
      })
      return () => left
    },
    delay: adder(delaying),
    failureOf: (next) => {
      for (const rule of failing) {
        const failure = rule(next)
        if (failure) return failure
      }
      return undefined
    },
    delayOf: (next) => {
      let sum = 0
      for (const rule of delaying) sum += rule(next)
      return sum
    },
  }
}
