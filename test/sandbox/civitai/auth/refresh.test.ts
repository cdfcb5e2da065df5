import { expect, test } from 'vitest'
import { APP, FOX, HERON, MINUTE, SCOPE, start } from './start.ts'

const DEAD = {
  status: 400,
  body: {
    error: 'invalid_grant',
    error_description: 'Invalid grant: refresh token is invalid',
  },
}
const DAY = 24 * 60 * MINUTE

test('a refresh token becomes a new pair, and is dead at once', async () => {
  const { auth, tokens, refresh, userinfo } = await start()
  const first = await tokens()
  // A scope is ignored, even one that nobody could read.
  const { status, body } = await refresh(first.refresh_token, { scope: 'more' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ expires_in: 3_600, scope: [String(SCOPE)] })
  expect(new Set([...Object.values(first), ...Object.values(body)]).size).toBeGreaterThan(6)
  expect(await refresh(first.refresh_token)).toMatchObject(DEAD)
  // Using it twice raises no alarm, and earlier access tokens live out their hour.
  expect((await userinfo(first.access_token)).status).toBe(200)
  expect((await userinfo(body.access_token)).status).toBe(200)
  expect((await refresh(body.refresh_token)).status).toBe(200)
  expect(auth.faults).toEqual([])
})

test('an access token lives for an hour, a refresh token for thirty days', async () => {
  const { clock, tokens, refresh, userinfo } = await start()
  const [{ access_token, refresh_token }, other] = [await tokens(FOX), await tokens(HERON)]
  clock.now += 60 * MINUTE - 1
  expect((await userinfo(access_token)).status).toBe(200)
  clock.now += 1
  expect(await userinfo(access_token)).toEqual({
    status: 401,
    body: { error: 'invalid_token', error_description: 'Invalid or expired token' },
  })
  clock.now += 30 * DAY - 60 * MINUTE - 1
  expect((await refresh(refresh_token)).status).toBe(200)
  clock.now += 1
  expect(await refresh(other.refresh_token)).toMatchObject(DEAD)
})

test.each([
  ['no refresh token', undefined, 'invalid_request', 'Missing parameter: `refresh_token`'],
  ['an unknown one', 'other', 'invalid_grant', 'Invalid grant: refresh token is invalid'],
])('%s', async (_, refresh_token, error, error_description) => {
  const { refresh } = await start()
  const { status, body } = await refresh('', { refresh_token })
  expect({ status, body }).toEqual({ status: 400, body: { error, error_description } })
})

test('an access token refreshes nothing, nor does another application', async () => {
  const other = { ...APP, id: 'other', secret: 'another secret' }
  const { tokens, refresh } = await start({ apps: [APP, other] })
  const { access_token, refresh_token } = await tokens()
  expect(await refresh(access_token)).toMatchObject(DEAD)
  const theirs = { client_id: 'other', client_secret: 'another secret' }
  expect(await refresh(refresh_token, theirs)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  })
  expect((await refresh(refresh_token)).status).toBe(200)
})

test('who disconnects the application ends all of its tokens, and nobody else’s', async () => {
  const { auth, tokens, refresh, userinfo } = await start()
  const [fox, heron] = [await tokens(FOX), await tokens(HERON)]
  auth.disconnect(FOX, 'app')
  expect(auth.whose(fox.access_token)).toBeUndefined()
  expect((await userinfo(fox.access_token)).status).toBe(401)
  expect(await refresh(fox.refresh_token)).toMatchObject(DEAD)
  expect((await refresh(heron.refresh_token)).status).toBe(200)
})

test('a new secret takes the place of the old one, and tokens live on', async () => {
  const { auth, tokens, refresh, userinfo } = await start()
  const { access_token, refresh_token } = await tokens()
  auth.changeSecret('app', 'a new secret')
  expect((await refresh(refresh_token)).body).toMatchObject({ error: 'invalid_client' })
  expect((await userinfo(access_token)).status).toBe(200)
  expect((await refresh(refresh_token, { client_secret: 'a new secret' })).status).toBe(200)
})

test('revoking says that all is well, and revokes nothing', async () => {
  const { post, tokens, refresh, userinfo } = await start()
  const { access_token, refresh_token } = await tokens()
  const own = { client_id: 'app', client_secret: APP.secret }
  for (const token of [refresh_token, access_token, 'unknown']) {
    const { status, body } = await post('revoke', { ...own, token })
    expect({ status, body }).toEqual({ status: 200, body: {} })
  }
  expect((await userinfo(access_token)).status).toBe(200)
  expect((await refresh(refresh_token)).status).toBe(200)
})

test('revoking needs a token, and has a limit of its own', async () => {
  const { post } = await start({ limits: true })
  expect(await post('revoke', {})).toMatchObject({
    status: 400,
    body: { error: 'invalid_request', error_description: 'Missing token parameter' },
  })
  for (let asked = 1; asked < 20; asked++) await post('revoke', { token: 'x' })
  const { status, body } = await post('revoke', { token: 'x' })
  expect({ status, body }).toEqual({ status: 429, body: { error: 'rate_limited' } })
  expect((await post('token', {})).status).toBe(400)
})
