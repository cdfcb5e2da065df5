import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotSend, createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { type Bot, quiet, startBot } from './bot.ts'

let discord: Discord
let bot: Bot
beforeAll(async () => {
  discord = await createDiscord({ answerWithin: 60_000 })
  bot = await startBot(discord, (interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'x', ...quiet } }),
  )
})
afterAll(async () => {
  await bot.stop()
  await discord.close()
})

test('subcommands nest, and channels and roles are resolved', async () => {
  await discord.person('grace').slash('/digest create channel:#news time:09:00 role:@readers')
  const { id } = discord.places.news
  expect(bot.received.at(-1)).toMatchObject({
    data: {
      options: [
        {
          name: 'create',
          type: 1,
          options: [
            { name: 'channel', type: 7, value: id },
            { name: 'time', value: '09:00' },
            { name: 'role', type: 8 },
          ],
        },
      ],
      resolved: { channels: { [id]: { id, type: 5, name: 'news' } } },
    },
  })
})

test.for([
  ['/nothing', 'no command'],
  ['/top colour:red', 'no option'],
  ['/top period:Decade', 'not a choice'],
  ['/top period:Week period:Week', 'given twice'],
  ['/top tag:', 'empty'],
  [`/top tag:${'x'.repeat(51)}`, 'too long'],
  ['/top count:11', 'at most 10'],
  ['/top count:many', 'a number'],
  ['/top private:maybe', 'true or false'],
  ['/digest erase', 'no subcommand'],
  ['/digest create time:09:00', 'required'],
  ['/digest create channel:#general-thread', 'not a kind of channel'],
  ['/digest create channel:#nowhere', 'no channel'],
] as const)('the client refuses %s', async ([line, why]) => {
  const sending = discord.person('grace').slash(line)
  await expect(sending).rejects.toThrow(CannotSend)
  await expect(sending).rejects.toThrow(why)
})

test('the client offers a command only where it is meant to be', async () => {
  await expect(discord.person('ada').slash('/digest list')).rejects.toThrow(/permissions/)
  await expect(discord.person('grace').slash('/digest list', { in: 'dm' })).rejects.toThrow(/place/)
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
