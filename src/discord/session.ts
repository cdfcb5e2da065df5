import {
  type APIInteraction,
  type CacheWithLimitsOptions,
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  type RESTOptions,
} from 'discord.js'

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
  /** Whether this process has shard 0, which registers the commands for all. */
  readonly first: boolean
}

export interface SessionOptions {
  readonly rest: Partial<RESTOptions>
  readonly onInteraction: (interaction: APIInteraction) => void
  readonly onEvent: (level: 'info' | 'warn' | 'error', event: string, details: object) => void
}

/** Nothing about servers, channels and people is kept: interactions carry what is needed. */
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

export function openSession(token: string, options: SessionOptions): Session {
  const { rest, onInteraction, onEvent } = options
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NOTHING),
    // As many as Discord recommends at the start.
    shards: 'auto',
    rest,
  })
  const { promise: closed, resolve: close } = Promise.withResolvers<number>()
  let isClosed = false

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    onInteraction({ ...interaction })
    // discord.js would build objects of it and throw on a message it does not expect. Of an unknown
    // type it builds none.
    Object.assign(interaction, { type: 0 })
  })
  client.on(Events.ShardReady, (shard) => {
    // READY names every server the bot is in, and discord.js makes an object of each.
    client.guilds.cache.clear()
    onEvent('info', 'shard ready', { shard })
  })
  client.on(Events.ShardResume, (shard, replayed) =>
    onEvent('info', 'shard resumed', { shard, replayed }),
  )
  // discord.js reports only shards that it does not reconnect.
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    onEvent('warn', 'shard closed', { shard, code })
    isClosed = true
    close(code)
  })
  client.on(Events.ShardError, (error, shard) => {
    // Of one that is closed it says nothing but that.
    if (!isClosed) onEvent('warn', 'shard error', { shard, error })
  })
  client.on(Events.Error, (error) => onEvent('error', 'client error', { error }))
  client.on(Events.Warn, (message) => onEvent('warn', 'client warning', { message }))

  async function login(): Promise<Ready> {
    const ready = new Promise<Ready>((resolve) => {
      client.once(Events.ClientReady, ({ application, user, ws }) =>
        resolve({ applicationId: application.id, userId: user.id, first: ws.shards.has(0) }),
      )
    })
    try {
      await client.login(token)
    } catch (error) {
      // The close code says more than the failed login.
      if (!isClosed) throw error
    }
    return ready
  }

  return { ready: login(), closed, close: () => client.destroy() }
}
