import type { Count } from '../store/store.ts'
import { nearest } from './snapshot-pairs.ts'

const DAY = 86_400_000
const DAYS = 7

/**
 * Downloads a model gained on each of up to seven days before a moment, the oldest first. Undefined
 * for days without enough counts; starts with the first day that has enough.
 */
export function dailyGains(
  counts: readonly (Count & { readonly at: number })[],
  until: number,
): readonly (number | undefined)[] {
  const known = counts.flatMap(({ at, downloads }) =>
    downloads === undefined ? [] : [{ at, downloads }],
  )
  const days = Array.from({ length: DAYS }, (_, day) => {
    const end = until - (DAYS - 1 - day) * DAY
    return aDay(near(known, end - DAY), near(known, end))
  })
  const first = days.findIndex((gain) => gain !== undefined)
  return first < 0 ? [] : days.slice(first)
}

interface Known {
  readonly at: number
  readonly downloads: number
}

/** The count nearest to a moment, at most half a day away. */
function near(all: readonly Known[], moment: number): Known | undefined {
  const one = nearest(all, moment)
  return one !== undefined && Math.abs(one.at - moment) <= DAY / 2 ? one : undefined
}

/** The gain between two counts, scaled to a day. */
function aDay(before: Known | undefined, after: Known | undefined): number | undefined {
  if (before === undefined || after === undefined) return undefined
  const apart = after.at - before.at
  if (apart < DAY / 2) return undefined
  return Math.round(Math.max(0, ((after.downloads - before.downloads) * DAY) / apart))
}
