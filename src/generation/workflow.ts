import type { Level, Rating } from '../rating.ts'

/** Where a workflow stands. The last four are for good. */
export type WorkflowState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'expired' | 'cancelled'

/** Why a workflow came to nothing. What the orchestrator says of it can hold addresses and paths. */
export type FailureReason =
  /** Moderation did not let it through. */
  | 'blocked'
  /** Nobody can run it as it was asked for. */
  | 'no worker'
  /** It took longer than it may. */
  | 'too slow'
  | 'unknown'

/** A workflow as the orchestrator tells of it. */
export interface Workflow {
  readonly id: string
  readonly state: WorkflowState
  /** In milliseconds since 1970. */
  readonly createdAt?: number | undefined
  /** From 0 to 1, while it waits or runs. */
  readonly progress?: number | undefined
  /** How many are before it, while it waits or runs. */
  readonly queue?: number | undefined
  readonly pictures: readonly GeneratedPicture[]
  /** In Buzz; undefined where it is not told, or not clearly. */
  readonly charged?: number | undefined
  readonly refunded?: number | undefined
  /** Only of one that failed or expired. */
  readonly why?: FailureReason | undefined
}

/** One of the pictures that a workflow made. */
export interface GeneratedPicture {
  readonly id: string
  /** Undefined while it is unrated: then it is shown nowhere. */
  readonly level: Rating | undefined
  /**
   * Where it can be fetched from; somebody else's word, to be checked. Absent while it is made, where
   * it is withheld or blocked, and where it is unrated, so that what is unrated cannot be fetched.
   */
  readonly url: string | undefined
  /** When the address stops working, in milliseconds since 1970. */
  readonly urlExpiresAt?: number | undefined
  /** Moderation holds it back for good. */
  readonly blocked: boolean
}

/** Where a picture may be shown. */
export const levelOf = ({ level, blocked }: GeneratedPicture): Level =>
  blocked || level === undefined ? 'nowhere' : level

/** What a workflow would cost. */
export interface Price {
  /** In whole Buzz, rounded up. */
  readonly total: number
  /** Whether the person has as much. */
  readonly affordable: boolean
}

export interface WorkflowPage {
  /** Newest first. */
  readonly workflows: readonly Workflow[]
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined
}

/** What a refreshed address leads to. */
export interface RefreshedPicture {
  readonly url: string | undefined
  /** Undefined where nothing is said of it. */
  readonly level: Rating | 'nowhere' | undefined
  readonly blocked: boolean
}
