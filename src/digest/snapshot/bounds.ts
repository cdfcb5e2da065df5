/**
 * How often Civitai is asked, in milliseconds, and for how much. Requests a day: 95 for heads of the
 * catalogue, 200 for heads of filters, four times 150 for 15,000 models, together 895. The rest is
 * for retries; after 960 nothing is asked until the next day.
 */
const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR

export const HEADS = {
  every: DAY,
  /** Pages of all heads of filters together. */
  filterPages: 200,
  /** The most distinct filters of active digests that get a head. */
  filters: 200,
} as const

export const COUNTS = {
  every: 6 * HOUR,
  /** Models per request. */
  atOnce: 100,
  /** Counts taken much later than others would look like gains. */
  within: HOUR,
} as const

export const WATCH_LIST = { models: 15_000, seenWithin: 14 * DAY } as const

export const REQUESTS = {
  aDay: 960,
  /** Between an answer and the next request. */
  pause: SECOND,
  /** After a failure; doubled for each in a row. */
  firstRetry: 30 * SECOND,
  lastRetry: HOUR / 4,
} as const

export const KEPT = {
  all: 7 * DAY,
  oneADay: 35 * DAY,
  bytes: 60_000_000,
  /** Two days of snapshots stay whatever their size: ranking needs them. */
  least: 8,
} as const

/** How far clocks may disagree; beyond that one of them was wrong. */
export const SLACK = HOUR
