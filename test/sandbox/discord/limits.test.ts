import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createDiscord,
  type Discord,
  type ManualClock,
  manualClock,
} from '../../../sandbox/discord/index.ts'
import { asker } from './ask.ts'
import { quiet, startBot } from './bot.ts'

let clock: ManualClock
let discord: Discord
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 0, 1))
  discord = await createDiscord({ clock })
})
afterEach(() => discord.close())
const { ask, post } = asker(() => discord)

const times = <T>(count: number, run: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => run(i))

test('fifty requests a second, whichever channel and connection they are for', async () => {
  const places = times(60, (index) => discord.open(index))
  const all = await Promise.all(places.map((place) => post(place)))
  const refused = all.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(10)
  expect(refused[0]?.json).toEqual({
    message: 'You are being rate limited.',
    code: 0,
    retry_after: 1,
    global: true,
  })
  const { headers } = refused[0] ?? {}
  expect(headers?.get('retry-after')).toBe('1')
  expect(headers?.get('x-ratelimit-scope')).toBe('global')
  expect(headers?.get('x-ratelimit-global')).toBe('true')
  expect(discord.rateLimited()).toBe(10)
  expect(discord.faults.map(({ kind }) => kind)).toEqual(times(10, () => 'rate limited'))
  clock.advance(1_000)
  expect((await post(places[59] ?? 'news')).status).toBe(200)
})

test('answers to interactions do not count, nor are they refused', async () => {
  const bot = await startBot(discord, async (interaction, { callback, editOriginal, followUp }) => {
    await callback(interaction, { type: 5 })
    await editOriginal(interaction, { content: 'edited', ...quiet })
    await followUp(interaction, { content: 'more', ...quiet })
  })
  clock.advance(1_000)
  await Promise.all(times(50, () => ask('GET', '/users/@me')))
  expect((await ask('GET', '/users/@me')).status).toBe(429)
  const answer = await discord.person('ada').slash('/top')
  await expect.poll(() => answer.followUps.length).toBe(1)
  expect(answer.message?.content).toBe('edited')
  await bot.stop()
})

test('no second may hold more, wherever it begins', async () => {
  const open = () => ask('GET', '/users/@me')
  clock.advance(900)
  await Promise.all(times(45, open))
  clock.advance(150)
  const all = await Promise.all(times(45, open))
  const refused = all.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(40)
  expect(refused[0]?.json).toMatchObject({ retry_after: 0.85 })
  clock.advance(850)
  expect((await open()).status).toBe(200)
})
