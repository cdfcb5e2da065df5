import type { Freshness } from '../../cache.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Fresh for as long as Civitai's own edge keeps an answer. */
export const ANSWERS: Freshness = {
  fresh: 5 * MINUTE,
  shown: HOUR,
  kept: DAY,
  absent: MINUTE,
  patience: 1.2 * SECOND,
}

/** What changes within weeks: base models, hashes of files, well-known names. */
export const VOCABULARY: Freshness = { ...ANSWERS, fresh: DAY, shown: 7 * DAY, kept: 30 * DAY }

/**
 * What pictures were made with, and what Civitai does not have: neither is asked for again for a day.
 * No older answer is shown, for the ratings in it may have become stricter.
 */
export const RESOURCES: Freshness = {
  fresh: DAY,
  shown: DAY,
  kept: DAY,
  absent: DAY,
  patience: ANSWERS.patience,
}

/** Which versions contain a file: no rating is in it. That there are none is kept as long. */
export const FILES: Freshness = { ...VOCABULARY, absent: DAY }

/** A new version is told of as it is now; all channels of a minute share the answer. */
export const FOLLOWS: Freshness = { ...ANSWERS, fresh: MINUTE, shown: MINUTE }

/** A digest asks again; all digests of a quarter of an hour share the answer. */
export const DIGESTS: Freshness = { ...ANSWERS, fresh: 15 * MINUTE, shown: 15 * MINUTE }
