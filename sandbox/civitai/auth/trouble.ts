import type { Canned } from '../http/canned.ts'
import type { Asked } from './asked.ts'

/** What goes wrong with a request. */
interface AuthTrouble {
  /** Sent in place of the right answer, or the connection is cut: `{ reset: true }`. */
  readonly answer?: Canned
  /** True carries the request out first, so that only its answer is lost. */
  readonly afterwards?: boolean
  /** The request is not looked at before this. */
  readonly until?: Promise<unknown>
}

interface Rule {
  readonly what: RegExp
  readonly trouble: AuthTrouble
  left: number
}

/** What is going to go wrong. */
export interface Troubles {
  /**
   * Lets the next `count` requests have this trouble whose method and path fit, such as
   * `POST /api/auth/oauth/token`. The returned function tells how many are left.
   */
  readonly next: (count: number, what: RegExp, trouble: AuthTrouble) => () => number
  readonly of: (asked: Pick<Asked, 'method' | 'path'>) => AuthTrouble | undefined
}

export function createTroubles(): Troubles {
  const rules: Rule[] = []
  return {
    next: (count, what, trouble) => {
      const rule = { what, trouble, left: count }
      rules.push(rule)
      return () => rule.left
    },
    of: ({ method, path }) => {
      const rule = rules.find(({ what, left }) => left > 0 && what.test(`${method} ${path}`))
      if (rule === undefined) return undefined
      rule.left -= 1
      return rule.trouble
    },
  }
}
