import { setTimeout as sleep } from 'node:timers/promises'
import { GatewayCloseCodes, REST } from 'discord.js'
import type { Fatal } from '../fatal.ts'
import type { Share } from '../line.ts'
import { closedForGood, tokenRefused, unreachable } from './closes.ts'
import { patiently } from './patience.ts'
import { createRequests } from './requests.ts'
import { openSession, type Ready, type Session, type SessionOptions } from './session.ts'

/** discord.js, doing what it does best: login, heartbeats, resuming, sharding, buckets of routes. */
export interface Connection {
  /** Answers interactions, which Discord does not count against the bot's limit. */
  readonly interactions: REST
  /** The bot's own requests that somebody waits for. */
  readonly own: REST
  /** Its posts: no request is repeated by itself or waits long. */
  readonly posting: REST
  /** Resolves when the first shard is ready. Throws a `Fatal`. */
  login(): Promise<Ready>
  /** Resolves when the gateway is closed for good and the process receives nothing more. */
  readonly ended: Promise<Fatal>
  close(): Promise<void>
}

interface ConnectionOptions extends Omit<SessionOptions, 'rest'> {
  readonly apiUrl: string
  /** The most of Discord's 50 requests a second that this process sends. */
  readonly requestsPerSecond: number
  /** What all processes of the bot share of them. */
  readonly share?: Share | undefined
  readonly token: string
  /** The token in its file now, where it came from a file. */
  readonly rereadToken: () => string | undefined
}

/** Milliseconds. discord.js keeps a handler per deferred answer, whose token lasts 15 minutes. */
const HANDLERS_SWEPT_EVERY = 60_000
const READY_WITHIN = 60_000
/** Milliseconds. A post for which its channel has no room sooner is given back. */
const WAITED_FOR_ROOM = 10_000
/** As long as a timer can wait: how long a request may take is counted where it is sent. */
const NEVER = 2 ** 31 - 1

export function createConnection(options: ConnectionOptions): Connection {
  const { apiUrl, token, onInteraction, onEvent, onShard } = options
  const { promise: ended, resolve: end } = Promise.withResolvers<Fatal>()
  const requests = createRequests({
    ...options,
    wait: (ms) => sleep(ms, undefined, { ref: false }),
    refused() {
      const fatal = tokenRefused()
      end(fatal)
      return fatal
    },
  })
  const counted = {
    version: '10',
    api: apiUrl,
    // The common rate is kept in `requests.ts`.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    timeout: NEVER,
  }
  const asking = { ...counted, makeRequest: requests.by('awaited') }
  const interactions = new REST({
    version: '10',
    api: apiUrl,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: HANDLERS_SWEPT_EVERY,
    timeout: NEVER,
    makeRequest: patiently,
    retries: 1,
  })
  const own = new REST(asking).setToken(token)
  const posting = new REST({
    ...counted,
    makeRequest: requests.by('posted'),
    retries: 0,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > WAITED_FOR_ROOM,
  }).setToken(token)
  let session: Session | undefined

  /** Logs in, and again when the token was reset. */
  async function connect(): Promise<Ready> {
    const used = requests.token.current
    const opened = openSession(used, { rest: asking, onInteraction, onEvent, onShard })
    session = opened
    const afterwards = opened.closed.then(async (code) => {
      await opened.close()
      const isToken = code === GatewayCloseCodes.AuthenticationFailed
      if (isToken && requests.token.renew(used)) return connect()
      throw closedForGood(code)
    })
    const late = sleep(READY_WITHIN, undefined, { ref: false }).then(() => {
      throw new Error('its gateway did not let the bot in within a minute')
    })
    const ready = Promise.race([opened.ready, afterwards, late]).catch((error: unknown) => {
      throw unreachable(apiUrl, error)
    })
    Promise.all([ready, afterwards]).catch((error: Fatal) => end(error))
    return ready
  }

  return {
    interactions,
    own,
    posting,
    ended,
    login: connect,
    async close() {
      for (const rest of [interactions, own, posting]) {
        rest.clearHandlerSweeper()
        rest.clearHashSweeper()
      }
      await session?.close()
    },
  }
}
