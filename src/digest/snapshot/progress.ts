import type { SnapshotStore } from '../../store/store.ts'
import { parsed } from '../parsed.ts'
import type { HeadLeft } from './heads.ts'

/** How far the making of snapshots has come. Moments are in milliseconds since 1970. */
export interface Progress {
  /** Requests sent on one UTC day, so many days after 1970. */
  readonly requests: { readonly day: number; readonly sent: number }
  /** Failures in a row, and until when Civitai is left alone because of them. */
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
  /** Models to be counted, and how many of them have had their turn. */
  readonly models: number
  readonly done: number
  /** How many of those that had their turn were not counted. */
  readonly missing: number
}

/** To be raised whenever the shape changes: what another release wrote is then begun anew. */
const FORMAT = 1
const WORK = 'snapshots'
const LIST = 'watch list'

type Store = Pick<SnapshotStore, 'progress' | 'keepProgress'>

export async function progressOf(store: Store): Promise<Progress> {
  const kept = parsed(await store.progress(WORK))
  // Nobody else writes it, so it is what `keep` wrote, if in another format.
  const { format, progress } = Object(kept) as { format?: number; progress?: Progress }
  return format === FORMAT && progress !== undefined ? progress : { requests: { day: 0, sent: 0 } }
}

export const keep = (store: Store, progress: Progress): Promise<void> =>
  store.keepProgress(WORK, JSON.stringify({ format: FORMAT, progress }))

/** The models of the snapshot that is being taken, in the order in which they are counted. */
export async function listOf(store: Store): Promise<readonly number[]> {
  // As above: what `keepList` wrote.
  const list = parsed(await store.progress(LIST))
  return Array.isArray(list) ? (list as number[]) : []
}

export const keepList = (store: Store, models: readonly number[]): Promise<void> =>
  store.keepProgress(LIST, models.length === 0 ? undefined : JSON.stringify(models))
