const MINUTE = 60_000

/**
 * Tells of what happens again and again: of the first, then at most once a minute, each time with how
 * often it happened since. `elapsed` is a clock in milliseconds that is never set.
 */
export function seldom<T>(
  elapsed: () => number,
  tell: (what: T, times: number) => void,
): (what: T) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  let times = 0
  return (what) => {
    times += 1
    if (elapsed() - toldAt < MINUTE) return
    tell(what, times)
    toldAt = elapsed()
    times = 0
  }
}
