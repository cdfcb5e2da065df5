import type { Client } from './connection.ts'
import { reasonOf } from './connection.ts'

/** Asks the store. Yields undefined where it does not answer in time, and never rejects. */
export type Reach = <T>(ask: (client: Client) => Promise<T>) => Promise<T | undefined>

/** The result of work, or undefined when it takes too long. */
export type Within = <T>(work: Promise<T>) => Promise<T | undefined>

interface ReachOptions {
  readonly client: Client
  readonly within: Within
  /** Milliseconds, of a clock that is never set. */
  readonly elapsed: () => number
  /** Called with what went wrong, in a word that holds no secret. */
  readonly onFault: (reason: string) => void
  readonly onAnswer: () => void
}

/** What a slow store keeps waiting; more than that it is not asked. */
const AT_ONCE = 100
/** Milliseconds without an answer after which the connection is thought to be dead. */
const DEAD_AFTER = 5_000

interface Asked {
  at: number
}

/** Puts bounds around a store: how long one waits for it, and how much it may owe. */
export function createReach(options: ReachOptions): Reach {
  const { client, within, elapsed, onFault, onAnswer } = options
  const owed = new Set<Asked>()

  function reviveIfDead(): void {
    const [oldest] = owed
    if (oldest === undefined || elapsed() - oldest.at < DEAD_AFTER) return
    // Closing it takes a moment, in which it is not closed again.
    oldest.at = elapsed()
    client.disconnect(true)
  }

  return async (ask) => {
    // Why, the connection has told.
    if (client.status !== 'ready') return undefined
    reviveIfDead()
    if (owed.size >= AT_ONCE) {
      onFault('busy')
      return undefined
    }
    const asked: Asked = { at: elapsed() }
    owed.add(asked)
    const answered = (async () => ask(client))()
      .then(
        (answer) => {
          onAnswer()
          return { answer }
        },
        (error: unknown) => {
          onFault(reasonOf(error))
          return { answer: undefined }
        },
      )
      .finally(() => owed.delete(asked))
    const inTime = await within(answered)
    if (inTime === undefined) onFault('too slow')
    return inTime?.answer
  }
}

/**
 * Waits for so many milliseconds. What has come in by then counts as in time, though a busy process
 * looks at its clock before its connections.
 */
export const withinMs =
  (ms: number): Within =>
  async (work) => {
    const { promise: over, resolve } = Promise.withResolvers<undefined>()
    let looking: NodeJS.Immediate | undefined
    const timer = setTimeout(() => {
      looking = setImmediate(() => resolve(undefined))
    }, ms)
    return Promise.race([work, over]).finally(() => {
      clearTimeout(timer)
      clearImmediate(looking)
    })
  }
