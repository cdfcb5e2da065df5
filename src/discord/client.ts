import {
  type APIInteraction,
  type CacheWithLimitsOptions,
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  REST,
} from 'discord.js'

/** discord.js, doing what it does best: login, heartbeats, resuming, sharding, rate limits. */
export interface Connection {
  /** For answering interactions, which Discord does not count against the bot's limit. */
  readonly interactions: REST
  /** For the bot's own requests, within this process's share of the limit. */
  readonly own: REST
  /** For its posts, within the same share; no request is ever repeated unasked. */
  readonly posting: REST
  /** Resolves when the first shard is ready. */
  login(token: string): Promise<Ready>
  close(): Promise<void>
}

interface Ready {
  readonly applicationId: string
  /** Its author's id on messages of its own. */
  readonly userId: string
  /** Whether this process has shard 0, which registers the commands for all. */
  readonly first: boolean
}

interface ConnectionOptions {
  readonly apiUrl: string
  /** This process's share of Discord's 50 requests a second. */
  readonly requestsPerSecond: number
  readonly onInteraction: (interaction: APIInteraction) => void
  readonly onEvent: (level: 'info' | 'warn' | 'error', event: string, details: object) => void
}

/** Nothing is kept of servers, channels and people: interactions carry all that is needed. */
const NOTHING: CacheWithLimitsOptions = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
}

/** A deferred answer leaves a REST handler behind, whose token dies after 15 minutes. */
const HANDLERS_SWEPT_EVERY = 60_000

export function createConnection(options: ConnectionOptions): Connection {
  const { apiUrl, requestsPerSecond, onInteraction, onEvent } = options
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NOTHING),
    rest: { api: apiUrl, globalRequestsPerSecond: requestsPerSecond },
  })
  const interactions = new REST({
    version: '10',
    api: apiUrl,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: HANDLERS_SWEPT_EVERY,
    // What Discord does not take within its three seconds it never takes.
    timeout: 5_000,
    retries: 1,
  })

  const posting = new REST({
    version: '10',
    api: apiUrl,
    globalRequestsPerSecond: requestsPerSecond,
    retries: 0,
  })

  // Discord's own JSON, before discord.js makes anything of it.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction)
  client.on(Events.ShardReady, (shard) => {
    // READY names every server the bot is in, and discord.js makes an object of each.
    client.guilds.cache.clear()
    onEvent('info', 'shard ready', { shard })
  })
  client.on(Events.ShardResume, (shard, replayed) =>
    onEvent('info', 'shard resumed', { shard, replayed }),
  )
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    onEvent('warn', 'shard closed', { shard, code }),
  )
  client.on(Events.ShardError, (error, shard) => onEvent('warn', 'shard error', { shard, error }))
  client.on(Events.Error, (error) => onEvent('error', 'client error', { error }))
  client.on(Events.Warn, (message) => onEvent('warn', 'client warning', { message }))

  return {
    interactions,
    own: client.rest,
    posting,
    async login(token) {
      posting.setToken(token)
      const ready = new Promise<Ready>((resolve) => {
        client.once(Events.ClientReady, ({ application, user, ws }) =>
          resolve({
            applicationId: application.id,
            userId: user.id,
            first: ws.shards.has(0),
          }),
        )
      })
      await client.login(token)
      return ready
    },
    async close() {
      for (const rest of [interactions, posting]) {
        rest.clearHandlerSweeper()
        rest.clearHashSweeper()
      }
      await client.destroy()
    },
  }
}
