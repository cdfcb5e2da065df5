/** The time and timers, so that tests need not wait for three seconds. */
export interface Clock {
  readonly now: () => number
  /** Calls `run` after `ms` milliseconds. The returned function cancels it. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** A clock that only moves when told to. */
export interface ManualClock extends Clock {
  readonly advance: (ms: number) => void
}

/** The timers of the machine. Only `now` may be shifted. */
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

/** A clock for tests. `advance` runs all due timers in order, each at its own time. */
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
