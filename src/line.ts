import type PQueue from 'p-queue'

/** Resolves when the bot as a whole, in all of its processes, may send one more request. */
export type Share = () => Promise<void>

interface Place {
  /** Higher goes first; it may change while one waits. */
  readonly priority: () => number
  readonly signal?: AbortSignal | null | undefined
}

/**
 * Does work when its turn comes. The result is what the work resolves, which may keep its room for
 * longer. Rejects with what the work throws, or with the signal's reason when that aborts before.
 */
export type Line = <T>(
  work: (resolve: (result: T | Promise<T>) => void) => Promise<unknown>,
  place: Place,
) => Promise<T>

interface Waiting {
  readonly priority: () => number
  readonly go: () => Promise<unknown>
}

/**
 * `rooms` says how many may be inside and how fast they enter; `share`, where there is one, when the
 * bot as a whole may send one more. Who enters is chosen when both allow it: whoever is most urgent
 * then, and of those whoever came first.
 */
export function createLine(rooms: PQueue, share?: Share): Line {
  const waiting = new Set<Waiting>()
  /** One for each who waits, and it does not matter for whom. */
  const entrances: AbortController[] = []

  function mostUrgent(): Waiting | undefined {
    let most: Waiting | undefined
    for (const one of waiting) {
      if (most === undefined || one.priority() > most.priority()) most = one
    }
    return most
  }

  function openEntrance(): void {
    const entrance = new AbortController()
    entrances.push(entrance)
    const enter = async (): Promise<void> => {
      entrances.splice(entrances.indexOf(entrance), 1)
      if (share !== undefined) await share()
      // Nobody, where all have left in the meantime.
      await mostUrgent()?.go()
    }
    // It rejects only when it is closed.
    rooms.add(enter, { signal: entrance.signal }).catch(() => {})
  }

  return (work, { priority, signal }) =>
    new Promise((resolve, reject) => {
      const stay = (): void => {
        waiting.delete(one)
        signal?.removeEventListener('abort', leave)
      }
      const one: Waiting = {
        priority,
        async go() {
          stay()
          await work(resolve).catch(reject)
        },
      }
      const leave = (): void => {
        stay()
        entrances.pop()?.abort()
        reject(signal?.reason)
      }
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      signal?.addEventListener('abort', leave)
      waiting.add(one)
      openEntrance()
    })
}
