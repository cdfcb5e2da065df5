/** How far the clock can be moved. */
export const MOMENTS = ['hour', 'morning'] as const
export type Moment = (typeof MOMENTS)[number]

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** Milliseconds until a moment: in an hour, or tomorrow at 09:00 UTC. */
export const untilMoment = (to: Moment, now: number): number =>
  to === 'hour' ? HOUR : DAY - (now % DAY) + 9 * HOUR
