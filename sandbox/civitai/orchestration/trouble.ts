/** The part of a request that trouble is chosen by. */
interface Incoming {
  readonly method: string
  readonly path: string
}

/** How a request fails. */
export interface Failure {
  /** Without a status, the connection is cut. */
  readonly status?: number
  /** A string is sent as HTML, as by a gateway, anything else as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The request is carried out, and only the answer is lost. */
  readonly afterwards?: true
  /** No answer ever comes. The connection stays until the client gives up. */
  readonly hangs?: true
}

/** What goes wrong with the next requests. */
export interface Trouble {
  /**
   * Makes the next `count` requests fail that match, e.g. `POST /v2/consumer/workflows`. The
   * returned function tells how many are left.
   */
  failNext(count: number, what: RegExp, failure: Failure): () => number
  /** The failure of this request, if it has one. It counts. */
  next(incoming: Incoming): Failure | undefined
}

export function createTrouble(): Trouble {
  const rules = new Set<{ left: number; readonly what: RegExp; readonly failure: Failure }>()
  return {
    failNext(count, what, failure) {
      const rule = { left: count, what, failure }
      if (count > 0) rules.add(rule)
      return () => rule.left
    },
    next({ method, path }) {
      for (const rule of rules) {
        if (!rule.what.test(`${method} ${path}`)) continue
        rule.left -= 1
        if (rule.left === 0) rules.delete(rule)
        return rule.failure
      }
      return undefined
    },
  }
}
