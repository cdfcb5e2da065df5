import { Redis, type RedisOptions } from 'iovalkey'

export type Client = Redis

interface ConnectionOptions {
  /** Milliseconds, of a clock that is never set. */
  readonly elapsed: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  /** Called with what went wrong, in a word that holds no secret. */
  readonly onFault: (reason: string) => void
}

/** Milliseconds. */
const CONNECTED_WITHIN = 4_000
const RECONNECTED_AFTER = 500
const CLOSED_WITHIN = 500
const LED_ELSEWHERE_EVERY = 10_000

/**
 * A connection to Valkey or Redis, by a `redis://` or `rediss://` address. It comes back by itself for
 * as long as it takes; while it is away a command fails at once.
 */
export function connect(address: string, options: ConnectionOptions): Client {
  const { elapsed, random, onFault } = options
  let ledElsewhereAt = Number.NEGATIVE_INFINITY
  const client = new Redis({
    ...placeOf(address),
    connectTimeout: CONNECTED_WITHIN,
    disconnectTimeout: CLOSED_WITHIN,
    retryStrategy: () => RECONNECTED_AFTER * (1 + random()),
    // What waits for a store that is away would come too late.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    // A replica behind the primary's old name: its name may lead to the new primary by now.
    reconnectOnError(error) {
      const leads = error.message.startsWith('READONLY')
      if (!leads || elapsed() - ledElsewhereAt < LED_ELSEWHERE_EVERY) return false
      ledElsewhereAt = elapsed()
      return true
    },
  })
  client.on('error', (error) => onFault(reasonOf(error)))
  client.on('reconnecting', () => onFault('connection lost'))
  return client
}

/** Resolves when the first attempt to connect has come to an end, be it good or bad. */
export async function settled(client: Client): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  client.once('ready', resolve)
  client.once('close', resolve)
  await promise
}

function placeOf(address: string): RedisOptions {
  const { protocol, hostname, port, username, password, pathname } = new URL(address)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 6379 : Number(port),
    db: Number(pathname.slice(1)),
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  }
}

/**
 * The code of an error, or the word its answer begins with ("OOM", "WRONGPASS"). Never more of it: the
 * store repeats what it was sent, the password for one.
 */
export function reasonOf(error: unknown): string {
  const { code, message } = error as Partial<NodeJS.ErrnoException>
  return code ?? /^[A-Z]{2,}\b/.exec(message ?? '')?.[0] ?? 'connection lost'
}
