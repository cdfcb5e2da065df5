import type { Freshness } from '../../cache.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** As long as Civitai's own edge keeps an answer, it is fresh. */
export const ANSWERS: Freshness = {
  fresh: 5 * MINUTE,
  shown: HOUR,
  kept: DAY,
  absent: MINUTE,
  patience: 1.2 * SECOND,
}

/** What changes by the week: base models, which version a file belongs to, well-known names. */
export const VOCABULARY: Freshness = { ...ANSWERS, fresh: DAY, shown: 7 * DAY, kept: 30 * DAY }

/** What is posted is asked for anew, once for all digests of a quarter of an hour. */
export const DIGESTS: Freshness = { ...ANSWERS, fresh: 15 * MINUTE, shown: 15 * MINUTE }
