import { offsetAt } from './zone.ts'

const DAY = 86_400_000

/** What the clocks of a zone show at an instant, as milliseconds since 1970 on those clocks. */
export const wallTimeAt = (zone: string, at: number): number => at + offsetAt(zone, at)

/**
 * The first instant at which the clocks of a zone show this wall time. One that a change of the
 * clocks skips is taken to be the end of that gap, when they first show a later one.
 */
export function instantOf(zone: string, wallTime: number): number {
  // No clock is a whole day off, so these are the offsets before and after a change nearby.
  const before = offsetAt(zone, wallTime - DAY)
  const after = offsetAt(zone, wallTime + DAY)
  if (offsetAt(zone, wallTime - before) === before) return wallTime - before
  if (offsetAt(zone, wallTime - after) === after) return wallTime - after
  return changeBetween(zone, wallTime - after, wallTime - before)
}

/** The instant after `from`, not after `to`, from which on the offset is what it is at `to`. */
function changeBetween(zone: string, from: number, to: number): number {
  const offset = offsetAt(zone, to)
  let [earlier, later] = [from, to]
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2)
    if (offsetAt(zone, middle) === offset) later = middle
    else earlier = middle
  }
  return later
}
