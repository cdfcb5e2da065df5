import { isAway } from '../civitai/asking/fault.ts'
import type { Get } from '../civitai/asking/http.ts'

/** Whether Civitai answers, as this process sees it. */
export interface Health {
  /** Since when it has not answered, in milliseconds since 1970; absent while it does. */
  readonly awaySince: number | undefined
  /** The same `get`, noting how each question ends. */
  watching(get: Get): Get
}

export function createHealth(now: () => number): Health {
  let awaySince: number | undefined
  return {
    get awaySince() {
      return awaySince
    },
    watching:
      (get) =>
      async (...question) => {
        try {
          const answer = await get(...question)
          awaySince = undefined
          return answer
        } catch (error) {
          // A refusal is an answer, too.
          if (isAway(error)) awaySince ??= now()
          else awaySince = undefined
          throw error
        }
      },
  }
}
