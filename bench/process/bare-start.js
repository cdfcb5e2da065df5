import { readFileSync } from 'node:fs'
import process from 'node:process'
import { Client, Events, Routes } from 'discord.js'

/**
 * The least that a bot does to be ready: it logs in, and registers as many commands as ours. Plain
 * JavaScript, so that no time goes into anything else.
 */
const { DISCORD_TOKEN: token, DISCORD_API_URL: api = '' } = process.env
const client = new Client({ intents: [], rest: { api } })
const commands = JSON.parse(readFileSync('commands.json', 'utf8'))

client.on(
  Events.InteractionCreate,
  (interaction) => interaction.isChatInputCommand() && interaction.reply('Hello'),
)
client.once(Events.ClientReady, ({ application }) =>
  client.rest.put(Routes.applicationCommands(application.id), { body: commands }),
)
process.on('SIGTERM', () => process.exit())
await client.login(token)
