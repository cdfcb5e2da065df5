import { type ChatInputCommandInteraction, Client, Events } from 'discord.js'
import { Agent, fetch } from 'undici'
import { commands } from '../../commands/index.ts'
import { register, registrationOf } from '../../src/discord/register.ts'
import { USER_AGENT } from './asked.ts'
import { startedWith, telling } from './telling.ts'

/**
 * The least a bot can do with discord.js, as its guide has it: the same message for everybody, or,
 * without one, a line about what Civitai answers to the question that our bot would ask; and the
 * same suggestions for everybody who types.
 */
const { discord, civitaiUrl, message, suggestions = [] } = startedWith()
const client = new Client({ intents: [], rest: { api: discord.url } })
const dispatcher = new Agent()

async function answerOf(interaction: ChatInputCommandInteraction) {
  if (message !== undefined) return message
  const { options } = interaction
  const query = new URLSearchParams({
    limit: '100',
    page: '1',
    sort: options.getString('sort', true),
    period: options.getString('period', true),
    types: options.getString('type', true),
  })
  const response = await fetch(`${civitaiUrl}/models?${query}`, {
    dispatcher,
    headers: { accept: 'application/json', 'user-agent': USER_AGENT },
  })
  const { items } = (await response.json()) as { readonly items: readonly unknown[] }
  return { embeds: [{ title: 'Models', description: `There are ${items.length}.` }] }
}

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(await answerOf(interaction))
  else if (interaction.isAutocomplete()) await interaction.respond(suggestions)
})

const ready = new Promise<string>((resolve) =>
  client.once(Events.ClientReady, ({ application }) => resolve(application.id)),
)
await client.login(discord.token)
await register(client.rest, await ready, registrationOf(commands))
telling(() => client.destroy())
