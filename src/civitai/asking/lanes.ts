/** Who waits for an answer, most urgent first: a person, a person typing, a due digest, nobody. */
export type Lane = 'answers' | 'autocomplete' | 'digests' | 'snapshots'

/**
 * What is remembered of what is asked for: a fresh answer, one that is shown while it is loaded again, or
 * nothing that spares the wait.
 */
export type Verdict = 'hit' | 'stale' | 'miss'

/** Who asks, and a signal that aborts when they no longer wait. */
export interface Asker {
  readonly lane: Lane
  readonly signal?: AbortSignal
  /** Counts a question that Civitai has to be asked; throws a Problem when they ask too many. */
  readonly charge?: () => void
  /** Told what is remembered of each thing it asks for. */
  readonly onRead?: (verdict: Verdict) => void
  /** Calls back each time the asker moves to a more urgent lane; returns how to stop that. */
  readonly onLift?: (told: (lane: Lane) => void) => () => void
  /**
   * Of the person in whose name it is asked. Nothing of the answer is remembered: a spokesman, who
   * asks for what is, has no token.
   */
  readonly token?: string
}

/** Asks on behalf of all who wait for the same answer, in the lane of the most urgent of them. */
export interface Spokesman extends Asker {
  /** Moves to a lane if it is more urgent. */
  lift(lane: Lane): void
}

export function createSpokesman(first: Lane): Spokesman {
  const listening = new Set<(lane: Lane) => void>()
  let lane = first
  return {
    get lane() {
      return lane
    },
    onLift(told) {
      listening.add(told)
      return () => listening.delete(told)
    },
    lift(wished) {
      if (LANES[wished].priority <= LANES[lane].priority) return
      lane = wished
      for (const told of listening) told(lane)
    },
  }
}

/** What a lane allows a question. */
export interface Patience {
  /** Higher is served first. */
  readonly priority: number
  /** Total time for a question, retries and waiting included, in milliseconds. */
  readonly deadline: number
  /** The most times a failed question is asked again. */
  readonly retries: number
  /** The most bytes of an answer. */
  readonly maxBytes: number
}

export const LANES: Readonly<Record<Lane, Patience>> = {
  answers: { priority: 3, deadline: 10_000, retries: 2, maxBytes: 8_000_000 },
  // Autocomplete answers much sooner; the request goes on for the next keystroke.
  autocomplete: { priority: 2, deadline: 10_000, retries: 2, maxBytes: 8_000_000 },
  digests: { priority: 1, deadline: 30_000, retries: 2, maxBytes: 8_000_000 },
  // Snapshots count their requests and go on later by themselves.
  snapshots: { priority: 0, deadline: 30_000, retries: 0, maxBytes: 16_000_000 },
}
