import { Client, type REST } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Discord } from '../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'

/** A real discord.js client at the stand-in, answering by raw payloads as the bot does. */
export interface Bot {
  readonly client: Client
  readonly rest: REST
  readonly callback: (to: APIInteraction, body: unknown) => Promise<unknown>
  readonly editOriginal: (to: APIInteraction, body: unknown) => Promise<unknown>
  readonly followUp: (to: APIInteraction, body: unknown) => Promise<unknown>
  readonly received: APIInteraction[]
  readonly stop: () => Promise<void>
}

export const quiet = { allowed_mentions: { parse: [] } }

/** What tests register: an ordinary command, one with subcommands, each kind of option. */
const COMMANDS = [
  {
    name: 'top',
    description: 'Models, ranked',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: 3,
        name: 'period',
        description: 'Since when',
        choices: [
          { name: 'Week', value: 'w' },
          { name: 'All time', value: 'a' },
        ],
      },
      { type: 3, name: 'tag', description: 'A tag', autocomplete: true, max_length: 50 },
      { type: 5, name: 'private', description: 'Only for you' },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 10 },
    ],
  },
  {
    name: 'digest',
    description: 'Daily posts',
    contexts: [0],
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'create',
        description: 'A new one',
        options: [
          {
            type: 7,
            name: 'channel',
            description: 'Where',
            required: true,
            channel_types: [0, 5, 11],
          },
          { type: 3, name: 'time', description: 'When' },
          { type: 3, name: 'zone', description: 'Where it is then', autocomplete: true },
          { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 10 },
          { type: 5, name: 'publish', description: 'To followers' },
          { type: 7, name: 'copy', description: 'There too', channel_types: [5] },
          { type: 8, name: 'role', description: 'Whom to tell' },
        ],
      },
      { type: 1, name: 'list', description: 'All of them' },
    ],
  },
  { name: 'rule', description: 'The server', default_member_permissions: '0' },
]

/** Logs in, registers the commands, and gives every interaction to `handle`. */
export async function startBot(
  discord: Discord,
  handle: (interaction: APIInteraction, bot: Bot) => Promise<unknown> | unknown,
): Promise<Bot> {
  const client = new Client({ intents: [], rest: { api: discord.url, retries: 0 } })
  const { rest } = client
  const received: APIInteraction[] = []
  const open = { auth: false } as const
  const bot: Bot = {
    client,
    rest,
    received,
    callback: ({ id, token }, body) =>
      rest.post(`/interactions/${id}/${token}/callback`, { body, ...open }),
    editOriginal: ({ token }, body) =>
      rest.patch(`/webhooks/${APPLICATION_ID}/${token}/messages/%40original`, { body, ...open }),
    followUp: ({ token }, body) =>
      rest.post(`/webhooks/${APPLICATION_ID}/${token}`, { body, ...open }),
    stop: async () => {
      await client.destroy()
    },
  }
  // discord.js types this event by its own enumeration, which the plain text satisfies.
  client.ws.on('INTERACTION_CREATE' as never, async (interaction: APIInteraction) => {
    received.push(interaction)
    await handle(interaction, bot)
  })
  const ready = new Promise((resolve) => client.once('clientReady', resolve))
  await client.login(discord.token)
  await ready
  await rest.put(`/applications/${APPLICATION_ID}/commands`, { body: COMMANDS })
  return bot
}

/** The status and Discord's code of a refused request; `undefined` when it was accepted. */
export async function refusalOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request
    return undefined
  } catch (error) {
    const { status, code } = error as { readonly status: number; readonly code: number }
    return { status, code }
  }
}
