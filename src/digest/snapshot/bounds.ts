/**
 * How often Civitai is asked, and for how much, in milliseconds. Its heads take 95 requests, those
 * of filters 200, 15,000 models four times 150: 895 a day. What is left is for what has to be asked
 * once more; after 960 nothing is asked until the next day.
 */
const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR

export const HEADS = {
  every: DAY,
  /** Pages of those of filters, all together. */
  filterPages: 200,
  /** Live digests' distinct filters that are followed. */
  filters: 200,
} as const

export const COUNTS = {
  every: 6 * HOUR,
  /** Models in one request. */
  atOnce: 100,
  /** Counts much later than others would be taken for gains. */
  within: HOUR,
} as const

export const WATCH_LIST = { models: 15_000, seenWithin: 14 * DAY } as const

export const REQUESTS = {
  aDay: 960,
  /** After an answer, before the next request. */
  pause: SECOND,
  /** After a failure; doubled for each in a row. */
  firstRetry: 30 * SECOND,
  lastRetry: HOUR / 4,
} as const

export const KEPT = {
  all: 7 * DAY,
  oneADay: 35 * DAY,
  bytes: 60_000_000,
  /** Two days' that are kept whatever they take, or there would be nothing to rank by. */
  least: 8,
} as const

/** By how much clocks may disagree; beyond that one of them was wrong. */
export const SLACK = HOUR
