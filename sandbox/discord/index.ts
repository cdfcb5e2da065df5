import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10'
import type { Visitor } from '../oauth/visitor.ts'
import { createCdn, type FileTrouble, isForFile } from './cdn.ts'
import { createEndpoint, type Endpoint, type InlineTrouble } from './endpoint/endpoint.ts'
import { createFiles, type StoredFile } from './files/files.ts'
import { createGateway } from './gateway.ts'
import { createLimits } from './limits.ts'
import { createLogin } from './login.ts'
import { createOAuth } from './oauth/oauth.ts'
import { createPerson, type Deliver, type Person } from './person/person.ts'
import { createRest, type LoggedRequest } from './rest.ts'
import { applicationRoutes, type Entered } from './routes/application.ts'
import { channelRoutes } from './routes/channel.ts'
import { interactionRoutes } from './routes/interaction.ts'
import { webhookRoutes } from './routes/webhook.ts'
import type { Fault, FaultKind } from './rules/fault.ts'
import { wholeNameIn } from './rules/localised.ts'
import { createShards } from './shards.ts'
import { type Clock, realClock } from './state/clock.ts'
import { createGuildLocales } from './state/guild.ts'
import { createInteractions } from './state/interactions.ts'
import { createLog, type Log } from './state/log.ts'
import { createMessages, type MessageEvent, type Shown } from './state/messages.ts'
import { createModals } from './state/modals.ts'
import { accountOf, type Traits, userOf } from './state/people.ts'
import {
  createPlaces,
  GUILD_ID,
  guildId,
  type Place,
  type PlaceChange,
  type Places,
  type PlaceTraits,
  type Where,
} from './state/places.ts'
import { createRegistry } from './state/registry.ts'
import { type Role, rolesOf } from './state/roles.ts'
import type { SessionView } from './state/session.ts'
import { createSnowflakes } from './state/snowflake.ts'
import { APPLICATION_ID, type World } from './state/world.ts'
import { createTrouble, type Trouble } from './trouble.ts'

export type { FileTrouble } from './cdn.ts'
export type { Answer } from './person/answer.ts'
export type { LoggedRequest } from './rest.ts'
export { CannotSave } from './rules/cannot-save.ts'
export { CannotSend } from './rules/cannot-send.ts'
export type { Suggestion } from './rules/choice.ts'
export { calledIn, descriptionIn, type Named, nameIn } from './rules/localised.ts'
export { type Clock, type ManualClock, manualClock, realClock } from './state/clock.ts'
export type { Shown } from './state/messages.ts'
export type { OpenModal } from './state/modals.ts'
export type { Place, PlaceName } from './state/places.ts'

/** Settings of the stand-in. All have a default. */
export interface DiscordOptions {
  /** 0, the default, means any free port. */
  readonly port?: number
  /** For ids, deadlines and rate limits. Tests use `manualClock`. */
  readonly clock?: Clock
  /** The valid bot token. Default `sandbox`. */
  readonly token?: string
  /** The client secret of OAuth2. Default `sandbox-secret`. */
  readonly clientSecret?: string
  /** The settings of the developer portal. Default none. */
  readonly application?: Entered
  /** Milliseconds until "The application did not respond". Default 3,000, as on Discord. */
  readonly answerWithin?: number
  /** How many servers READY lists. Default 1. They cost the bot memory. */
  readonly guilds?: number
  /** The language of the servers. Default en-US. */
  readonly guildLocale?: string
  /** How many shards the gateway asks for. */
  readonly shards?: number
  /** How many of them may log in within five seconds. Default all. */
  readonly maxConcurrency?: number
  /** False for benchmarks: keeps no log and few messages. */
  readonly record?: boolean
  /** False for benchmarks: bodies are not checked. */
  readonly strict?: boolean
  /** False switches off rate limits. */
  readonly limits?: boolean
}

/** Discord on this machine: real bots log in, and simulated people use them. */
export interface Discord {
  /** The base address for a REST client, such as `http://127.0.0.1:1234/api`. */
  readonly url: string
  /** Where attachments are, in place of `https://cdn.discordapp.com`. */
  readonly cdn: string
  readonly token: string
  /** Replaces the valid token, like a reset in the developer portal. */
  readonly resetToken: (token: string) => void
  /** The secret for `POST /oauth2/token`. */
  readonly clientSecret: string
  /** Replaces the client secret, like a reset in the developer portal. */
  readonly resetClientSecret: (secret: string) => void
  /** The browser of Ada, of Grace, or of the nth of further members, for pages of OAuth2. */
  readonly visitor: (who: 'ada' | 'grace' | number) => Visitor
  /** Removes the application as its user could, under "Authorized Apps". */
  readonly deauthorize: (who: 'ada' | 'grace' | number) => void
  readonly places: Places['all']
  /** The roles of the sandbox's own server. */
  readonly roles: readonly Role[]
  /** Ada (a member), Grace (a manager), or the nth of further members. */
  readonly person: (who: 'ada' | 'grace' | number, traits?: Traits) => Person
  /** All messages of a place, the oldest first. Private ones name their reader. */
  readonly messages: (place: Where) => readonly Shown[]
  readonly message: (id: string) => Shown | undefined
  /** Deletes a message as a moderator could. */
  readonly remove: (message: Shown) => void
  /** An attached file, whatever its address. */
  readonly file: (id: string) => StoredFile | undefined
  /** The paths of all requests for files. */
  readonly fetched: readonly string[]
  /** Makes every request for a file fail in this way, until undefined. */
  readonly troubleFiles: (trouble: FileTrouble | undefined) => void
  readonly onMessage: (listener: (event: MessageEvent) => void) => () => void
  readonly requests: Log<LoggedRequest>
  /** The number of all requests, whether recorded or not. */
  readonly requested: () => number
  /** What the bot did wrong. */
  readonly faults: Log<Fault>
  /** How many requests were answered 429. */
  readonly rateLimited: () => number
  readonly registered: () => readonly APIApplicationCommand[]
  /** What is shown for a command, such as `digest create`, to readers of a locale. */
  readonly nameOf: (command: string, kind: 'slash' | 'message', locale: string) => string
  /** The language of the nth server. */
  readonly guildLocale: (server?: number) => string
  /** Chooses it as the server's owner could. */
  readonly setGuildLocale: (locale: string, server?: number) => void
  readonly sessions: () => readonly SessionView[]
  /** How many logins came before their turn, as may happen to a bot whose packets are slow. */
  readonly earlyLogins: () => number
  /** Cuts the gateway's sockets without a close frame, so that the bot must resume. */
  readonly dropConnections: () => void
  /** Ends all sessions, so that the bot must log in anew. */
  readonly invalidateSessions: () => void
  /**
   * Closes the gateway's sockets with a code such as 4004. So does every login until the returned
   * function is called.
   */
  readonly shutGateway: (code: number) => () => void
  /**
   * Where interactions are sent over HTTP, as entered in the developer portal; over the gateway while
   * nothing is entered.
   */
  readonly endpoint: Omit<Endpoint, 'close' | 'deliver'>
  /** What goes wrong with every answer in a response, until undefined. */
  readonly troubleInline: (trouble: InlineTrouble | undefined) => void
  /** Changes a place as a moderator could: age restriction, deletion, permissions. */
  readonly change: (place: Where, change: PlaceChange) => void
  /**
   * Opens a channel in the nth server, by default a text channel. Server 0 is the sandbox's own.
   */
  readonly open: (server: number, traits?: PlaceTraits) => Place
  /** Adds the bot to the nth server or removes it. */
  readonly install: (installed: boolean, server?: number) => void
  readonly fail: Trouble['fail']
  readonly failNext: Trouble['failNext']
  readonly delay: Trouble['delay']
  /** Resolves when all interactions are answered or have timed out. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts a stand-in for Discord on 127.0.0.1. */
export async function createDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const { port = 0, clock = realClock(), answerWithin = 3_000 } = options
  const { application = {}, guilds = 1, record = true, strict = true } = options
  const count = options.shards ?? 1
  const shards = createShards({
    now: clock.now,
    count,
    maxConcurrency: options.maxConcurrency ?? count,
  })

  let token = options.token ?? 'sandbox'
  let clientSecret = options.clientSecret ?? 'sandbox-secret'

  const faults = createLog<Fault>(record ? undefined : 1_000)
  const requests = createLog<LoggedRequest>(record ? undefined : 0)
  const fault = (kind: FaultKind, what: string) => faults.add({ kind, what, at: clock.now() })
  const nextId = createSnowflakes(clock.now)
  const server = createServer()
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const world: World = {
    clock,
    nextId,
    strict,
    fault,
    bot: userOf(APPLICATION_ID, 'Curator', true),
    places: createPlaces(),
    messages: createMessages(record ? Number.POSITIVE_INFINITY : 1_000),
    files: createFiles({ now: clock.now, nextId, origin: () => `http://${address()}` }),
    interactions: createInteractions({ clock, nextId, fault, answerWithin, keep: 10_000 }),
    modals: createModals(),
    registry: createRegistry(nextId, APPLICATION_ID),
    guildLocales: createGuildLocales(options.guildLocale ?? 'en-US'),
    guilds: new Set(Array.from({ length: guilds }, (_, server) => guildId(server))),
  }

  const trouble = createTrouble()
  const limits = options.limits === false ? undefined : createLimits(clock.now)
  let requested = 0
  const log = (request: LoggedRequest) => {
    requested += 1
    requests.add(request)
  }
  const gatewayUrl = () => `ws://${address()}`
  const ready = (shard: number) => ({
    user: world.bot,
    application: { id: APPLICATION_ID, flags: 0 },
    guilds: [...world.guilds]
      .filter((id) => shards.of(id) === shard)
      .map((id) => ({ id, unavailable: true })),
  })
  const gateway = createGateway({
    server,
    token: () => token,
    shards,
    url: gatewayUrl,
    ready,
    wrongToken: () => fault('wrong token', 'the gateway was given another token'),
  })
  let inlineTrouble: InlineTrouble | undefined
  const endpoint = createEndpoint({
    world,
    answerWithin,
    trouble: () => inlineTrouble,
    onAnswer: ({ id, token }, { status }, body) =>
      log({
        method: 'POST',
        path: `/interactions/${id}/${token}/callback`,
        route: '(in the response)',
        body,
        status,
        at: clock.now(),
      }),
  })
  const deliver: Deliver = (pending, payload) => {
    if (endpoint.url() === undefined)
      gateway.dispatch('INTERACTION_CREATE', payload, pending.place.guild)
    else endpoint.deliver(pending, payload)
  }
  const routes = [
    ...applicationRoutes(world, gatewayUrl, shards, application, endpoint),
    ...interactionRoutes(world),
    ...webhookRoutes(world),
    ...channelRoutes(world),
  ]
  const fetched = createLog<string>(record ? undefined : 0)
  let fileTrouble: FileTrouble | undefined
  const rest = createRest({ clock, token: () => token, routes, limits, trouble, fault, log })
  const oauth = createOAuth({
    now: clock.now,
    portal: {
      id: APPLICATION_ID,
      name: world.bot.username,
      secret: () => clientSecret,
      redirectUris: application.redirectUris ?? [],
    },
    fault,
  })
  const login = createLogin({ clock, oauth, trouble, fault, log })
  const cdn = createCdn({
    clock,
    files: world.files,
    trouble: () => fileTrouble,
    fault,
    log: fetched.add,
  })
  server.on('request', (request, response) => {
    if (isForFile(request)) cdn(request, response)
    else if (oauth.isFor(request)) login(request, response)
    else rest(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

  return {
    url: `http://${address()}/api`,
    cdn: `http://${address()}`,
    get token() {
      return token
    },
    resetToken: (next) => {
      token = next
    },
    get clientSecret() {
      return clientSecret
    },
    resetClientSecret: (next) => {
      clientSecret = next
    },
    visitor: (who) => oauth.visitor(accountOf(who).user.id),
    deauthorize: (who) => oauth.deauthorize(accountOf(who).user.id),
    places: world.places.all,
    roles: rolesOf(GUILD_ID),
    person: (who, traits) => createPerson(accountOf(who, traits), world, deliver),
    messages: (place) => world.messages.inChannel(world.places.at(place).id),
    message: world.messages.get,
    remove: ({ id }) => world.messages.remove(id),
    file: world.files.byId,
    fetched: fetched.log,
    troubleFiles: (next) => {
      fileTrouble = next
    },
    onMessage: world.messages.listen,
    requests: requests.log,
    requested: () => requested,
    faults: faults.log,
    rateLimited: () => limits?.refused() ?? 0,
    registered: world.registry.all,
    nameOf: (command, kind, locale) => {
      const { ChatInput, Message } = ApplicationCommandType
      // Only names of slash commands have no spaces of their own.
      const [name, ...subcommands] = kind === 'slash' ? command.split(' ') : [command]
      const all = world.registry.of(kind === 'slash' ? ChatInput : Message)
      const found = all.find((one) => one.name === name)
      return found === undefined ? command : wholeNameIn(found, subcommands, locale)
    },
    guildLocale: (server = 0) => world.guildLocales.of(guildId(server)),
    setGuildLocale: (locale, server = 0) => world.guildLocales.set(guildId(server), locale),
    sessions: gateway.sessions,
    earlyLogins: shards.refused,
    dropConnections: gateway.drop,
    invalidateSessions: gateway.invalidate,
    shutGateway: gateway.shut,
    endpoint,
    troubleInline: (next) => {
      inlineTrouble = next
    },
    change: world.places.change,
    open: (server, traits = {}) => {
      if (world.places.inGuild(guildId(server)).length === 0) world.guilds.add(guildId(server))
      return world.places.open(server, traits)
    },
    install: (installed, server = 0) => {
      if (installed) world.guilds.add(guildId(server))
      else world.guilds.delete(guildId(server))
    },
    fail: trouble.fail,
    failNext: trouble.failNext,
    delay: trouble.delay,
    settle: world.interactions.allSettled,
    close: async () => {
      gateway.close()
      endpoint.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
