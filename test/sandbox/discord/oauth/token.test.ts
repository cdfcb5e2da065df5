import { expect, test } from 'vitest'
import { accountOf } from '../../../../sandbox/discord/state/people.ts'
import { APPLICATION_ID } from '../../../../sandbox/discord/state/world.ts'
import { challengeOf } from '../../../../sandbox/oauth/pkce.ts'
import { REDIRECT, start } from './start.ts'

const SECOND = 1_000
const WEEK = 604_800 * SECOND
const VERIFIER = 'v'.repeat(43)
const PKCE = { code_challenge: challengeOf(VERIFIER), code_challenge_method: 'S256' }
const { user: ada } = accountOf('ada')

const grant = (description: string) => ({
  status: 400,
  body: { error: 'invalid_grant', error_description: description },
})
const wrong = (description: string) => ({
  status: 400,
  body: { error: 'invalid_request', error_description: description },
})
const USED = grant('Invalid "code" in request.')
const STRANGER = { status: 401, body: { error: 'invalid_client' } }
const noGrant = (type: string) => ({
  status: 400,
  body: {
    error: 'unsupported_grant_type',
    error_description: `Grant type ${type} is not supported`,
  },
})
const basic = (secret: string) => ({
  authorization: `Basic ${Buffer.from(`${APPLICATION_ID}:${secret}`).toString('base64')}`,
})
const BARE = { client_id: undefined, client_secret: undefined }

test('a code becomes a token, and the token tells who it was', async () => {
  const { discord, codeFor, exchange, me } = await start()
  const { status, body } = await exchange(await codeFor())
  expect(status).toBe(200)
  expect(body).toEqual({
    token_type: 'Bearer',
    access_token: expect.stringMatching(/^[\w-]{30}$/),
    expires_in: 604_800,
    refresh_token: expect.stringMatching(/^[\w-]{30}$/),
    scope: 'identify',
  })
  const seen = await me(body.access_token)
  expect(seen).toMatchObject({
    status: 200,
    body: { id: ada.id, username: 'ada', global_name: 'Ada', discriminator: '0', avatar: null },
  })
  expect(seen.body).not.toHaveProperty('email')
  expect(seen.body).not.toHaveProperty('bot')
  expect(discord.faults).toEqual([])
})

test('HTTP Basic, and the address without a version, do as well', async () => {
  const { discord, codeFor, exchange } = await start()
  expect((await exchange(await codeFor(), BARE, basic('a secret'))).status).toBe(200)
  const response = await fetch(`${discord.url}/oauth2/token`, {
    method: 'POST',
    headers: basic('a secret'),
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: await codeFor(),
      redirect_uri: REDIRECT,
    }),
  })
  expect(response.status).toBe(200)
})

test.each([
  ['an unknown code', { code: 'other' }, {}, USED],
  ['no code', { code: undefined }, {}, wrong('Missing "code" in request.')],
  ['no grant_type', { grant_type: undefined }, {}, noGrant('None')],
  ['another grant_type', { grant_type: 'password' }, {}, noGrant('password')],
  [
    'another redirect_uri',
    { redirect_uri: `${REDIRECT}/other` },
    {},
    grant('Invalid "redirect_uri" in request.'),
  ],
  ['no redirect_uri', { redirect_uri: undefined }, {}, grant('Invalid "redirect_uri" in request.')],
  ['another secret', { client_secret: 'other' }, {}, STRANGER],
  ['another secret by HTTP Basic', BARE, basic('other'), STRANGER],
  ['another client_id', { client_id: '1100000000000000002' }, {}, STRANGER],
  ['no client', BARE, {}, STRANGER],
  ['no secret', { client_secret: undefined }, {}, wrong('Missing "code_verifier"')],
  [
    'a verifier that nobody announced',
    { code_verifier: VERIFIER },
    {},
    wrong('Invalid "code_verifier"'),
  ],
])('%s', async (_, { ...changed }: Record<string, string | undefined>, headers, expected) => {
  const { discord, codeFor, exchange } = await start()
  expect(await exchange(await codeFor(), changed, { ...headers })).toEqual(expected)
  const isFault = expected.body.error !== 'invalid_grant'
  expect(discord.faults.map(({ kind }) => kind)).toEqual(isFault ? ['refused request'] : [])
})

test('JSON is not read', async () => {
  const { discord, codeFor } = await start()
  const response = await fetch(`${discord.url}/v10/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      code: await codeFor(),
      redirect_uri: REDIRECT,
      client_id: APPLICATION_ID,
      client_secret: discord.clientSecret,
    }),
  })
  expect({ status: response.status, body: await response.json() }).toEqual(noGrant('None'))
  expect((await fetch(`${discord.url}/v10/oauth2/token`)).status).toBe(405)
})

test.each([
  ['the right verifier', { code_verifier: VERIFIER }, 200],
  ['no verifier', {}, wrong('Missing "code_verifier"')],
  ['another verifier', { code_verifier: 'w'.repeat(43) }, wrong('Invalid "code_verifier"')],
  ['a short verifier', { code_verifier: 'v'.repeat(42) }, wrong('Invalid "code_verifier"')],
])('a code of PKCE with %s', async (_, changed, expected) => {
  const { codeFor, exchange } = await start()
  const code = await codeFor('ada', PKCE)
  const answered = await exchange(code, changed)
  if (typeof expected === 'number') expect(answered.status).toBe(expected)
  else expect(answered).toEqual(expected)
  expect(await exchange(code, { code_verifier: VERIFIER })).toEqual(USED)
})

test('a code is exchanged once, within 100 seconds', async () => {
  const { clock, codeFor, exchange } = await start()
  const [early, late] = [await codeFor('ada'), await codeFor('grace')]
  clock.advance(100 * SECOND - 1)
  expect((await exchange(early)).status).toBe(200)
  expect(await exchange(early)).toEqual(USED)
  clock.advance(1)
  expect(await exchange(late)).toEqual(USED)
})

test('a token tells who it was for a week, and a refresh token makes new ones', async () => {
  const { clock, codeFor, exchange, refresh, me } = await start()
  const { body } = await exchange(await codeFor())
  clock.advance(WEEK - 1)
  expect((await me(body.access_token)).status).toBe(200)
  clock.advance(1)
  expect(await me(body.access_token)).toEqual({
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
  })
  const { body: next } = await refresh(body.refresh_token)
  expect((await me(next.access_token)).status).toBe(200)
  expect(await refresh(body.refresh_token)).toEqual({
    status: 400,
    body: { error: 'invalid_grant' },
  })
})

test('revoking one token ends all of that person, and needs the secret', async () => {
  const { codeFor, exchange, refresh, revoke, me } = await start()
  const { body: first } = await exchange(await codeFor('ada'))
  const { body: second } = await exchange(await codeFor('ada'))
  const { body: other } = await exchange(await codeFor('grace'))
  expect(await revoke(first.access_token, { client_secret: 'other' })).toEqual(STRANGER)
  expect((await me(first.access_token)).status).toBe(200)
  expect(await revoke(first.access_token)).toEqual({ status: 200, body: {} })
  expect((await me(first.access_token)).status).toBe(401)
  expect((await me(second.access_token)).status).toBe(401)
  expect((await refresh(second.refresh_token)).status).toBe(400)
  expect((await me(other.access_token)).status).toBe(200)
  expect((await revoke('unknown')).status).toBe(200)
  expect((await revoke(undefined)).status).toBe(400)
})

test('who removes the application from their account ends it, too', async () => {
  const { discord, codeFor, exchange, refresh, me } = await start()
  const { body } = await exchange(await codeFor('ada'))
  discord.deauthorize('ada')
  expect((await me(body.access_token)).status).toBe(401)
  expect((await refresh(body.refresh_token)).body).toEqual({ error: 'invalid_grant' })
  expect(discord.faults).toEqual([])
})

test('a reset secret takes the place of the old one', async () => {
  const { discord, codeFor, exchange } = await start()
  discord.resetClientSecret('a new secret')
  expect(discord.clientSecret).toBe('a new secret')
  const code = await codeFor()
  expect(await exchange(code)).toEqual(STRANGER)
  expect((await exchange(code, { client_secret: 'a new secret' })).status).toBe(200)
})

test('the token of the bot and that of a person are told apart', async () => {
  const { discord, codeFor, exchange } = await start()
  const { body } = await exchange(await codeFor())
  const as = async (authorization: string, path = '/users/@me') => {
    const response = await fetch(`${discord.url}/v10${path}`, { headers: { authorization } })
    return { status: response.status, body: await response.json() }
  }
  expect(await as(`Bot ${discord.token}`)).toMatchObject({ status: 200, body: { bot: true } })
  expect((await as(`Bearer ${discord.token}`)).status).toBe(401)
  expect((await as(`Bearer ${body.access_token}`, '/applications/@me')).status).toBe(401)
})

test('an answer gets lost after the code was exchanged', async () => {
  const { discord, codeFor, exchange } = await start()
  const code = await codeFor()
  discord.failNext(1, /^POST \/oauth2\/token$/, { afterwards: true })
  await expect(exchange(code)).rejects.toThrow('fetch failed')
  expect(await exchange(code)).toEqual(USED)
  const posts = discord.requests.filter(({ path }) => path === '/oauth2/token')
  expect(posts.map(({ status }) => status)).toEqual([200, 400])
})
