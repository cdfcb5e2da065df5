import { expect, onTestFinished, test } from 'vitest'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import type { Whose } from '../../../sandbox/civitai/http/whose.ts'
import { ask } from './ask.ts'
import { FOX, NAMELESS, start } from './auth/start.ts'

async function site(whose?: Whose) {
  const civitai = await createCivitai({ size: 0, ...(whose && { whose }) })
  onTestFinished(civitai.close)
  const me = (token?: string, method = 'GET') =>
    ask(civitai, '/me', {
      method,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    })
  return { civitai, me }
}

test('a token of the login host tells who somebody is', async () => {
  const { auth, tokens } = await start()
  const { civitai, me } = await site(auth.whose)
  const { status, headers, body } = await me((await tokens(FOX)).access_token)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('private')
  expect(body).toEqual({
    id: FOX,
    username: 'fox',
    tier: 'gold',
    status: 'active',
    isMember: true,
    subscriptions: ['yellow'],
    email: 'fox@example.test',
    emailVerified: true,
    tokenScope: 114_689,
    buzzLimit: null,
    subject: { type: 'oauth', id: 'app' },
  })
  expect(civitai.faults).toEqual([])
})

test('somebody may be muted and have no name', async () => {
  const { auth, tokens } = await start()
  const { me } = await site(auth.whose)
  const { access_token } = await tokens(NAMELESS)
  auth.change(NAMELESS, { muted: true })
  expect((await me(access_token)).body).toMatchObject({
    username: null,
    status: 'muted',
    isMember: false,
    subscriptions: [],
  })
})

test('a dead token is refused, and no token at all is a fault', async () => {
  const { auth, tokens } = await start()
  const { civitai, me } = await site(auth.whose)
  const { access_token } = await tokens()
  auth.disconnect(FOX, 'app')
  for (const token of [access_token, 'other']) {
    const { status, body } = await me(token)
    expect({ status, body }).toEqual({ status: 401, body: { error: 'Unauthorized' } })
  }
  expect(civitai.faults).toEqual([])
  expect((await me()).status).toBe(401)
  expect(civitai.faults).toMatchObject([{ why: 'no access token' }])
})

test('where nobody has a token, none is known', async () => {
  const { me } = await site()
  expect((await me('civitai_1')).status).toBe(401)
  expect((await me('civitai_1', 'POST')).status).toBe(405)
})

test('elsewhere a token is still a fault', async () => {
  const { auth, tokens } = await start()
  const { civitai } = await site(auth.whose)
  const headers = { authorization: `Bearer ${(await tokens()).access_token}` }
  await ask(civitai, '/models?limit=1', { headers })
  expect(civitai.faults).toMatchObject([{ why: expect.stringContaining('anonymous') }])
})
