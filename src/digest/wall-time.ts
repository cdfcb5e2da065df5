import { offsetAt } from './zone.ts'

const DAY = 86_400_000

/** What a zone's clocks show at an instant, as if they showed UTC, in milliseconds since 1970. */
export const wallTimeAt = (zone: string, at: number): number => at + offsetAt(zone, at)

/**
 * The first instant at which a zone's clocks show this wall time. Where the clocks skip it: the end
 * of the gap.
 */
export function instantOf(zone: string, wallTime: number): number {
  // Offsets are below a day, so these are the ones before and after a change nearby.
  const before = offsetAt(zone, wallTime - DAY)
  const after = offsetAt(zone, wallTime + DAY)
  if (offsetAt(zone, wallTime - before) === before) return wallTime - before
  if (offsetAt(zone, wallTime - after) === after) return wallTime - after
  return changeBetween(zone, wallTime - after, wallTime - before)
}

/** The instant after `from` and up to `to` at which the offset becomes what it is at `to`. */
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
