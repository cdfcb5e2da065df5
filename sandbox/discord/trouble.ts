/** The part of a request that a rule for trouble looks at. */
interface Incoming {
  readonly method: string
  readonly path: string
}

/** How a request fails. */
interface Failure {
  /** Without a status, the connection is cut. */
  readonly status?: number
  /** A string is sent as HTML, as by a proxy or a login page, anything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The request is carried out, and only the answer is lost. */
  readonly afterwards?: boolean
}

/** Rules that delay requests or make them fail. Each returns a function that removes it. */
export interface Trouble {
  readonly fail: (rule: (next: Incoming) => Failure | undefined) => () => void
  /**
   * Makes the next `count` requests fail that match, e.g. `POST /channels/1/messages`. The returned
   * function tells how many are left.
   */
  readonly failNext: (count: number, what: RegExp, failure: Failure) => () => number
  readonly delay: (rule: (next: Incoming) => number) => () => void
  readonly failureOf: (next: Incoming) => Failure | undefined
  readonly delayOf: (next: Incoming) => number
}

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
