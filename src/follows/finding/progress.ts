import { parsed } from '../../digest/parsed.ts'
import type { FollowStore } from '../../store/store.ts'
import type { Early } from './early-access.ts'
import type { ReadingProgress } from './reading.ts'

/** How far the rounds of all followed models came. Moments are in milliseconds since 1970. */
export interface ModelsProgress {
  readonly begunAt?: number | undefined
  /** The last model that was looked at; absent between two rounds. */
  readonly behind?: number | undefined
  readonly early: Early
}

/** How far the rounds of all followed creators came. */
export interface CreatorsProgress {
  readonly begunAt?: number | undefined
  /** The last creator that was looked at; absent between two rounds. */
  readonly behind?: string | undefined
  /** When the last one was looked at. */
  readonly lookedAt?: number | undefined
}

interface Works {
  readonly 'follows newest': ReadingProgress
  readonly 'follows models': ModelsProgress
  readonly 'follows creators': CreatorsProgress
}

const NOTHING: Works = {
  'follows newest': {},
  'follows models': { early: {} },
  'follows creators': {},
}

/** Raise it when a shape changes; progress of another version is discarded. */
const FORMAT = 1

export async function progressOf<Work extends keyof Works>(
  store: Pick<FollowStore, 'progress'>,
  work: Work,
): Promise<Works[Work]> {
  const kept = parsed(await store.progress(work))
  // Only `written` makes it, perhaps in an older version.
  const { format, progress } = Object(kept) as { format?: number; progress?: Works[Work] }
  return format === FORMAT && progress !== undefined ? progress : NOTHING[work]
}

/** Progress to be stored with what was found. */
export const written = <Work extends keyof Works>(work: Work, progress: Works[Work]) => ({
  work,
  progress: JSON.stringify({ format: FORMAT, progress }),
})
