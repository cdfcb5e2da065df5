/** How far a workflow has come. The last four are its end. */
export type Status =
  | 'unassigned'
  | 'preparing'
  | 'scheduled'
  | 'processing'
  | 'succeeded'
  | 'failed'
  | 'expired'
  | 'canceled'

export const isEnd = (status: Status): boolean =>
  ['succeeded', 'failed', 'expired', 'canceled'].includes(status)

/** A maturity as the orchestrator writes it. `na` is unrated. */
export type Level = 'pg' | 'pg13' | 'r' | 'x' | 'xxx' | 'na'

/** The levels that the site counts as mature. */
export const isMature = (level: Level | undefined): boolean =>
  level === 'r' || level === 'x' || level === 'xxx'

/** What becomes of one picture. */
export interface PicturePlan {
  /** By default `pg`. `absent` leaves the field out. */
  readonly level?: Level | 'absent'
  /** E.g. `ChildReference`. The string `none` stands for no reason, as it really occurs. */
  readonly blockedReason?: string
  /**
   * Whether it is kept back. By default a mature one is, where the workflow does not allow it and
   * upgrades by hand. False hands it out all the same, as no reader should rely on it.
   */
  readonly withheld?: boolean
  /** Instead of its own address. */
  readonly url?: string
}

/** What becomes of a workflow, and when. All times in milliseconds. */
export interface Plan {
  readonly unassignedMs?: number
  /** While resources are loaded. */
  readonly preparingMs?: number
  readonly scheduledMs?: number
  readonly processingMs?: number
  /** How many others are before it in the queue. */
  readonly ahead?: number
  /** By default `succeeded`. `never` works on it for ever. */
  readonly end?: 'succeeded' | 'failed' | 'expired' | 'never'
  /** The nth is for the nth picture. */
  readonly pictures?: readonly PicturePlan[]
  /** Texts of a failure. They may hold anything, paths and addresses among it. */
  readonly errors?: readonly string[]
  /** The text about a violation of somebody else's terms, for kinds that are made elsewhere. */
  readonly violation?: string
  /** Why the work failed, e.g. `no_provider_available`. */
  readonly reason?: string
  /** Whether a failure, or a workflow that expired, is given back. By default it is. */
  readonly refunds?: boolean
}

/** A change of status, in ms since 1970. */
export interface Change {
  readonly at: number
  readonly status: Status
}

export const usualPlan = {
  unassignedMs: 500,
  preparingMs: 500,
  scheduledMs: 2_000,
  processingMs: 6_000,
  ahead: 3,
} as const

/** The changes of a workflow that was submitted at `at`. */
export function changesOf(plan: Plan, at: number): readonly Change[] {
  const {
    unassignedMs,
    preparingMs,
    scheduledMs,
    processingMs,
    end = 'succeeded',
  } = {
    ...usualPlan,
    ...plan,
  }
  const preparing = at + unassignedMs
  const scheduled = preparing + preparingMs
  const processing = scheduled + scheduledMs
  // Nobody took what expires.
  const started: readonly Change[] =
    end === 'expired' ? [] : [{ at: processing, status: 'processing' }]
  return [
    { at: preparing, status: 'preparing' },
    { at: scheduled, status: 'scheduled' },
    ...started,
    ...(end === 'never' ? [] : [{ at: processing + processingMs, status: end }]),
  ]
}
