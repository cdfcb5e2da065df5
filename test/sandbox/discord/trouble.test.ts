import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../sandbox/discord/index.ts'
import { asker } from './ask.ts'

const POSTS = /^POST .*\/messages$/

let discord: Discord
beforeEach(async () => {
  discord = await createDiscord()
})
afterEach(() => discord.close())
const { ask, channel, post } = asker(() => discord)

test('so many requests of a kind fail, and no others', async () => {
  const left = discord.failNext(2, POSTS, { status: 500 })
  expect((await post('general')).status).toBe(500)
  expect((await ask('GET', '/users/@me')).status).toBe(200)
  expect(left()).toBe(1)
  expect((await post('news')).status).toBe(500)
  expect(left()).toBe(0)
  expect((await post('general')).status).toBe(200)
  expect(discord.messages('general')).toHaveLength(1)
  expect(discord.messages('news')).toEqual([])
})

test('an answer gets lost after its message was made, and the nonce finds it again', async () => {
  const left = discord.failNext(1, POSTS, { afterwards: true })
  const body = { nonce: 'a', enforce_nonce: true }
  await expect(post('general', body)).rejects.toThrow()
  expect(left()).toBe(0)
  const [made] = discord.messages('general')
  expect((await post('general', body)).json.id).toBe(made?.id)
  expect(discord.messages('general')).toHaveLength(1)
})

test('Discord’s own words can be put into a failure', async () => {
  const body = { message: 'Blocked', code: 200_000 }
  discord.failNext(1, POSTS, { status: 400, body, headers: { 'x-test': 'y' } })
  const { status, json, headers } = await post('general')
  expect({ status, code: json.code, header: headers.get('x-test') }).toEqual({
    status: 400,
    code: 200_000,
    header: 'y',
  })
})

test('a proxy answers in its own words', async () => {
  discord.failNext(1, POSTS, { status: 403, body: '<title>Attention required</title>' })
  const response = await fetch(`${discord.url}/v10${channel('general')}/messages`, {
    method: 'POST',
  })
  expect(response.status).toBe(403)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(await response.text()).toBe('<title>Attention required</title>')
})

test('after a reset only the new token is accepted', async () => {
  discord.resetToken('new')
  expect((await ask('GET', '/users/@me')).status).toBe(401)
  expect((await ask('GET', '/users/@me', undefined, 'new')).status).toBe(200)
})
