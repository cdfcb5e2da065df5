import { expect, test } from 'vitest'
import {
  APP,
  BASIC,
  FOX,
  HERON,
  MINUTE,
  REDIRECT,
  SCOPE,
  SECRET,
  start,
  VERIFIER,
} from './start.ts'

const grant = (description: string) => ({
  status: 400,
  body: { error: 'invalid_grant', error_description: description },
})
const wrong = (description: string) => ({
  status: 400,
  body: { error: 'invalid_request', error_description: description },
})
const client = (status: number, description: string) => ({
  status,
  body: { error: 'invalid_client', error_description: description },
})
const USED = grant('Invalid grant: authorization code is invalid')
const STRANGER = 'Invalid client: client is invalid'
const NOBODY = 'Invalid client: cannot retrieve client credentials'

test('a code becomes a pair of tokens', async () => {
  const { auth, codeFor, exchange } = await start()
  const { status, headers, body } = await exchange(await codeFor())
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body).toEqual({
    access_token: expect.stringMatching(/^civitai_[\da-f]{36}$/),
    token_type: 'Bearer',
    expires_in: 3_600,
    refresh_token: expect.stringMatching(/^civitai_[\da-f]{36}$/),
    scope: ['114689'],
  })
  expect(body.refresh_token).not.toBe(body.access_token)
  expect(auth.whose(body.access_token)).toMatchObject({ id: FOX, username: 'fox', scope: SCOPE })
  expect(auth.whose(body.refresh_token)).toBeUndefined()
  expect(auth.faults).toEqual([])
})

test.each([
  ['text', '114689'],
  ['number', 114_689],
] as const)('a scope can come as a %s', async (scopeShape, scope) => {
  const { codeFor, exchange } = await start({ scopeShape })
  expect((await exchange(await codeFor())).body).toMatchObject({ scope })
})

test('"UserRead" is always part of it', async () => {
  const { codeFor, exchange } = await start()
  const { body } = await exchange(await codeFor(FOX, { scope: '16384' }))
  expect(body).toMatchObject({ scope: ['16385'] })
})

test('HTTP Basic takes the place of the secret in the form', async () => {
  const { codeFor, exchange } = await start()
  const changed = { client_id: undefined, client_secret: undefined }
  const { status } = await exchange(await codeFor(), changed, { authorization: BASIC })
  expect(status).toBe(200)
})

test.each([
  ['an unknown code', { code: 'other' }, {}, USED],
  ['no code', { code: undefined }, {}, wrong('Missing parameter: `code`')],
  ['no grant_type', { grant_type: undefined }, {}, wrong('Missing parameter: `grant_type`')],
  [
    'neither a grant_type nor a secret',
    { grant_type: undefined, client_secret: undefined },
    {},
    client(400, NOBODY),
  ],
  ['no verifier', { code_verifier: undefined }, {}, grant('Missing parameter: `code_verifier`')],
  [
    'a verifier of 42 characters',
    { code_verifier: 'v'.repeat(42) },
    {},
    wrong('Invalid parameter: `code_verifier`'),
  ],
  [
    'another verifier',
    { code_verifier: 'w'.repeat(43) },
    {},
    grant('Invalid grant: code verifier is invalid'),
  ],
  [
    'no redirect_uri',
    { redirect_uri: undefined },
    {},
    wrong('Invalid request: `redirect_uri` is not a valid URI'),
  ],
  [
    'another redirect_uri',
    { redirect_uri: 'http://127.0.0.1:8080/civitai' },
    {},
    wrong('Invalid request: `redirect_uri` is invalid'),
  ],
  ['another secret', { client_secret: 'other' }, {}, client(400, STRANGER)],
  ['no secret', { client_secret: undefined }, {}, client(400, STRANGER)],
  ['no client', { client_id: undefined, client_secret: undefined }, {}, client(400, NOBODY)],
  ['an unknown client', { client_id: 'other' }, {}, client(400, STRANGER)],
  [
    'another secret by HTTP Basic',
    {},
    { authorization: `Basic ${Buffer.from('app:other').toString('base64')}` },
    client(401, STRANGER),
  ],
  [
    'the grant client_credentials',
    { grant_type: 'client_credentials' },
    {},
    {
      status: 400,
      body: {
        error: 'unauthorized_client',
        error_description: 'Unauthorized client: `grant_type` is invalid',
      },
    },
  ],
  [
    'the grant of devices',
    { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' },
    {},
    { status: 400, body: expect.objectContaining({ error: 'unauthorized_client' }) },
  ],
  [
    'a grant that nobody knows',
    { grant_type: 'wish' },
    {},
    {
      status: 400,
      body: {
        error: 'unsupported_grant_type',
        error_description: 'Unsupported grant type: `grant_type` is invalid',
      },
    },
  ],
])('%s', async (_, { ...changed }: Record<string, string | undefined>, headers, expected) => {
  const { auth, codeFor, exchange } = await start()
  const { status, body } = await exchange(await codeFor(), changed, headers)
  expect({ status, body }).toEqual(expected)
  const isFault = !JSON.stringify(body).includes('invalid_grant')
  expect(auth.faults).toHaveLength(isFault ? 1 : 0)
})

test('a code is exchanged once', async () => {
  const { codeFor, exchange, userinfo } = await start()
  const code = await codeFor()
  const { body } = await exchange(code)
  expect(await exchange(code)).toMatchObject(USED)
  // Civitai raises no alarm: what the code was exchanged for lives on.
  expect((await userinfo(body.access_token)).status).toBe(200)
})

test.each([
  ['another verifier', { code_verifier: 'w'.repeat(43) }],
  ['no verifier', { code_verifier: undefined }],
  ['another redirect_uri', { redirect_uri: `${REDIRECT}/` }],
])('%s burns the code', async (_, changed) => {
  const { codeFor, exchange } = await start()
  const code = await codeFor()
  expect((await exchange(code, changed)).status).toBe(400)
  expect(await exchange(code)).toMatchObject(USED)
})

test('another secret does not burn it', async () => {
  const { codeFor, exchange } = await start()
  const code = await codeFor()
  expect((await exchange(code, { client_secret: 'other' })).status).toBe(400)
  expect((await exchange(code)).status).toBe(200)
})

test('a code holds for ten minutes', async () => {
  const { clock, codeFor, exchange } = await start()
  const [early, late] = [await codeFor(FOX), await codeFor(HERON)]
  clock.now += 10 * MINUTE - 1
  expect((await exchange(early)).status).toBe(200)
  clock.now += 1
  expect(await exchange(late)).toMatchObject(USED)
})

test('a code is worth nothing to another application', async () => {
  const other = { ...APP, id: 'other', secret: 'another secret' }
  const { codeFor, exchange } = await start({ apps: [APP, other] })
  const code = await codeFor()
  const theirs = { client_id: 'other', client_secret: 'another secret' }
  expect(await exchange(code, theirs)).toMatchObject(USED)
  expect((await exchange(code)).status).toBe(200)
})

test('all at one address may ask twenty times a minute together', async () => {
  const { auth, clock, exchange } = await start({ limits: true })
  const answers = []
  for (let asked = 0; asked < 21; asked++) answers.push(await exchange('none'))
  expect(answers.slice(0, 20).every(({ status }) => status === 400)).toBe(true)
  expect(answers[20]).toMatchObject({ status: 429, body: { error: 'rate_limited' } })
  expect(auth.faults).toMatchObject([{ why: expect.stringContaining('rate_limited') }])
  clock.now += MINUTE
  expect((await exchange('none')).status).toBe(400)
})

test('a public application needs no secret, but an Origin that is registered', async () => {
  const { secret: _, ...open } = APP
  const page = 'https://page.example'
  const { codeFor, exchange } = await start({ apps: [{ ...open, allowedOrigins: [page] }] })
  const code = await codeFor()
  const bare = { client_secret: undefined }
  const { status, body } = await exchange(code, bare, { origin: 'https://other.example' })
  expect({ status, body }).toEqual({
    status: 403,
    body: {
      error: 'origin_not_allowed',
      error_description: 'Origin is not in the registered allowedOrigins for this client.',
    },
  })
  expect((await exchange(code, bare, { origin: page })).status).toBe(200)
})

test('what Civitai lets pass and a careful application never does is noted', async () => {
  const { auth, oauth, codeFor } = await start()
  const form = {
    grant_type: 'authorization_code',
    code: await codeFor(),
    code_verifier: VERIFIER,
    client_id: 'app',
    client_secret: SECRET,
    redirect_uri: REDIRECT,
  }
  const response = await fetch(`${oauth}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  })
  expect(response.status).toBe(200)
  await fetch(`${oauth}/token?client_secret=${SECRET}`, {
    method: 'POST',
    body: new URLSearchParams({ ...form, code: await codeFor(HERON) }),
  })
  expect(auth.faults.map(({ why }) => why)).toEqual([
    'a body that is no form',
    'client_secret in an address',
  ])
})

test('other methods and paths are not there', async () => {
  const { auth, oauth } = await start()
  expect((await fetch(`${oauth}/token`)).status).toBe(405)
  expect((await fetch(`${oauth}/introspect`, { method: 'POST' })).status).toBe(404)
  expect(auth.faults).toHaveLength(2)
})
