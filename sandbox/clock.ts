import { type Clock, realClock } from './discord/index.ts'

/** A running clock that can be moved ahead. */
export interface MovableClock extends Clock {
  readonly move: (ms: number) => void
}

/** The clock of the bot and of both stand-ins. It starts at the machine's time. */
export function movableClock(machine: () => number = Date.now): MovableClock {
  let moved = 0
  return {
    ...realClock(() => machine() + moved),
    move: (ms) => {
      moved += ms
    },
  }
}

/** The part of the bot that has to know when time was moved. */
interface Scheduled {
  /** Does everything that is due. */
  catchUp(): Promise<void>
}

const QUARTER = 15 * 60_000

/**
 * Moves the clock by `ms` milliseconds, in steps that end at full quarters of an hour. After each
 * step the bot does what is due, so that everything happens at about its time.
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
