import { randomBytes } from 'node:crypto'
import type { InteractionType, Snowflake } from 'discord-api-types/v10'
import type { Suggestion } from '../rules/choice.ts'
import type { FaultKind } from '../rules/fault.ts'
import type { Clock } from './clock.ts'
import type { Shown } from './messages.ts'
import type { Circumstances } from './origin.ts'

/** How long an acknowledged interaction can be edited and followed up. */
export const TOKEN_LIFE_MS = 15 * 60_000

/** What led to an interaction: its type, who did it where, and on which message. */
export interface Cause extends Circumstances {
  readonly type: InteractionType
  readonly what: string
  /** The full name of the command, with its subcommand. */
  readonly command?: string
  readonly pressed?: Shown
  /** The message that a message command was used on. */
  readonly target?: Shown
  /** The interaction whose answer was the modal that is sent in. */
  readonly openedBy?: Pending
}

/** An interaction until its token is forgotten. */
export interface Pending extends Cause {
  readonly id: Snowflake
  readonly token: string
  readonly createdAt: number
  readonly followUps: Shown[]
  acknowledgedBy?: number
  /** Sent over HTTP, where the answer can be in the response. */
  inline?: boolean
  late: boolean
  deferred: boolean
  /** Deferred with a new message (type 5) that is still empty. */
  loading: boolean
  /** The message that `@original` stands for, if it exists. */
  original?: Snowflake
  suggestions?: readonly Suggestion[]
  requests: number
  error?: string
  settled: boolean
}

/** The interactions whose tokens are still known. */
export interface Interactions {
  readonly open: (cause: Cause) => { readonly pending: Pending; readonly done: Promise<void> }
  readonly byToken: (token: string) => Pending | undefined
  /** Stops the three-second timer. A deferral then has as long as its token. */
  readonly acknowledge: (pending: Pending, type: number, deferred: boolean) => void
  readonly settle: (pending: Pending, error?: string) => void
  readonly allSettled: () => Promise<void>
}

interface Deps {
  readonly clock: Clock
  readonly nextId: () => Snowflake
  readonly fault: (kind: FaultKind, what: string) => void
  readonly answerWithin: number
  /** How many settled interactions are remembered for late requests. */
  readonly keep: number
}

interface Watch {
  readonly resolve: () => void
  stop: () => void
}

export function createInteractions({
  clock,
  nextId,
  fault,
  answerWithin,
  keep,
}: Deps): Interactions {
  const byToken = new Map<string, Pending>()
  const watches = new Map<Pending, Watch>()
  let waiting: (() => void)[] = []

  const settle = (pending: Pending, error?: string) => {
    const watch = watches.get(pending)
    if (!watch) return
    watch.stop()
    watches.delete(pending)
    pending.settled = true
    if (error) pending.error = error
    watch.resolve()
    if (watches.size > 0) return
    for (const go of waiting) go()
    waiting = []
  }

  const neverAnswered = (pending: Pending, when: string) => {
    fault('never answered', `${pending.what} was not answered ${when}`)
    settle(pending, 'The application did not respond')
  }

  const forgetOldest = () => {
    for (const [token, pending] of byToken) {
      if (byToken.size <= keep || !pending.settled) return
      byToken.delete(token)
    }
  }

  return {
    open: (cause) => {
      const id = nextId()
      const secret = randomBytes(12).toString('base64url')
      const token = Buffer.from(`interaction:${id}:${secret}`).toString('base64url')
      const pending: Pending = {
        ...cause,
        id,
        token,
        createdAt: clock.now(),
        followUps: [],
        late: false,
        deferred: false,
        loading: false,
        requests: 0,
        settled: false,
      }
      byToken.set(token, pending)
      const { promise: done, resolve } = Promise.withResolvers<void>()
      const stop = clock.after(answerWithin, () => {
        pending.late = true
        neverAnswered(pending, `within ${answerWithin} ms`)
      })
      watches.set(pending, { resolve, stop })
      forgetOldest()
      return { pending, done }
    },
    byToken: (token) => byToken.get(token),
    acknowledge: (pending, type, deferred) => {
      pending.acknowledgedBy = type
      pending.deferred = deferred
      const watch = watches.get(pending)
      if (!watch) return
      watch.stop()
      if (!deferred) return
      watch.stop = clock.after(TOKEN_LIFE_MS - (clock.now() - pending.createdAt), () =>
        neverAnswered(pending, 'within the 15 minutes after it was deferred'),
      )
    },
    settle,
    allSettled: () =>
      watches.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve)
          }),
  }
}
