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

/** Milliseconds. By the time of day, timers of Node may be early by one. */
const EARLY = 2

/** The timers of the machine. Only `now` may be shifted. */
export function realClock(now: () => number = Date.now): Clock {
  return {
    now,
    after(ms, run) {
      const at = now() + ms
      let timer: NodeJS.Timeout
      const wait = (left: number): void => {
        timer = setTimeout(() => {
          const early = at - now()
          if (early > 0 && early <= EARLY) wait(early)
          else run()
        }, left)
        timer.unref()
      }
      wait(ms)
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
