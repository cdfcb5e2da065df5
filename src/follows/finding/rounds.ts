import { AT_ONCE } from './looking.ts'
import type { CreatorsProgress, ModelsProgress } from './progress.ts'

/**
 * Beside the newest list all that is followed is looked at by itself: models flagged as minor are not
 * in that list, and what is rated late may be too far down.
 */
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const MODELS_EVERY = HOUR
/** Below a day, so that nothing that is told within a day slips through between two rounds. */
const CREATORS_EVERY = 20 * HOUR

/** When the next models are to be looked at; at once if the clock was wrong. */
export const modelsDue = ({ begunAt, behind }: ModelsProgress, now: number): number =>
  behind !== undefined || begunAt === undefined || begunAt > now + HOUR
    ? now
    : begunAt + MODELS_EVERY

/** The next models of a round. */
export const modelsBehind = (
  models: readonly number[],
  { behind = 0 }: ModelsProgress,
): readonly number[] => models.filter((id) => id > behind).slice(0, AT_ONCE)

/** After a look at these. */
export function afterModels(
  { begunAt, behind }: ModelsProgress,
  looked: readonly number[],
  now: number,
): Omit<ModelsProgress, 'early'> {
  return {
    begunAt: behind === undefined ? now : begunAt,
    behind: looked.length < AT_ONCE ? undefined : looked.at(-1),
  }
}

/** When the next creator is to be looked at: a round is spread over its time, a minute apart at most. */
export function creatorsDue(
  { begunAt, behind, lookedAt }: CreatorsProgress,
  creators: number,
  now: number,
): number {
  if (begunAt === undefined || lookedAt === undefined || lookedAt > now + HOUR) return now
  if (behind === undefined) return begunAt + CREATORS_EVERY
  return lookedAt + Math.min(MINUTE, CREATORS_EVERY / 2 / Math.max(1, creators))
}

export const creatorBehind = (
  creators: readonly string[],
  { behind = '' }: CreatorsProgress,
): string | undefined => creators.find((name) => name > behind)

export function afterCreator(
  { begunAt, behind }: CreatorsProgress,
  looked: string | undefined,
  isLast: boolean,
  now: number,
): CreatorsProgress {
  return {
    begunAt: behind === undefined ? now : begunAt,
    behind: isLast ? undefined : looked,
    lookedAt: now,
  }
}
