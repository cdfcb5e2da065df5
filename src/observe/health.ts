import { isAway } from '../civitai/asking/fault.ts'
import type { Get } from '../civitai/asking/http.ts'

/** Whether Civitai answers, as seen from here. */
export interface Health {
  /** Since when it has given no answer, in milliseconds since 1970; absent while it gives them. */
  readonly awaySince: number | undefined
  /** The same, noting how each question ends. */
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
          // Told "no" is told.
          if (isAway(error)) awaySince ??= now()
          else awaySince = undefined
          throw error
        }
      },
  }
}
