import type { Rating } from '../rating.ts'

/** Where pictures were asked for. */
export interface Place {
  readonly channel: string
  /** Undefined in direct messages. */
  readonly server?: string | undefined
  /** Whether the server has installed the bot, which may post there without being asked. */
  readonly installed: boolean
  /** Whether the person alone sees the answer. */
  readonly private: boolean
  /** The most mature rating that was allowed there then. */
  readonly ceiling: Rating
  /** The server's language, as Discord spells it. */
  readonly locale?: string | undefined
}

/**
 * How far a generation has come. `quoted`: priced, and nothing more. `spent`: the press is written
 * down, and the order is on its way or was lost on it. `submitted`: there is a workflow. `ended` is
 * for good.
 */
export type GenerationState = 'quoted' | 'spent' | 'submitted' | 'ended'

/**
 * How it ended. `refused`: nothing was made and nothing paid. `lost`: what became of it cannot be
 * found out any more.
 */
export type GenerationOutcome =
  | 'succeeded'
  | 'failed'
  | 'expired'
  | 'cancelled'
  | 'refused'
  | 'lost'

/** Why nothing came of it. The first four are of workflows, the others of orders. */
export type GenerationReason =
  | 'blocked'
  | 'no worker'
  | 'too slow'
  | 'unknown'
  | 'no buzz'
  | 'mature prompt'
  | 'not enabled'
  | 'not allowed'
  | 'too many'

/** A generation of one person, as it is kept. Moments are in milliseconds since 1970. */
export interface StoredGeneration {
  /** Nobody guesses it; it is the `externalId` of the order. */
  readonly id: string
  readonly person: string
  readonly place: Place
  /** In Buzz. */
  readonly price: number
  /** What was wished for but for its texts, sealed. */
  readonly wish: string
  /** The texts and the order with them, sealed; gone once it is delivered, or a day old. */
  readonly order?: string | undefined
  readonly state: GenerationState
  readonly quotedAt: number
  readonly spentAt?: number | undefined
  readonly endedAt?: number | undefined
  readonly deliveredAt?: number | undefined
  /** The orchestrator's id. */
  readonly workflow?: string | undefined
  readonly outcome?: GenerationOutcome | undefined
  readonly reason?: GenerationReason | undefined
  /** What counts against the daily cap, in Buzz: the price from the press on, less what came back. */
  readonly spent: number
  /** In Buzz; undefined where it is not known. */
  readonly refunded?: number | undefined
  /** In whole percent, while it runs. */
  readonly progress?: number | undefined
  /** How many are before it, while it waits. */
  readonly queue?: number | undefined
  /** How often it was looked at. */
  readonly looks: number
  /** When it is to be looked at; undefined when nothing is left to see. */
  readonly wantedAt?: number | undefined
  /** When it was first sent to its channel, or was about to be. */
  readonly postingSince?: number | undefined
  /** How often that was put off. */
  readonly postTries: number
}
