import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createDiscord,
  type Discord,
  type ManualClock,
  manualClock,
} from '../../../sandbox/discord/index.ts'
import { asker } from './ask.ts'

const HOUR = 3_600_000
const SERVER = '1100000000000000002'

let clock: ManualClock
let discord: Discord
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 0, 1))
  discord = await createDiscord({ clock })
})
afterEach(() => discord.close())
const { ask, channel, post } = asker(() => discord)

test('ten messages an hour are published in a channel, in every other one ten more', async () => {
  const other = discord.open(1, { type: 5 })
  const publish = async (where: 'news' | typeof other) => {
    const { json } = await post(where)
    clock.advance(1_000)
    return ask('POST', `${channel(where)}/messages/${json.id}/crosspost`)
  }
  for (let count = 0; count < 10; count += 1) expect((await publish('news')).status).toBe(200)
  const { status, headers } = await publish('news')
  expect(status).toBe(429)
  expect(headers.get('retry-after')).toBe(String(3_600 - 10))
  expect((await publish(other)).status).toBe(200)
  clock.advance(HOUR)
  expect((await publish('news')).status).toBe(200)
  // It is the channel that has had enough: nothing the bot could have known.
  expect(discord.faults).toEqual([])
})

test('publishing takes an announcement channel in which the bot may send', async () => {
  const { json: plain } = await post('general')
  const inGeneral = `${channel('general')}/messages/${plain.id}/crosspost`
  expect((await ask('POST', inGeneral)).json.code).toBe(50_024)
  const { json } = await post('news')
  discord.change('news', { botPermissions: 1n << 10n })
  const inNews = `${channel('news')}/messages/${json.id}/crosspost`
  expect(await ask('POST', inNews)).toMatchObject({ status: 403, json: { code: 50_013 } })
})

test('a nonce is at most 25 characters', async () => {
  const body = { enforce_nonce: true, nonce: 'x'.repeat(25) }
  expect((await post('general', body)).json.nonce).toBe(body.nonce)
  expect(await post('general', { ...body, nonce: 'x'.repeat(26) })).toMatchObject({
    status: 400,
    json: { code: 50_035 },
  })
})

test('a nonce is the bot’s, whatever the channel', async () => {
  const first = await post('general', { nonce: 'a', enforce_nonce: true })
  const second = await post('news', { nonce: 'a', enforce_nonce: true })
  expect(second.json.id).toBe(first.json.id)
  expect(discord.messages('news')).toEqual([])
})

test('a server that removed the bot is unknown, and its channels are closed', async () => {
  expect(await ask('GET', `/guilds/${SERVER}`)).toMatchObject({
    status: 200,
    json: { id: SERVER, roles: [{ id: SERVER, name: '@everyone' }, {}, { mentionable: true }] },
  })
  discord.install(false)
  expect(await ask('GET', `/guilds/${SERVER}`)).toMatchObject({
    status: 404,
    json: { code: 10_004 },
  })
  expect(await post('news')).toMatchObject({ status: 403, json: { code: 50_001 } })
  discord.install(true)
  expect((await post('news')).status).toBe(200)
  expect((await ask('GET', '/guilds/1')).json.code).toBe(10_004)
})

test('there are as many servers and channels as are opened', async () => {
  const [one, two] = [discord.open(1), discord.open(2, { nsfw: true })]
  expect((await post(one)).status).toBe(200)
  expect(await ask('GET', channel(two))).toMatchObject({
    json: { type: 0, nsfw: true, guild_id: two.guild },
  })
  discord.install(false, 1)
  expect((await post(one)).json.code).toBe(50_001)
  expect((await post(two)).status).toBe(200)
  expect((await ask('GET', `/guilds/${one.guild}`)).status).toBe(404)
  expect((await ask('GET', `/guilds/${two.guild}`)).status).toBe(200)
  // One more channel brings no bot back.
  expect((await post(discord.open(1))).json.code).toBe(50_001)
  expect(discord.messages(two)).toHaveLength(1)
  expect(discord.messages(one)).toHaveLength(1)
})

test('a thread goes with its channel', async () => {
  discord.change('general', { gone: true })
  expect((await post('general-thread')).json.code).toBe(10_003)
  expect((await post('after-dark-thread')).status).toBe(200)
})

test('a bot that may not read what was posted is shown nothing of it', async () => {
  const { id } = discord.places.news
  await post('news')
  discord.change('news', { botPermissions: discord.places.news.botPermissions & ~(1n << 16n) })
  expect(await ask('GET', `/channels/${id}/messages`)).toMatchObject({ status: 200, json: [] })
})
