/** What time it is and what happens later, so that a test can move three seconds in no time. */
export interface Clock {
  readonly now: () => number
  /** Runs `run` after `ms` milliseconds of this clock; the answer cancels it. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** A clock that only moves when told to. */
export interface ManualClock extends Clock {
  readonly advance: (ms: number) => void
}

/** The machine's own timers; `now` may be shifted, the timers stay real. */
export function realClock(now: () => number = Date.now): Clock {
  return {
    now,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      timer.unref()
      return () => clearTimeout(timer)
    },
  }
}

/** A clock for tests: `advance` runs everything due, in order, at the instant it was due. */
export function manualClock(start: number): ManualClock {
  let now = start
  const due = new Set<{ readonly at: number; readonly run: () => void }>()
  const next = (until: number) =>
    [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]

  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      due.add(timer)
      return () => due.delete(timer)
    },
    advance: (ms) => {
      const until = now + ms
      for (let timer = next(until); timer; timer = next(until)) {
        due.delete(timer)
        now = timer.at
        timer.run()
      }
      now = until
    },
  }
}
