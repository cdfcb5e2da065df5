import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { postedReply, showIdOf } from '../commands/generate/posted.ts'
import { commands as ours } from '../commands/index.ts'
import { newestOf, pressesOf } from '../commands/pages/follow-post.ts'
import { cardOf } from '../commands/pages/presses.ts'
import manifest from '../package.json' with { type: 'json' }
import { openAccounts } from './account-edge.ts'
import { openOfBot } from './cache/of-bot.ts'
import { CivitaiFault } from './civitai/asking/fault.ts'
import { createCounts } from './civitai/catalogue/counts.ts'
import { createNewest } from './civitai/catalogue/newest.ts'
import { createCreatorNames } from './civitai/catalogue/seen-creators.ts'
import { screened } from './civitai/screen/screened.ts'
import { openCivitai } from './civitai-edge.ts'
import type { Command } from './command.ts'
import { type Config, tokenIn } from './config.ts'
import { createDeliveries } from './deliveries/deliveries.ts'
import { createSentLately } from './deliveries/sent-lately.ts'
import type { Pacing } from './digest/as-due.ts'
import { createDigests } from './digest/digests.ts'
import { digestKind } from './digest/kind.ts'
import { createRemoval } from './digest/removal.ts'
import { createSnapshots } from './digest/snapshot.ts'
import { createTrends } from './digest/trends.ts'
import { createAnswers } from './discord/answers.ts'
import { type Application, readApplication } from './discord/application.ts'
import { createChannels } from './discord/channels.ts'
import { createConnection } from './discord/client.ts'
import { unreachable } from './discord/closes.ts'
import { createGateway } from './discord/gateway.ts'
import { mentionOf } from './discord/mention.ts'
import { createPosts } from './discord/posts.ts'
import { createRegistering } from './discord/registering.ts'
import { missedWay } from './discord/way.ts'
import { createDispatch } from './dispatch.ts'
import { createFairness, type Fairness } from './fairness.ts'
import { Fatal } from './fatal.ts'
import { createFinder } from './follows/finder.ts'
import { createFollows } from './follows/follows.ts'
import { followKind } from './follows/kind.ts'
import { openGenerations } from './generation-edge.ts'
import { createClaims } from './http/claims.ts'
import { inTime } from './in-time.ts'
import { createLineLevel } from './observe/interaction-lines.ts'
import { createNotes } from './observe/note.ts'
import { createReadiness } from './observe/readiness.ts'
import { seldom } from './observe/seldom.ts'
import { UNSEEN } from './observe/sight.ts'
import { sourceOf } from './observe/source.ts'
import type { State } from './observe/state.ts'
import { openToOutside } from './outside.ts'
import { createOwed } from './owed/owed.ts'
import { createPictures } from './pictures/pictures.ts'
import type { Rating } from './rating.ts'
import { createSettings } from './settings.ts'
import { StoreFault } from './store/fault.ts'
import { openStore } from './store/open.ts'
import { allWords, wordsIn } from './words/words.ts'

/** The whole bot. */
export interface App {
  /** Resolves when the bot is reachable and its commands are registered. Throws a `Fatal`. */
  start(): Promise<void>
  /** Starts taking snapshots, finding what is new and posting what is due. */
  work(): void
  /** Does all of that work that is due. */
  catchUp(): Promise<void>
  /** Hits and misses of the cache. */
  counts(): { readonly hits: number; readonly misses: number }
  /** Where it listens for what comes from outside, once it does. */
  publicPort(): number | undefined
  /** Resolves when it cannot go on: stop it and end the process. */
  readonly ended: Promise<Fatal>
  /** Refuses new work, finishes what is running, and closes every connection. */
  stop(): Promise<void>
}

/** What is posted unasked waits until Civitai answers rather than tell something old. */
const onLate = (): never => {
  throw new CivitaiFault('away', 'only an old answer')
}

const USER_AGENT = `${manifest.name}/${manifest.version} (Discord bot)`
const INVITE_URL = 'https://discord.com/oauth2/authorize'
const STOP_WITHIN = 10_000
/** Milliseconds for answers that were made, to leave. */
const CLOSED_WITHIN = 1_000
/** Milliseconds for the names of what pictures were made with. */
const NAMED_WITHIN = 5_000
const REFRESHED_EVERY = 60_000
/** Where Discord keeps attachments. */
const CDN = 'https://cdn.discordapp.com'
/** Milliseconds. What a manager decides holds everywhere within fifteen seconds. */
const SETTINGS_READ_EVERY = 5_000

/** What the sandbox and tests replace. */
export interface Overrides {
  /** What it can do. */
  readonly commands?: readonly Command[]
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Between two requests for snapshots, in milliseconds. */
  readonly snapshotPause?: number
  readonly fairness?: Fairness
  /** How long to wait for the shared cache, in milliseconds. */
  readonly cacheWithin?: number
  /** The origin that attachments are fetched from; no setting leads elsewhere. */
  readonly cdn?: string
}

type Level = 'debug' | 'info' | 'warn' | 'error'

/** Milliseconds, by a clock that nobody sets. */
const elapsed = (): number => performance.now()

/** The composition root: the only place that knows how the pieces fit. Throws a `Fatal`. */
export async function createApp(
  config: Config,
  log: Logger,
  overrides: Overrides = {},
): Promise<App> {
  const { now = Date.now, snapshotPause = 1_000 } = overrides
  const { fairness = createFairness(now), cdn = CDN } = overrides
  // Loaded where somebody looks.
  const operating = config.ops && (await import('./operating.ts')).createOperating(elapsed)
  const sight = operating?.sight ?? UNSEEN
  const tell = (level: Level, event: string, details: object): void => log[level](details, event)
  const opened = await openStore(config.databaseUrl).catch((error: unknown) => {
    if (!(error instanceof StoreFault)) throw error
    throw new Fatal(error.isForGood ? 2 : 1, error.message, { cause: error })
  })
  const store = sight.storing(opened)
  const ofBot = await openOfBot(config, {
    now,
    random: Math.random,
    within: overrides.cacheWithin,
    tell,
  })
  const onUnread = seldom<unknown>(elapsed, (error, times) =>
    log.error({ error, times }, 'the settings of servers cannot be read'),
  )
  const settings = createSettings({ store, most: config.ceiling, now, onUnread })
  const readSettings = (): Promise<void> => settings.read().catch(onUnread)

  const creators = createCreatorNames(store.creators)
  const saveCreators = (): Promise<void> =>
    creators.save().catch((error: unknown) => log.error({ error }, 'creators are not kept'))
  const civitai = openCivitai(config, {
    creators,
    tell,
    userAgent: USER_AGENT,
    now,
    random: Math.random,
    snapshotPause,
    ofBot,
    sight,
  })
  const { catalogue, ask, onOdd } = civitai

  const pictures = createPictures({
    cdn,
    userAgent: USER_AGENT,
    onGone: (error) => log.debug({ error }, 'a picture could not be fetched'),
  })

  /** Those that are connected. */
  const shards = new Set<number>()
  const connection = createConnection({
    apiUrl: config.discord.apiUrl,
    requestsPerSecond: config.discord.requestsPerSecond,
    share: ofBot.discord,
    token: config.discord.token,
    rereadToken: () => tokenIn(config.discord.tokenFile),
    onInteraction: (interaction) => gateway.take(interaction),
    onEvent: tell,
    onShard(shard, isConnected) {
      sight.onShard(shard, isConnected)
      if (isConnected) shards.add(shard)
      else shards.delete(shard)
    },
  })
  const channels = createChannels({
    rest: connection.own,
    now: elapsed,
    most: settings.ceiling,
    onUnknown: (error, channel) => log.warn({ error, channel }, 'a channel is unknown'),
  })
  /** Known once it is logged in. */
  let self = { applicationId: '', userId: '' }
  const edge = openAccounts(config, {
    store: store.accounts,
    userAgent: USER_AGENT,
    clientId: () => self.applicationId,
    now,
    onFault: (error) => log.warn({ error }, 'signing in meets trouble'),
  })
  const commands = (overrides.commands ?? ours).filter(
    ({ needs }) => needs === undefined || edge !== undefined,
  )
  const forgetLinks = (): Promise<void> | undefined =>
    edge?.accounts
      .sweep()
      .catch((error: unknown) => log.error({ error }, 'links are not forgotten'))
  /** Known once they are registered. */
  let ids: ReadonlyMap<string, string> = new Map()
  const mention = (path: string): string => mentionOf(path, ids)
  const holder = randomBytes(8).toString('hex')
  const making = openGenerations(config, edge, {
    store: store.generations,
    userAgent: USER_AGENT,
    holder,
    now,
    onFault: (error) => log.warn({ error }, 'making pictures meets trouble'),
  })
  const generations = making?.generations
  const registering = createRegistering({
    rest: connection.own,
    commands,
    shared: { lease: store.lease, ...store.snapshots },
    holder,
    now,
    wait: sleep,
    onFault: (error) => log.error({ error }, 'who registers the commands is unknown'),
  })
  const registerOurs = async (applicationId: string): Promise<void> => {
    ids = await registering(applicationId)
  }
  let entered: Partial<Application> = {}
  const readEntered = async (): Promise<Application> => {
    const application = await readApplication(connection.own)
    entered = application
    const missed = missedWay({ gateway: config.gateway, ...config.public }, application)
    if (missed !== undefined) log.warn(missed)
    return application
  }
  /** Who the bot is, by the gateway or, without one, by what the developer portal holds. */
  const logIn = async (): Promise<typeof self> => {
    if (config.gateway) return connection.login()
    const { id, userId } = await readEntered()
    return { applicationId: id, userId }
  }
  const readLinks = async (): Promise<void> => {
    // Without the gateway they were read.
    if (entered.id !== undefined) return
    await readEntered().catch((error: unknown) => {
      if (error instanceof Fatal) throw error
      log.warn({ error }, 'what the developer portal holds is unknown: /about has fewer links')
    })
  }
  const posting = { channels, self: () => self.userId }
  const posts = createPosts({ ...posting, rest: connection.posting })
  const sentLately = createSentLately({ now, elapsed })

  const onStoreFault = (error: StoreFault): void =>
    log.error({ error }, 'the database cannot do its work')
  const trends = createTrends(store.snapshots, onStoreFault)
  const refresh = (): Promise<void> =>
    trends.refresh().catch((error: unknown) => log.error({ error }, 'trends cannot be read'))
  const waiting: Pacing['wait'] = (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {})
  const snapshots = createSnapshots({
    store,
    counts: createCounts({ ask, onOdd, onCreators: creators.see }),
    now,
    holder,
    wait: waiting,
    onFault: (error) => log.warn({ error }, 'a snapshot meets trouble'),
    onTaken: refresh,
    pause: snapshotPause,
  })
  const removal = createRemoval({
    store,
    posts,
    now,
    holder,
    wait: waiting,
    onEvent: tell,
    onFault: (error) => log.error({ error }, 'servers are not looked after'),
  })
  /** Civitai for a post. `late` is told where something old would be posted. */
  const civitaiToPost = (ceiling: Rating, server: string, late: (at: number) => void) => {
    const muted = settings.muted(server)
    // An answer is there for a moment, a post for good: it waits until they are known.
    if (muted === undefined) throw new StoreFault('the settings of servers were never read')
    const asker = { lane: 'digests' } as const
    return screened(catalogue, { ceiling, muted, asker, ranking: trends, now, onLate: late })
  }
  const unasked = {
    store,
    civitai: (ceiling: Rating, server: string) => civitaiToPost(ceiling, server, onLate),
    cardOf,
    wordsIn,
    now,
  }
  const owed =
    generations &&
    createOwed({
      show(generation, pictures, words, ceiling) {
        // Names may be old ones: the pictures are what somebody waits for.
        const civitai = civitaiToPost(ceiling, generation.place.server ?? '', () => {})
        const soon = <T>(work: Promise<T>, ms = NAMED_WITHIN) => inTime(work, ms)
        return postedReply(generation, pictures, { civitai, soon, words })
      },
      showId: showIdOf,
      store: store.generations,
      generations,
      posts,
      sentLately,
      wordsIn,
      holder,
      now,
      onEvent: tell,
    })
  const digest = digestKind({ ...unasked, trends, onEvent: tell })
  const follow = followKind({ ...unasked, pressesOf, newestOf })
  const deliveries = createDeliveries(
    { digest, follow },
    {
      store,
      posts,
      holder,
      now,
      sentLately,
      onEvent: tell,
      onTried: sight.onTried,
      requestsPerSecond: config.discord.requestsPerSecond,
    },
  )
  const finder = createFinder({
    store,
    newest: createNewest({ ask, onOdd }),
    now,
    holder,
    wait: waiting,
    onFault: (error) => log.warn({ error }, 'what is new for follows meets trouble'),
    onFound: deliveries.wake,
    pause: snapshotPause,
  })
  const digests = createDigests({
    store,
    posts: createPosts({ ...posting, rest: connection.own }),
    now,
    mention,
    onChange: deliveries.wake,
  })

  const startedAt = now()
  const state = (): State => {
    const { hits, misses } = civitai.counts()
    return {
      version: manifest.version,
      startedAt,
      awaySince: civitai.health.awaySince,
      remembered: hits + misses === 0 ? undefined : hits / (hits + misses),
      snapshotAt: trends.since,
      hasAccounts: edge !== undefined,
      links: {
        invite: entered.installUrl ?? `${INVITE_URL}?client_id=${self.applicationId}`,
        source: sourceOf(manifest),
        privacy: entered.privacyUrl,
        terms: entered.termsUrl,
      },
    }
  }
  const reference = (): string => randomBytes(4).toString('hex')
  const dispatch = createDispatch({
    commands,
    catalogue,
    accounts: edge?.accounts,
    generations,
    owed,
    digests,
    follows: createFollows({ store, now }),
    pictures,
    settings,
    trends,
    state,
    fairness,
    wordsIn,
    mention,
    now,
    reference,
    onBug: (error, reference, path) => log.error({ error, reference, path }, 'a bug'),
    onStoreFault,
  })
  const levelOf = createLineLevel(elapsed)
  const claims = createClaims({
    shared: store.interactions,
    now,
    onFault: seldom<unknown>(elapsed, (error, times) =>
      log.error({ error, times }, 'claims of interactions are not shared'),
    ),
  })
  const shownOf = (name: string): string => `shown ${name}`
  const gateway = createGateway({
    shown: {
      take: (name) => claims.take(shownOf(name)),
      giveBack: (name) => claims.giveBack(shownOf(name)),
    },
    commands,
    dispatch,
    answers: createAnswers({
      rest: connection.interactions,
      wait: (ms) => sleep(ms, undefined, { ref: false }),
    }),
    channels,
    now,
    note: createNotes(elapsed, (handled) => {
      sight.handled(handled)
      log[levelOf(handled)](handled, 'interaction')
    }),
    wordsIn,
    reference,
    onRefused: (error, reference, shape) =>
      log.error({ error, reference, shape }, 'a bug: Discord refuses an answer'),
    onUnread: (error, reference) =>
      log.error({ error, reference }, 'a bug: an interaction could not be read'),
    onLost: (error, interaction) => log.warn({ error, interaction }, 'an interaction was lost'),
  })

  const outside = openToOutside(config, {
    now,
    claims,
    take: gateway.take,
    linking: edge?.linking,
    onCalled: generations?.called,
    wordsIn,
    onBug: (error) =>
      error instanceof StoreFault ? onStoreFault(error) : log.error({ error }, 'a bug'),
  })

  const over = new AbortController()
  const readiness = createReadiness({
    // A few of many shards reconnect at any time.
    [config.gateway ? 'gateway' : 'listener']: () => shards.size > 0 || Boolean(outside?.port),
    store: () => store.deliveries.wakeAt(),
    running: () => !over.signal.aborted,
  })
  let going: Promise<unknown> | undefined
  let refreshing: NodeJS.Timeout | undefined
  let following: NodeJS.Timeout | undefined

  return {
    async start() {
      // From the first moment on, so that a start can be watched.
      if (config.ops !== undefined)
        await operating?.open(config.ops, readiness.missing, (error) =>
          log.error({ error }, 'a bug'),
        )
      await Promise.all([refresh(), creators.load(), readSettings()])
      following = setInterval(readSettings, SETTINGS_READ_EVERY)
      // The languages are read while Discord is asked.
      const languages = allWords()
      self = await logIn().catch((error: unknown) => {
        throw unreachable(config.discord.apiUrl, error)
      })
      await languages
      const { applicationId } = self
      // Discord tries the address when it is entered, whatever else there is to do first.
      await outside?.open()
      await Promise.all([readLinks(), registerOurs(applicationId)]).catch((error: unknown) => {
        throw unreachable(config.discord.apiUrl, error)
      })
      // Names to suggest from the first keystroke on; the cache reports errors.
      for (const mature of config.ceiling === 'PG' ? [false] : [false, true]) {
        catalogue.popular(mature, { lane: 'autocomplete' }).catch(() => {})
      }
      log.info({ applicationId, commands: commands.length }, 'ready')
    },
    work() {
      deliveries.start()
      generations?.start()
      owed?.start()
      going = Promise.all([
        snapshots.run(over.signal),
        finder.run(over.signal),
        removal.run(over.signal),
      ])
      // Another process may be the one that takes them.
      refreshing = setInterval(
        () => Promise.all([refresh(), saveCreators(), forgetLinks()]),
        REFRESHED_EVERY,
      )
    },
    async catchUp() {
      while ((await snapshots.step(over.signal)) <= now() + snapshotPause);
      while ((await finder.step(over.signal)) <= now() + snapshotPause);
      await refresh()
      await deliveries.catchUp()
      await generations?.lookNow()
      await owed?.catchUp()
      await removal.catchUp()
    },
    counts: civitai.counts,
    publicPort: () => outside?.port,
    ended: connection.ended,
    async stop() {
      over.abort()
      clearInterval(refreshing)
      clearInterval(following)
      outside?.drain()
      // What is not finished by then is found again: each step was stored.
      const working = Promise.all([deliveries.stop(), owed?.stop(), going])
      const late = sleep(STOP_WITHIN, undefined, { ref: false })
      await Promise.all([gateway.stop(STOP_WITHIN), Promise.race([working, late])])
      // What somebody has just pressed was handed over meanwhile.
      await generations?.stop()
      await saveCreators()
      await outside?.close(CLOSED_WITHIN)
      await connection.close()
      await civitai.close()
      await making?.close()
      await edge?.close()
      await pictures.close()
      ofBot.store?.close()
      await store.close()
      await operating?.close()
    },
  }
}
