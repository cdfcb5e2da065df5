import { expect, test } from 'vitest'
import { accountOf } from '../../../../sandbox/discord/state/people.ts'
import { REDIRECT, start } from './start.ts'

const { user: grace } = accountOf('grace')

test('whoever authorizes it goes back with a code and the state as it was', async () => {
  const { discord, link } = await start()
  const state = 'a state & more=%20ü'
  const back = await discord.visitor('ada').allow(link({ state }))
  expect(back.origin + back.pathname).toBe(REDIRECT)
  expect(Object.fromEntries(back.searchParams)).toEqual({
    code: expect.stringMatching(/^[\w-]{30}$/),
    state,
  })
  expect(discord.faults).toEqual([])
})

test('whoever cancels it goes back with an error and the state', async () => {
  const { discord, link } = await start()
  const back = await discord.visitor('ada').deny(link())
  expect(back.origin + back.pathname).toBe(REDIRECT)
  expect(Object.fromEntries(back.searchParams)).toEqual({
    error: 'access_denied',
    error_description: 'The resource owner or authorization server denied the request',
    state: 'a state',
  })
  expect(discord.faults).toEqual([])
})

test('without a state there is none on the way back, which is a fault', async () => {
  const { discord, link } = await start()
  const back = await discord.visitor('ada').allow(link({ state: undefined }))
  expect([...back.searchParams.keys()]).toEqual(['code'])
  expect(discord.faults.map(({ what }) => what)).toEqual(['a link without a state'])
})

test.each([
  ['no client_id', { client_id: undefined }, 'Unknown Application'],
  ['another client_id', { client_id: '1100000000000000002' }, 'Unknown Application'],
  ['no redirect_uri', { redirect_uri: undefined }, 'Invalid OAuth2 redirect_uri'],
  ['a longer redirect_uri', { redirect_uri: `${REDIRECT}/` }, 'Invalid OAuth2 redirect_uri'],
  ['no response_type', { response_type: undefined }, 'Unsupported &quot;response_type&quot;'],
  ['no scope', { scope: undefined }, 'No scopes were provided.'],
  [
    'a challenge by the method plain',
    { code_challenge: 'c', code_challenge_method: 'plain' },
    'Unsupported &quot;code_challenge_method&quot;',
  ],
])('%s is told on a page, and nobody is sent on', async (_, changed, told) => {
  const { discord, link } = await start()
  const seen = await discord.visitor('ada').open(link(changed))
  expect(seen).toMatchObject({ status: 400, redirect: undefined })
  expect(seen.body).toContain(`<h1>${told}</h1>`)
  expect(discord.faults.map(({ kind }) => kind)).toEqual(['refused request'])
})

test('a program on the visitor’s machine may not choose its port', async () => {
  const redirectUris = ['http://127.0.0.1:8080/discord']
  const { discord, link } = await start({ application: { redirectUris } })
  const open = (redirect_uri: string) => discord.visitor('ada').open(link({ redirect_uri }))
  expect((await open('http://127.0.0.1:8081/discord')).status).toBe(400)
  expect((await open('http://127.0.0.1:8080/discord')).status).toBe(200)
})

test.each(['identify relationships.read', 'identity'])(
  'the scope "%s" leads back with an error once it is authorized',
  async (scope) => {
    const { discord, link } = await start()
    const back = await discord.visitor('ada').allow(link({ scope }))
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: 'invalid_scope',
      error_description: 'The requested scope is invalid, unknown, or malformed.',
      state: 'a state',
    })
    expect(discord.faults).toMatchObject([{ kind: 'refused request' }])
  },
)

test('the link under /api leads to the page, with or without a version', async () => {
  const { discord, link } = await start()
  for (const address of [link(), link().replace('/api/', '/api/v10/')]) {
    const response = await fetch(address, { redirect: 'manual' })
    expect(response.status).toBe(302)
    const to = new URL(response.headers.get('location') ?? '', address)
    expect(to.pathname).toBe('/oauth2/authorize')
    expect(to.search).toBe(new URL(address).search)
  }
  const { status, body } = await discord.visitor('ada').open(link())
  expect(status).toBe(200)
  expect(body).toContain('Authorize Curator')
})

test('on the page one picks who is signed in', async () => {
  const { discord, link, exchange, me } = await start()
  const page = (await discord.visitor(7).open(link())).body
  for (const name of ['Ada (ada)', 'Grace (grace)', 'Person0 (person0)', 'Person7 (person7)']) {
    expect(page).toContain(name)
  }
  expect(page).toContain('<li>Access your username, avatar and banner</li>')
  const { origin, searchParams } = new URL(link())
  const send = (more: Record<string, string>, from = origin) =>
    fetch(`${origin}/oauth2/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: from },
      body: new URLSearchParams({ ...Object.fromEntries(searchParams), ...more }),
    })
  const answer = { approved: 'true', person: grace.id }
  expect((await send(answer, 'http://elsewhere.example')).status).toBe(400)
  expect((await send({ ...answer, person: '1' })).status).toBe(400)
  expect((await send({ person: grace.id })).status).toBe(400)
  const location = (await send(answer)).headers.get('location') ?? ''
  const { body } = await exchange(new URL(location).searchParams.get('code') ?? '')
  expect((await me(body.access_token)).body).toMatchObject({ id: grace.id })
})

test('the redirects that were entered are told to the bot', async () => {
  const { discord } = await start()
  const headers = { authorization: `Bot ${discord.token}` }
  const response = await fetch(`${discord.url}/v10/applications/@me`, { headers })
  expect(await response.json()).toMatchObject({ redirect_uris: [REDIRECT, `${REDIRECT}/other`] })
})
