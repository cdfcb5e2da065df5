import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { type Bot, quiet, startBot } from './bot.ts'

const SPANISH = { locale: 'es-ES' }

const COMMANDS = [
  {
    name: 'model',
    name_localizations: { 'es-ES': 'modelo', ja: 'モデル' },
    description: 'One model',
    description_localizations: { 'es-ES': 'Un modelo' },
    options: [
      {
        type: 3,
        name: 'query',
        name_localizations: { 'es-ES': 'consulta', ja: '検索' },
        description: 'Its name',
        required: true,
        autocomplete: true,
      },
      {
        type: 3,
        name: 'period',
        name_localizations: { 'es-ES': 'período' },
        description: 'Since when',
        choices: [
          { name: 'Week', name_localizations: { 'es-ES': 'Semana' }, value: 'w' },
          { name: 'All time', name_localizations: { 'es-ES': 'Siempre' }, value: 'a' },
        ],
      },
      {
        type: 4,
        name: 'count',
        name_localizations: { 'es-ES': 'cuántos' },
        description: 'How many',
        max_value: 10,
      },
    ],
  },
  {
    name: 'digest',
    name_localizations: { 'es-ES': 'resumen' },
    description: 'Daily posts',
    contexts: [0],
    default_member_permissions: '32',
    options: [
      {
        type: 1,
        name: 'add',
        name_localizations: { 'es-ES': 'añadir' },
        description: 'A new one',
        options: [
          {
            type: 7,
            name: 'channel',
            name_localizations: { 'es-ES': 'canal' },
            description: 'Where',
          },
        ],
      },
    ],
  },
  { type: 3, name: 'Greet', name_localizations: { 'es-ES': 'Saludar a quien sea' }, contexts: [0] },
]

let discord: Discord
let bot: Bot
beforeAll(async () => {
  discord = await createDiscord({ answerWithin: 60_000, guildLocale: 'fr' })
  bot = await startBot(discord, (interaction, { callback }) => {
    const choices = [{ name: 'Lamp', name_localizations: { 'es-ES': 'Farol' }, value: '#1' }]
    const answer = { type: 4, data: { content: 'x', ...quiet } }
    return callback(interaction, interaction.type === 4 ? { type: 8, data: { choices } } : answer)
  })
  await put()
})
afterAll(async () => {
  await bot.stop()
  await discord.close()
})

const path = `/applications/${APPLICATION_ID}/commands` as const
const put = () => bot.rest.put(path, { body: COMMANDS })
const sent = () => bot.received.at(-1)

test.each([
  ['in the reader’s language', '/modelo consulta:un farol período:Siempre', SPANISH],
  ['in the plain one', '/model query:un farol period:All time', SPANISH],
  ['in both', '/model consulta:un farol period:siempre', SPANISH],
  ['where none is of the language', '/model query:un farol period:all time', { locale: 'pl' }],
  [
    'in a neighbour of the language',
    '/modelo consulta:un farol período:Siempre',
    { locale: 'es-419' },
  ],
])('names are typed %s, and the plain ones sent', async (_, line, how) => {
  await discord.person('ada').slash(line, how)
  expect(sent()).toMatchObject({
    locale: how.locale,
    data: {
      name: 'model',
      options: [
        { name: 'query', value: 'un farol' },
        { name: 'period', value: 'a' },
      ],
    },
  })
})

test('a person’s own language is the same', async () => {
  await discord.person('ada', { locale: 'ja' }).slash('/モデル 検索:生成 期間 も')
  expect(sent()).toMatchObject({ data: { options: [{ name: 'query', value: '生成 期間 も' }] } })
})

test('subcommands have names, too, and the answer says which command it was', async () => {
  const answer = await discord.person('grace').slash('/resumen añadir canal:#news', SPANISH)
  expect(sent()).toMatchObject({
    data: { name: 'digest', options: [{ name: 'add', options: [{ name: 'channel' }] }] },
  })
  expect(answer.message?.interaction).toMatchObject({ name: 'digest add' })
  expect(discord.nameOf('digest add', 'slash', 'es-ES')).toBe('resumen añadir')
  expect(discord.nameOf('digest add', 'slash', 'de')).toBe('digest add')
  expect(discord.nameOf('Greet', 'message', 'es-ES')).toBe('Saludar a quien sea')
  expect(discord.nameOf('gone for good', 'slash', 'es-ES')).toBe('gone for good')
})

test.for([
  ['/modelo', 'The option "consulta" is required.'],
  ['/modelo consulta:a consulta:b', '"consulta" is given twice'],
  ['/modelo query:a consulta:b', '"consulta" is given twice'],
  ['/modelo consulta:a período:Año', 'not a choice of "período", which are Semana, Siempre.'],
  ['/modelo consulta:a cuántos:11', '"cuántos" must be at most 10.'],
  ['/modelo canción:a', '/modelo has no option canción; it has consulta, período, cuántos.'],
  ['/modelo consulta:a cuántos:1 canción:a', 'has no option canción'],
  ['/resumen quitar', '/resumen needs one of: añadir.'],
  ['/モデル 検索:a', 'There is no command /モデル.'],
] as const)('the client refuses %s in its names', async ([line, why]) => {
  await expect(discord.person('grace').slash(line, SPANISH)).rejects.toThrow(why)
})

test('a command that is not offered is named', async () => {
  await expect(discord.person('ada').slash('/digest add', SPANISH)).rejects.toThrow(
    '/resumen is not offered here',
  )
})

test('suggestions are asked for and told in the language', async () => {
  const typing = { ...SPANISH, focused: 'consulta' }
  const line = '/modelo consulta:fa período:Semana'
  const found = await discord.person('ada').type(line, typing)
  expect(found).toEqual([{ name: 'Farol', value: '#1' }])
  expect(sent()).toMatchObject({
    data: {
      options: [
        { name: 'query', focused: true },
        { name: 'period', value: 'w' },
      ],
    },
  })
  const plain = await discord.person('ada').type('/model query:la')
  expect(plain).toEqual([{ name: 'Lamp', value: '#1' }])
  const unsuggested = discord.person('ada').type('/modelo cuántos:1', SPANISH)
  await expect(unsuggested).rejects.toThrow('"cuántos" has no suggestions')
})

test.each(['Saludar a quien sea', 'Greet'])('a message command is used as %s', async (name) => {
  const ada = discord.person('ada')
  const answer = await ada.useOnMessage(name, ada.say({ content: 'look' }), SPANISH)
  expect(sent()).toMatchObject({ locale: 'es-ES', data: { name: 'Greet' } })
  expect(answer.message?.interaction).toMatchObject({ name: 'Greet' })
})

test('a server has its own language, until its owner chooses another', async () => {
  const here = async () => {
    await discord.person('ada').slash('/model query:a')
    return sent()
  }
  expect(await here()).toMatchObject({
    guild_locale: 'fr',
    guild: { locale: 'fr' },
    locale: 'en-US',
  })
  discord.setGuildLocale('ja')
  expect(await here()).toMatchObject({ guild_locale: 'ja', guild: { locale: 'ja' } })
  const guild = await bot.rest.get(`/guilds/${discord.places.general.guild}`)
  expect(guild).toMatchObject({ preferred_locale: 'ja' })
  expect([discord.guildLocale(), discord.guildLocale(1)]).toEqual(['ja', 'fr'])
  await discord.person('ada').slash('/model query:a', { in: 'dm' })
  expect(sent()).not.toHaveProperty('guild_locale')
})

const QUERY = { name: 'query', description: 'Its name' }

test('lists of commands have the localisations of one locale, or all where they are wanted', async () => {
  const first = async (headers: Record<string, string>, query = '') => {
    const response = await fetch(`${discord.url}/v10${path}${query}`, {
      headers: { authorization: 'Bot sandbox', ...headers },
    })
    const [command] = (await response.json()) as readonly (Record<string, unknown> & {
      readonly options: readonly Record<string, unknown>[]
    })[]
    return command
  }
  const spanish = await first({ 'x-discord-locale': 'es-ES', 'accept-language': 'ja' })
  expect(spanish).toMatchObject({ name_localized: 'modelo', description_localized: 'Un modelo' })
  expect(spanish?.options[0]).toMatchObject({ ...QUERY, name_localized: 'consulta' })
  expect(spanish?.options[1]).toMatchObject({ choices: [{ name_localized: 'Semana' }, {}] })
  expect(JSON.stringify(spanish)).not.toContain('_localizations')
  expect(await first({ 'accept-language': 'xx, ja;q=0.9' })).toMatchObject({
    name_localized: 'モデル',
  })
  const plain = await first({ 'accept-language': '*' })
  expect(JSON.stringify(plain)).not.toContain('_locali')
  const whole = await first({}, '?with_localizations=true')
  expect(whole).toMatchObject({ name_localizations: { 'es-ES': 'modelo' } })
  expect(whole).not.toHaveProperty('name_localized')
  expect(await put()).toMatchObject([{ name_localizations: { 'es-ES': 'modelo' } }, {}, {}])
})
