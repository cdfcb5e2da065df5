import { type CommandBody, checkedCommands } from '../rules/command.ts'
import { unknownGuild } from '../rules/refusal.ts'
import { GUILD_FEATURES } from '../state/guild.ts'
import { rolesOf } from '../state/roles.ts'
import { APPLICATION_ID, type World } from '../state/world.ts'
import { listed } from './listed.ts'
import type { Asked, Route } from './route.ts'

/** The owner's settings in the developer portal. A new application has none. */
export interface Entered {
  readonly installUrl?: string
  readonly privacyUrl?: string
  readonly termsUrl?: string
  /** Where OAuth2 may lead people back to, to the letter. */
  readonly redirectUris?: readonly string[]
}

/** How many connections the gateway asks for, and how many logins it still takes. */
export interface ShardsOf {
  readonly count: number
  readonly startLimit: () => Readonly<Record<string, number>>
}

/** Where Discord sends interactions, when not over the gateway. */
export interface EndpointOf {
  /** Of the key that signs them, as hex. */
  readonly publicKey: string
  readonly url: () => string | undefined
}

/** The routes about the bot itself, the gateway, commands and servers. */
export function applicationRoutes(
  world: World,
  gatewayUrl: () => string,
  shards: ShardsOf,
  { installUrl, privacyUrl, termsUrl, redirectUris = [] }: Entered,
  endpoint: EndpointOf,
): readonly Route[] {
  const application = () => ({
    status: 200,
    body: {
      id: APPLICATION_ID,
      name: world.bot.username,
      icon: null,
      description: '',
      type: null,
      bot: world.bot,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: endpoint.publicKey,
      flags: 0,
      owner: world.bot,
      team: null,
      redirect_uris: redirectUris,
      interactions_endpoint_url: endpoint.url() ?? null,
      role_connections_verification_url: null,
      integration_types_config: { 0: {}, 1: {} },
      approximate_guild_count: 1,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      // Without a value, the key is left out (Discord's OpenAPI description).
      custom_install_url: installUrl,
      privacy_policy_url: privacyUrl,
      terms_of_service_url: termsUrl,
    },
  })
  const commands = ({ query, locale }: Asked) => {
    const all = world.registry.all()
    const isWhole = query.get('with_localizations') === 'true'
    return { status: 200, body: isWhole ? all : all.map((one) => listed(one, locale)) }
  }
  const putCommands = ({ body }: Asked) => {
    // Only benchmarks skip the check.
    const list = world.strict ? checkedCommands(body) : (body as readonly CommandBody[])
    return { status: 200, body: world.registry.put(list) }
  }
  const guild = ({ params }: Asked) => {
    const id = params.guild ?? ''
    // A server that removed the bot looks like one that never had it (discord-api-docs, issue
    // 5840).
    if (!world.guilds.has(id)) throw unknownGuild()
    const name = 'Sandbox'
    const preferred_locale = world.guildLocales.of(id)
    const body = { id, name, preferred_locale, features: GUILD_FEATURES }
    const owner = { icon: null, owner_id: '1100000000000000011' }
    return { status: 200, body: { ...body, ...owner, roles: rolesOf(id) } }
  }
  const gateway = () => ({
    url: gatewayUrl(),
    shards: shards.count,
    session_start_limit: shards.startLimit(),
  })

  return [
    {
      method: 'GET',
      pattern: '/gateway',
      run: () => ({ status: 200, body: { url: gatewayUrl() } }),
    },
    { method: 'GET', pattern: '/gateway/bot', run: () => ({ status: 200, body: gateway() }) },
    { method: 'GET', pattern: '/users/@me', run: () => ({ status: 200, body: world.bot }) },
    { method: 'GET', pattern: '/applications/@me', run: application },
    { method: 'GET', pattern: '/oauth2/applications/@me', run: application },
    { method: 'GET', pattern: '/applications/:application/commands', run: commands },
    { method: 'PUT', pattern: '/applications/:application/commands', run: putCommands },
    { method: 'GET', pattern: '/applications/:application/guilds/:guild/commands', run: commands },
    {
      method: 'PUT',
      pattern: '/applications/:application/guilds/:guild/commands',
      run: putCommands,
    },
    { method: 'GET', pattern: '/guilds/:guild', run: guild },
  ]
}
