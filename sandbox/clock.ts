import { type Clock, realClock } from './discord/index.ts'

/** A clock that runs on as the machine's does, and can be moved ahead. */
export interface MovableClock extends Clock {
  readonly move: (ms: number) => void
}

/** The one clock of the bot and of both stand-ins; at first it shows the machine's time. */
export function movableClock(machine: () => number = Date.now): MovableClock {
  let moved = 0
  return {
    ...realClock(() => machine() + moved),
    move: (ms) => {
      moved += ms
    },
  }
}

/** A bot in so far as it can be told that time has moved. */
interface Scheduled {
  /** Does all that is due by now. */
  catchUp(): Promise<void>
}

const QUARTER = 15 * 60_000

/**
 * Moves the clock by so many milliseconds, from one quarter of an hour to the next, and lets the
 * bot do at each what is due: whatever lies on the way happens at about its time.
 */
export async function moveOn(clock: MovableClock, ms: number, bot: Scheduled): Promise<void> {
  await bot.catchUp()
  for (let left = ms; left > 0; ) {
    const step = Math.min(left, QUARTER - (clock.now() % QUARTER))
    clock.move(step)
    left -= step
    await bot.catchUp()
  }
}
