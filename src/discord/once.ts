/** So many are remembered; an older one may be done again. */
const REMEMBERED = 500

/** Does each of many things at most once. */
export interface Once {
  /** Whether it is the first time; then it counts as done, unless it is given back. */
  begin(name: string): boolean
  giveBack(name: string): void
}

export function createOnce(): Once {
  const done = new Set<string>()
  return {
    begin(name) {
      if (done.has(name)) return false
      done.add(name)
      const [oldest] = done
      if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest)
      return true
    },
    giveBack(name) {
      done.delete(name)
    },
  }
}
