import type { NewestPage } from '../../civitai/catalogue/newest.ts'
import { knownBy, TOLD_WITHIN } from './news.ts'

/** How far the newest list was read. Moments are in milliseconds since 1970. */
export interface ReadingProgress {
  /** When the last reading was begun. */
  readonly begunAt?: number | undefined
  /** When the last reading that came to its end was begun: what is older has been read. */
  readonly readAt?: number | undefined
  /** The highest id of a version published by `readAt`, of those that were read. */
  readonly highest?: number | undefined
  /** Whether the last reading was given up far down. */
  readonly gaveUp?: boolean | undefined
  /** The one that goes on. */
  readonly reading?: Reading | undefined
}

interface Reading {
  /** It is read down to what was published then. */
  readonly downTo: number
  readonly pages: number
  /** The cursor of the next page; absent for the first. */
  readonly cursor?: string | undefined
}

const MINUTE = 60_000
export const READ_EVERY = 5 * MINUTE
/**
 * Read whatever was known before, for the list is no log: a model that is rated late appears far down.
 */
export const ALWAYS = 2
/** After an outage. */
const MOST = 40

/** When the next reading begins; at once if the clock was wrong. */
export const readingDue = ({ begunAt }: ReadingProgress, now: number): number =>
  begunAt === undefined || begunAt > now + READ_EVERY ? now : begunAt + READ_EVERY

/** `oldest`: since when the oldest follow follows. */
export const begun = (
  { readAt, highest, gaveUp }: ReadingProgress,
  oldest: number,
  now: number,
): ReadingProgress & { readonly reading: Reading } => ({
  begunAt: now,
  readAt,
  highest,
  gaveUp,
  reading: { downTo: Math.max(readAt ?? 0, oldest), pages: 0 },
})

/** After a page: whether to go on with the next one. */
export function afterPage(
  progress: ReadingProgress & { readonly reading: Reading },
  { models, next }: NewestPage,
  now: number,
): ReadingProgress {
  const { reading, begunAt = now } = progress
  // Where a search takes too long, Civitai answers with nothing and without a word.
  if (models.length === 0 && next === undefined) return givenUp(progress)
  const highest = Math.max(progress.highest ?? 0, knownBy(models, begunAt))
  const pages = reading.pages + 1
  const downTo = Math.max(reading.downTo, now - TOLD_WITHIN)
  const isEnough = pages >= ALWAYS && isBelow(models, downTo)
  return next === undefined || isEnough || pages >= MOST
    ? { begunAt, readAt: begunAt, highest }
    : { ...progress, highest, reading: { ...reading, pages, cursor: next } }
}

/**
 * Without the reading that cannot go on. The next one reads down to the same moment; but what Civitai
 * does not answer far down twice in a row is let go, or it would be asked for again and again.
 */
export function givenUp({ reading, ...progress }: ReadingProgress): ReadingProgress {
  if ((reading?.pages ?? 0) < ALWAYS) return progress
  return progress.gaveUp
    ? { ...progress, gaveUp: undefined, readAt: progress.begunAt }
    : { ...progress, gaveUp: true }
}

/**
 * The highest id known by a moment that is not long ago: of what was read before it, and of a page that
 * tells what was published before it.
 */
export const knownAt = (
  { readAt, highest = 0 }: ReadingProgress,
  models: NewestPage['models'],
  moment: number,
): number =>
  Math.max(knownBy(models, moment), readAt !== undefined && readAt <= moment ? highest : 0)

/**
 * Whether a page reaches below a moment. Some models stand higher than their dates say, because
 * moderators bumped them, or lower; so half of a page decides. Empty pages come in the midst of a list.
 */
function isBelow(models: NewestPage['models'], moment: number): boolean {
  const below = models.filter(({ versions }) =>
    versions.every(({ publishedAt }) => publishedAt <= moment),
  )
  return models.length > 0 && below.length * 2 >= models.length
}
