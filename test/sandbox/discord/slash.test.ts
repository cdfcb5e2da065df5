import { InteractionType } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotSend, createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { type Bot, quiet, startBot } from './bot.ts'

const choices = [{ name: 'Europe/Berlin', value: 'Europe/Berlin' }]

let discord: Discord
let bot: Bot
beforeAll(async () => {
  discord = await createDiscord({ answerWithin: 60_000 })
  bot = await startBot(discord, (interaction, { callback }) => {
    const typing = interaction.type === InteractionType.ApplicationCommandAutocomplete
    const answer = { type: 4, data: { content: 'x', ...quiet } }
    return callback(interaction, typing ? { type: 8, data: { choices } } : answer)
  })
})
afterAll(async () => {
  await bot.stop()
  await discord.close()
})

test('subcommands nest, and channels and roles are resolved', async () => {
  const line = '/digest create channel:#news time:09:00 count:5 publish:true role:@artists'
  await discord.person('grace').slash(line)
  const { id } = discord.places.news
  const artists = discord.roles.find(({ name }) => name === 'artists')?.id ?? ''
  expect(bot.received.at(-1)).toMatchObject({
    data: {
      options: [
        {
          name: 'create',
          type: 1,
          options: [
            { name: 'channel', type: 7, value: id },
            { name: 'time', type: 3, value: '09:00' },
            { name: 'count', type: 4, value: 5 },
            { name: 'publish', type: 5, value: true },
            { name: 'role', type: 8, value: artists },
          ],
        },
      ],
      resolved: {
        channels: {
          [id]: {
            id,
            type: 5,
            name: 'news',
            nsfw: false,
            parent_id: null,
            permissions: expect.stringMatching(/^\d+$/),
            app_permissions: expect.stringMatching(/^\d+$/),
          },
        },
        roles: { [artists]: { id: artists, name: 'artists', mentionable: true, permissions: '0' } },
      },
    },
  })
})

test('a thread is resolved with what is known of it', async () => {
  const { id, parent } = discord.places['after-dark-thread']
  await discord.person('grace').slash('/digest create channel:#after-dark-thread')
  const thread = {
    type: 11,
    parent_id: parent,
    thread_metadata: { archived: false, locked: false },
  }
  const { data } = bot.received.at(-1) ?? {}
  expect(data).toMatchObject({ resolved: { channels: { [id]: thread } } })
  expect(data).not.toHaveProperty(['resolved', 'channels', id, 'nsfw'])
  expect(data).not.toHaveProperty(['resolved', 'roles'])
})

test('autocomplete within a subcommand sends what is chosen, not what is half typed', async () => {
  const line = '/digest create channel:#news role:@ar zone:Eur'
  expect(await discord.person('grace').type(line)).toEqual(choices)
  expect(bot.received.at(-1)).toMatchObject({
    type: 4,
    data: {
      options: [
        {
          name: 'create',
          options: [
            { name: 'channel', type: 7, value: discord.places.news.id },
            { name: 'zone', type: 3, value: 'Eur', focused: true },
          ],
        },
      ],
    },
  })
})

test.each([
  ['/top period:all TIME private:TRUE', { name: 'period', value: 'a' }],
  ['/top tag:a b: c period:Week', { name: 'tag', value: 'a b: c' }],
])('%s is understood', async (line, option) => {
  await discord.person('ada').slash(line)
  expect(bot.received.at(-1)).toMatchObject({
    data: { options: expect.arrayContaining([expect.objectContaining(option)]) },
  })
})

test('channels and roles are named in any case', async () => {
  await discord.person('grace').slash('/digest create channel:#News role:@Artists')
  const { id } = discord.places.news
  expect(bot.received.at(-1)).toMatchObject({
    data: { options: [{ options: [{ value: id }, {}] }] },
  })
})

test('another server has its own channels', async () => {
  const there = discord.open(1)
  const grace = discord.person('grace')
  await grace.slash(`/digest create channel:#${there.name}`, { in: there })
  expect(bot.received.at(-1)).toMatchObject({
    guild_id: there.guild,
    channel: { id: there.id, guild_id: there.guild },
    authorizing_integration_owners: { 0: there.guild },
    data: { options: [{ options: [{ value: there.id }] }] },
  })
  await expect(grace.slash('/digest create channel:#news', { in: there })).rejects.toThrow(
    'no channel',
  )
})

test.for([
  ['/nothing', 'no command'],
  ['/top colour:red', '/top has no option colour; it has period, tag, private, count.'],
  ['/top period:Week colour:red', '/top has no option colour; it has period, tag, private, count.'],
  ['/top private:True colour:red tag:a', 'has no option colour'],
  ['/digest create Colour:red', '/digest create has no option Colour; it has channel, time, '],
  ['/digest list colour:red', '/digest list has no option colour; it takes none.'],
  ['/top red', 'Write the name of an option before "red"'],
  ['/top https://civitai.com/', 'Write the name of an option before "https://civitai.com/"'],
  ['/top period:Decade', 'not a choice'],
  ['/top period:Week period:Week', 'given twice'],
  ['/top tag:', 'empty'],
  [`/top tag:${'x'.repeat(51)}`, 'too long'],
  ['/top count:11', 'at most 10'],
  ['/top count:many', 'a number'],
  ['/top private:maybe', 'true or false'],
  ['/digest erase', 'needs one of: create'],
  ['/digest create time:09:00', 'required'],
  ['/digest create channel:#dm', 'no channel'],
  ['/digest create channel:', 'no channel'],
  ['/digest create channel:#news role:@nobody', 'no role'],
  ['/digest create channel:#news count:0', 'at least 1'],
  ['/digest create channel:#news publish:maybe', 'true or false'],
  ['/digest', 'needs one of: create'],
  ['/digest create channel:#news copy:#general', 'not a kind of channel'],
  ['/digest create channel:#nowhere', 'no channel'],
] as const)('the client refuses %s', async ([line, why]) => {
  const sending = discord.person('grace').slash(line)
  await expect(sending).rejects.toThrow(CannotSend)
  await expect(sending).rejects.toThrow(why)
})

test('the client offers a command only where it is meant to be', async () => {
  await expect(discord.person('ada').slash('/digest list')).rejects.toThrow(
    '/digest is not offered here: it needs Manage Server, which Ada lacks.',
  )
  await expect(discord.person('grace').slash('/digest list', { in: 'dm' })).rejects.toThrow(
    '/digest is not offered here: it works only in servers.',
  )
  const installed = { installedBy: 'person' } as const
  await expect(discord.person('grace').slash('/digest list', installed)).rejects.toThrow(
    /not installed/,
  )
  await expect(discord.person('grace').slash('/rule')).rejects.toThrow(/needs Administrator/)
  await discord.person('grace', { permissions: 1n << 3n }).slash('/rule')
  expect(bot.received.at(-1)).toMatchObject({ data: { name: 'rule' } })
  await discord.person('ada').slash('/digest list', { unchecked: true })
  expect(bot.received.at(-1)).toMatchObject({ data: { name: 'digest' } })
})

test('another make of client sends what it likes', async () => {
  const line = `/top period:Decade tag:${'x'.repeat(200)}`
  await discord.person('ada').slash(line, { unchecked: true, raw: { count: 99, more: 'y' } })
  expect(bot.received.at(-1)).toMatchObject({
    data: {
      options: [
        { name: 'period', value: 'Decade' },
        { name: 'tag', value: 'x'.repeat(200) },
        { name: 'count', type: 4, value: 99 },
        { name: 'more', type: 3, value: 'y' },
      ],
    },
  })
})
