import { expect, test } from 'vitest'
import { FOX, start } from './start.ts'

const TOKEN = /^POST .*\/token$/

test('an answer is lost after the rotation: the old token is dead, the new one unknown', async () => {
  const { auth, tokens, refresh } = await start()
  const { access_token, refresh_token } = await tokens()
  auth.troubleNext(1, TOKEN, { answer: { reset: true }, afterwards: true })
  await expect(refresh(refresh_token)).rejects.toThrow('fetch failed')
  expect((await refresh(refresh_token)).body).toMatchObject({ error: 'invalid_grant' })
  expect(auth.whose(access_token)).toMatchObject({ id: FOX })
  expect(auth.requests.all.map(({ status }) => status).slice(-2)).toEqual([undefined, 400])
})

test('a connection that breaks before changes nothing', async () => {
  const { auth, tokens, refresh } = await start()
  const { refresh_token } = await tokens()
  auth.troubleNext(1, TOKEN, { answer: { reset: true } })
  await expect(refresh(refresh_token)).rejects.toThrow('fetch failed')
  expect((await refresh(refresh_token)).status).toBe(200)
})

test('so many requests of a kind fail, in Civitai’s words or in a proxy’s', async () => {
  const { auth, oauth, tokens, userinfo } = await start()
  const { access_token } = await tokens()
  const crash = { error: 'server_error', error_description: 'Internal error' }
  const left = auth.troubleNext(2, TOKEN, { answer: { status: 500, body: crash } })
  const ask = () => fetch(`${oauth}/token`, { method: 'POST', body: new URLSearchParams() })
  expect((await userinfo(access_token)).status).toBe(200)
  const response = await ask()
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 500,
    body: crash,
  })
  expect(left()).toBe(1)
  await ask()
  const headers = { 'content-type': 'text/html' }
  const body = '<title>Just a moment...</title>'
  auth.troubleNext(1, TOKEN, { answer: { status: 403, headers, body } })
  const page = await ask()
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    403,
    'text/html',
    body,
  ])
  expect((await ask()).status).toBe(400)
})

test('a request can be held up, and is answered then', async () => {
  const { auth, tokens, refresh } = await start()
  const { refresh_token } = await tokens()
  const { promise, resolve } = Promise.withResolvers<void>()
  auth.troubleNext(1, TOKEN, { until: promise })
  const held = refresh(refresh_token)
  await expect.poll(() => auth.requests.all.at(-1)?.body).toMatchObject({ refresh_token })
  // Nothing was carried out yet: another request is faster.
  expect((await refresh(refresh_token)).status).toBe(200)
  resolve()
  expect((await held).body).toMatchObject({ error: 'invalid_grant' })
})

test('requests are kept with what they sent and what they got', async () => {
  const { auth, tokens, userinfo } = await start()
  await userinfo((await tokens()).access_token)
  expect(auth.requests.all.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['GET', '/api/auth/oauth/authorize', 303],
    ['GET', '/login/oauth/authorize', 200],
    ['POST', '/api/auth/oauth/authorize', 303],
    ['POST', '/api/auth/oauth/token', 200],
    ['GET', '/api/auth/oauth/userinfo', 200],
  ])
})
