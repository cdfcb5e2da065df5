/**
 * Who waits for an answer, in the order in which they are served: a person, a person still typing,
 * a digest that is due, or nobody.
 */
export type Lane = 'answers' | 'autocomplete' | 'digests' | 'snapshots'

/** Who asks, and until when somebody waits. */
export interface Asker {
  readonly lane: Lane
  readonly signal?: AbortSignal
  /** Counts what Civitai has to be asked for; throws where that has been too much lately. */
  readonly charge?: () => void
  /** Tells of each more urgent lane that the asker moves to, until the returned is called. */
  readonly onLift?: (told: (lane: Lane) => void) => () => void
}

/** Who asks for all that wait for the same, in the lane of the most urgent of them. */
export interface Spokesman extends Asker {
  /** Moves to that lane, where it is the more urgent one. */
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

/** How long a question may take, and how much. */
export interface Patience {
  /** The higher is served first. */
  readonly priority: number
  /** Total time for a question, retries and waiting included, in milliseconds. */
  readonly deadline: number
  /** How often it is put again at the most. */
  readonly retries: number
  /** Bound of an answer, in bytes. */
  readonly maxBytes: number
}

export const LANES: Readonly<Record<Lane, Patience>> = {
  answers: { priority: 3, deadline: 10_000, retries: 2, maxBytes: 8_000_000 },
  // Autocomplete has answered long before; its request lives on for the next keystroke.
  autocomplete: { priority: 2, deadline: 10_000, retries: 2, maxBytes: 8_000_000 },
  digests: { priority: 1, deadline: 30_000, retries: 2, maxBytes: 8_000_000 },
  // Who takes snapshots counts requests, and goes on with them later by itself.
  snapshots: { priority: 0, deadline: 30_000, retries: 0, maxBytes: 16_000_000 },
}
