import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws'
import { REST, type RESTOptions } from 'discord.js'
import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10'
import { inTime } from '../in-time.ts'

/** One login at Discord's gateway, resumed and reconnected until Discord closes it for good. */
export interface Session {
  /** Resolves when the first shard is ready; never once Discord has closed it for good. */
  readonly ready: Promise<Ready>
  /** Resolves with the code when Discord closes it for good. */
  readonly closed: Promise<number>
  close(): Promise<void>
}

export interface Ready {
  readonly applicationId: string
  /** Its author's id on messages of its own. */
  readonly userId: string
}

export interface SessionOptions {
  readonly rest: Partial<RESTOptions>
  readonly onInteraction: (interaction: APIInteraction) => void
  readonly onEvent: (level: 'info' | 'warn' | 'error', event: string, details: object) => void
  /** Told whenever a shard is connected, and when it no longer is. */
  readonly onShard: (shard: number, isConnected: boolean) => void
}

/** Milliseconds. */
const CLOSED_WITHIN = 2_000
/** Discord's closes after which no login helps. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
])

/**
 * Opens a session by discord.js's gateway alone. Its client would keep an object of every server, and
 * make one of every interaction, which carries all that is needed.
 */
export function openSession(token: string, options: SessionOptions): Session {
  const { onInteraction, onEvent, onShard } = options
  const rest = new REST(options.rest).setToken(token)
  // By default all sessions of the process share one, and a new token cannot resume an old login.
  const logins = new Map<number, SessionInfo>()
  const gateway = new WebSocketManager({
    token,
    rest,
    intents: 0,
    // As many as Discord recommends at the start.
    shardCount: null,
    retrieveSessionInfo: (shard) => logins.get(shard) ?? null,
    updateSessionInfo(shard, login) {
      if (login === null) logins.delete(shard)
      else logins.set(shard, login)
    },
  })
  const { promise: closed, resolve: close } = Promise.withResolvers<number>()
  const { promise: first, resolve: begin } = Promise.withResolvers<GatewayReadyDispatchData>()
  let isClosed = false

  gateway.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) onInteraction(data.d)
  })
  gateway.on(WebSocketShardEvents.Ready, ({ data, shardId: shard }) => {
    begin(data)
    onShard(shard, true)
    onEvent('info', 'shard ready', { shard })
  })
  gateway.on(WebSocketShardEvents.Resumed, ({ shardId: shard }) => {
    onShard(shard, true)
    onEvent('info', 'shard resumed', { shard })
  })
  gateway.on(WebSocketShardEvents.Closed, ({ code, shardId: shard }) => {
    onShard(shard, false)
    // Any other is connected again.
    if (!FOR_GOOD.has(code)) return
    onEvent('warn', 'shard closed', { shard, code })
    isClosed = true
    close(code)
  })
  gateway.on(WebSocketShardEvents.Error, ({ error, shardId: shard }) => {
    // Of one that is closed it says nothing but that.
    if (!isClosed) onEvent('warn', 'shard error', { shard, error })
  })

  async function login(): Promise<Ready> {
    const connecting = gateway.connect().catch((error: unknown) => {
      // The close code says more than the failed login.
      if (!isClosed) throw error
    })
    // Discord lets in only some shards at a time, and each goes on by itself until it is.
    const begun = connecting.then(() => first)
    begun.catch(() => {})
    const { application, user } = await Promise.race([first, begun])
    return { applicationId: application.id, userId: user.id }
  }

  return {
    ready: login(),
    closed,
    async close() {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
      // A shard that is still being let in waits for that even so.
      const gone = gateway.destroy({ code: CloseCodes.Normal, reason: 'stopped' })
      await inTime(Promise.resolve(gone), CLOSED_WITHIN)
    },
  }
}
