import { expect, onTestFinished, test } from 'vitest'
import { createDiscord } from '../../../sandbox/discord/index.ts'
import { quiet, startBot } from './bot.ts'
import { start } from './start.ts'

test('a dropped connection is resumed and nothing is lost', async () => {
  const [discord, bot] = await start((interaction, { callback }) =>
    callback(interaction, { type: 4, data: { content: 'hello', ...quiet } }),
  )
  await discord.person('ada').slash('/top')
  discord.dropConnections()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => discord.person(index).slash('/top')),
  )
  expect(answers.map(({ message }) => message?.content)).toEqual(Array(20).fill('hello'))
  expect(bot.received).toHaveLength(21)
  expect(discord.sessions()).toMatchObject([{ resumed: 1, connected: true }])
  expect(discord.faults).toEqual([])
})

test('a bot with another token is not let in', async () => {
  const discord = await createDiscord({ token: 'right' })
  onTestFinished(discord.close)
  await expect(startBot({ ...discord, token: 'wrong' }, () => {})).rejects.toThrow()
  expect(discord.faults[0]?.kind).toBe('wrong token')
})

test('a shut gateway closes what is open and whoever logs in, with its code', async () => {
  const [discord, bot] = await start(() => {})
  const closed = () =>
    new Promise((resolve) => bot.client.once('shardDisconnect', ({ code }) => resolve(code)))
  const first = closed()
  const open = discord.shutGateway(4_014)
  expect(await first).toBe(4_014)
  await expect.poll(discord.sessions).toMatchObject([{ connected: false }])
  await expect(startBot(discord, () => {})).rejects.toThrow('disallowed intents')
  open()
  const again = await startBot(discord, () => {})
  onTestFinished(again.stop)
  expect(discord.sessions()).toMatchObject([{ connected: true }])
})
