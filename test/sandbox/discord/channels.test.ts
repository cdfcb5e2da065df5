import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createDiscord,
  type Discord,
  type ManualClock,
  manualClock,
} from '../../../sandbox/discord/index.ts'
import { APPLICATION_ID } from '../../../sandbox/discord/state/world.ts'
import { asker } from './ask.ts'
import { quiet } from './bot.ts'

let clock: ManualClock
let discord: Discord
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 0, 1))
  discord = await createDiscord({ clock })
})
afterEach(() => discord.close())

const { ask, channel, post } = asker(() => discord)

test('messages are posted, read, edited, published and deleted', async () => {
  const { json } = await post('news')
  const one = `${channel('news')}/messages/${json.id}`
  const edited = await ask('PATCH', one, { content: 'better', ...quiet })
  expect(edited.json.content).toBe('better')
  expect(await ask('POST', `${one}/crosspost`)).toMatchObject({ status: 200, json: { flags: 1 } })
  expect((await ask('POST', `${one}/crosspost`)).json.code).toBe(40_033)
  expect(await ask('GET', `${channel('news')}/messages?limit=50`)).toMatchObject({
    json: [{ id: json.id }],
  })
  expect((await ask('DELETE', one)).status).toBe(204)
  expect(await ask('GET', one)).toMatchObject({ status: 404, json: { code: 10_008 } })
  expect(discord.requests.map(({ method, route }) => `${method} ${route}`).slice(0, 2)).toEqual([
    'POST /channels/:channel/messages',
    'PATCH /channels/:channel/messages/:message',
  ])
})

test('a repeated nonce gives back the first message, for three minutes', async () => {
  const body = { nonce: 'digest-1', enforce_nonce: true }
  const first = await post('general', body)
  expect((await post('general', body)).json.id).toBe(first.json.id)
  clock.advance(3 * 60_000 + 1)
  expect((await post('general', body)).json.id).not.toBe(first.json.id)
  expect(discord.messages('general')).toHaveLength(2)
})

test('five messages in five seconds to a channel, and headers that say so', async () => {
  for (const left of [4, 3, 2, 1, 0]) {
    const { headers } = await post('general')
    expect(headers.get('x-ratelimit-remaining')).toBe(String(left))
  }
  expect((await post('news')).status).toBe(200)
  expect(await post('general')).toMatchObject({ status: 429, json: { global: false } })
  clock.advance(5_000)
  expect((await post('general')).status).toBe(200)
  expect(discord.rateLimited()).toBe(1)
  expect(discord.faults.map(({ kind }) => kind)).toEqual(['rate limited'])
})

test('fifty requests a second in all', async () => {
  const all = await Promise.all(Array.from({ length: 51 }, () => ask('GET', '/users/@me')))
  const refused = all.filter(({ status }) => status === 429)
  expect(refused).toMatchObject([{ json: { global: true, retry_after: 1 } }])
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true')
})

test('what a moderator did to a place is what the bot meets', async () => {
  expect((await post('group')).json.code).toBe(50_001)
  discord.change('general', { botPermissions: 0n })
  expect(await post('general')).toMatchObject({ status: 403, json: { code: 50_001 } })
  discord.change('general', { botPermissions: 1n << 10n })
  expect(await post('general')).toMatchObject({ status: 403, json: { code: 50_013 } })
  discord.change('general-thread', { locked: true })
  expect(await post('general-thread')).toMatchObject({ status: 400, json: { code: 50_083 } })
  discord.change('news', { gone: true })
  expect(await post('news')).toMatchObject({ status: 404, json: { code: 10_003 } })
  discord.change('after-dark-thread', { archived: true })
  await post('after-dark-thread')
  expect(discord.places['after-dark-thread'].archived).toBe(false)
  discord.install(false)
  expect((await ask('GET', '/guilds/1100000000000000002')).json.code).toBe(10_004)
  expect((await ask('GET', channel('after-dark'))).json.code).toBe(50_001)
  expect(discord.faults).toEqual([])
})

test('wrong tokens, unknown routes, empty and broken bodies are refused', async () => {
  expect((await ask('GET', '/users/@me', undefined, 'wrong')).status).toBe(401)
  expect(await ask('GET', '/guilds/1/bans')).toMatchObject({ status: 404, json: { code: 0 } })
  expect((await post('general', { content: ' ' })).json.code).toBe(50_006)
  const half = JSON.stringify({ content: '\ud83d', ...quiet })
  expect((await ask('POST', `${channel('general')}/messages`, half)).json.code).toBe(50_109)
  expect((await post('general', { content: '😀' })).status).toBe(200)
  expect(discord.faults.map(({ kind }) => kind)).toEqual([
    'wrong token',
    'unknown route',
    'refused body',
    'refused body',
  ])
  discord.faults.clear()
  expect(discord.faults).toEqual([])
})

test('requests fail, get lost afterwards, or are slow when told to', async () => {
  const stop = discord.fail(({ method }) => (method === 'POST' ? { status: 502 } : undefined))
  expect((await post('general')).status).toBe(502)
  expect(discord.messages('general')).toEqual([])
  stop()
  const lose = discord.fail(() => ({ afterwards: true }))
  await expect(post('general')).rejects.toThrow()
  expect(discord.messages('general')).toHaveLength(1)
  lose()
  discord.delay(() => 10_000)
  const slow = post('general')
  const afterTenSeconds = () => {
    clock.advance(10_000)
    return discord.messages('general').length
  }
  await expect.poll(afterTenSeconds).toBe(2)
  expect((await slow).status).toBe(200)
})

test('listeners hear what happens to messages', async () => {
  const heard: string[] = []
  const stop = discord.onMessage(({ kind, message }) => heard.push(`${kind} ${message.content}`))
  const { json } = await post('general')
  await ask('PATCH', `${channel('general')}/messages/${json.id}`, { content: 'new', ...quiet })
  await ask('DELETE', `${channel('general')}/messages/${json.id}`)
  stop()
  await post('general')
  expect(heard).toEqual(['created hello', 'updated new', 'deleted new'])
})

test('commands put again keep their ids', async () => {
  const path = `/applications/${APPLICATION_ID}/commands`
  const top = { name: 'top', description: 'D' }
  await ask('PUT', path, [top])
  const before = discord.registered()[0]
  await ask('PUT', path, [{ ...top, description: 'E' }])
  expect(discord.registered()).toMatchObject([{ id: before?.id, description: 'E' }])
  expect((await ask('PUT', path, [{ ...top, name: 'TOP' }])).json.code).toBe(50_035)
})
