import { expect, test } from 'vitest'
import { FOX, HERON, NAMELESS, start } from './start.ts'

test('a token tells who allowed it', async () => {
  const { tokens, userinfo } = await start()
  expect(await userinfo((await tokens(FOX)).access_token)).toEqual({
    status: 200,
    body: {
      sub: '900001',
      id: 900_001,
      username: 'fox',
      preferred_username: 'fox',
      name: 'fox',
      image: null,
      roles: [],
      isModerator: false,
      tier: 'gold',
      email: 'fox@example.test',
      email_verified: true,
    },
  })
})

test('somebody may have no name', async () => {
  const { tokens, userinfo } = await start()
  expect(await userinfo((await tokens(NAMELESS)).access_token)).toEqual({
    status: 200,
    body: {
      sub: '900003',
      id: 900_003,
      username: null,
      image: null,
      roles: [],
      isModerator: false,
      tier: 'free',
    },
  })
})

test('without a token nothing is told', async () => {
  const { oauth, userinfo } = await start()
  const response = await fetch(`${oauth}/userinfo`)
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 401,
    body: { error: 'invalid_token', error_description: 'Missing bearer token' },
  })
  expect((await userinfo('civitai_other')).status).toBe(401)
})

test('a banned person’s tokens open nothing, until the ban ends', async () => {
  const { auth, tokens, userinfo } = await start()
  const { access_token } = await tokens(HERON)
  auth.change(HERON, { banned: true })
  expect(auth.whose(access_token)).toBeUndefined()
  expect((await userinfo(access_token)).status).toBe(401)
  auth.change(HERON, { banned: false, username: 'crane' })
  expect(auth.whose(access_token)).toMatchObject({ id: HERON, username: 'crane' })
})

test('discovery tells where everything is, under the address it was asked at', async () => {
  const { auth, oauth } = await start()
  const response = await fetch(`${auth.url}/.well-known/openid-configuration`)
  expect(await response.json()).toMatchObject({
    issuer: auth.url,
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    revocation_endpoint: `${oauth}/revoke`,
    userinfo_endpoint: `${oauth}/userinfo`,
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    scopes_supported: expect.arrayContaining(['1', '65536', '16777216']),
  })
})
