import type { SnapshotStore } from '../../store/store.ts'
import { parsed } from '../parsed.ts'
import type { HeadLeft } from './heads.ts'

/** The progress of taking snapshots. Moments are in milliseconds since 1970. */
export interface Progress {
  /** Requests sent on one UTC day, which is counted in days since 1970. */
  readonly requests: { readonly day: number; readonly sent: number }
  /** Failures in a row, and until when nothing is asked because of them. */
  readonly failed?: { readonly times: number; readonly until: number } | undefined
  /** The round of heads that is being read. */
  readonly round?: Round | undefined
  readonly roundEndedAt?: number | undefined
  /** The snapshot that is being taken. */
  readonly taking?: Taking | undefined
  /** When the last one was begun. */
  readonly takenAt?: number | undefined
}

export interface Round {
  readonly at: number
  readonly left: readonly HeadLeft[]
}

export interface Taking {
  /** Of the snapshot. */
  readonly id: number
  readonly at: number
  /** How many models are to be counted, and how many were tried. */
  readonly models: number
  readonly done: number
  /** How many of the tried ones could not be counted. */
  readonly missing: number
}

/** Raise it when the shape changes; progress of another version is discarded. */
const FORMAT = 1
const WORK = 'snapshots'
const LIST = 'watch list'

type Store = Pick<SnapshotStore, 'progress' | 'keepProgress'>

export async function progressOf(store: Store): Promise<Progress> {
  const kept = parsed(await store.progress(WORK))
  // Only `keep` writes it, perhaps in an older version.
  const { format, progress } = Object(kept) as { format?: number; progress?: Progress }
  return format === FORMAT && progress !== undefined ? progress : { requests: { day: 0, sent: 0 } }
}

export const keep = (store: Store, progress: Progress): Promise<void> =>
  store.keepProgress(WORK, JSON.stringify({ format: FORMAT, progress }))

/** The models of the snapshot being taken, in the order of counting. */
export async function listOf(store: Store): Promise<readonly number[]> {
  // As above: what `keepList` wrote.
  const list = parsed(await store.progress(LIST))
  return Array.isArray(list) ? (list as number[]) : []
}

export const keepList = (store: Store, models: readonly number[]): Promise<void> =>
  store.keepProgress(LIST, models.length === 0 ? undefined : JSON.stringify(models))
