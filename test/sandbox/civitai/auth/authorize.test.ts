import { expect, test } from 'vitest'
import { challengeOf } from '../../../../sandbox/oauth/pkce.ts'
import { APP, FOX, HERON, MINUTE, NAMELESS, REDIRECT, SCOPE, start, VERIFIER } from './start.ts'

test('whoever allows it goes back with a code and the state as it was', async () => {
  const { auth, link } = await start()
  const state = 'a state & more=%20ü'
  const back = await auth.visitor(FOX).allow(link({ state }))
  expect(back.origin + back.pathname).toBe(REDIRECT)
  expect(Object.fromEntries(back.searchParams)).toEqual({
    code: expect.stringMatching(/^[\da-f]{64}$/),
    state,
  })
  expect(auth.faults).toEqual([])
})

test('whoever denies it goes back with an error and the state', async () => {
  const { auth, link } = await start()
  const back = await auth.visitor(FOX).deny(link())
  expect(Object.fromEntries(back.searchParams)).toEqual({
    error: 'access_denied',
    error_description: 'The user denied the authorization request',
    state: 'a state',
  })
  expect(auth.faults).toEqual([])
})

const wrong = (description: string) => ({
  error: 'invalid_request',
  error_description: description,
})
const noPkce = wrong('PKCE required: provide code_challenge and code_challenge_method=S256')
const noRedirect = wrong('redirect_uri does not match any registered URI')
const noScope = { error: 'invalid_scope', error_description: 'Invalid scope value' }

test.each([
  ['no client_id', { client_id: undefined }, wrong('Missing client_id')],
  [
    'an unknown client_id',
    { client_id: 'other' },
    { error: 'invalid_client', error_description: 'Unknown client_id' },
  ],
  ['no redirect_uri', { redirect_uri: undefined }, noRedirect],
  ['a longer redirect_uri', { redirect_uri: `${REDIRECT}/` }, noRedirect],
  ['another port of a host', { redirect_uri: 'https://bot.example:444/civitai' }, noRedirect],
  ['another path of this machine', { redirect_uri: 'http://127.0.0.1:8080/other' }, noRedirect],
  ['another scheme of this machine', { redirect_uri: 'https://127.0.0.1/civitai' }, noRedirect],
  ['no challenge', { code_challenge: undefined }, noPkce],
  ['no method', { code_challenge_method: undefined }, noPkce],
  [
    'the method plain',
    { code_challenge_method: 'plain' },
    wrong('Only S256 code_challenge_method is supported'),
  ],
  [
    'the verifier as its challenge',
    { code_challenge: 'v'.repeat(44) },
    wrong('code_challenge is no S256 challenge'),
  ],
  ['no state', { state: undefined }, wrong('state parameter is required')],
  ['an empty state', { state: '' }, wrong('state parameter is required')],
  ['no response_type', { response_type: undefined }, wrong('response_type must be code')],
  ['no scope', { scope: undefined }, noScope],
  ['a scope in words', { scope: 'UserRead' }, noScope],
  ['a scope above all bits', { scope: String(2 ** 27) }, noScope],
])('%s is told on Civitai’s page, and nobody is sent on', async (_, changed, body) => {
  const { auth, link } = await start()
  const seen = await auth.visitor(FOX).open(link(changed))
  expect({ ...seen, body: JSON.parse(seen.body) }).toEqual({
    status: 400,
    redirect: undefined,
    body,
  })
  expect(auth.faults).toMatchObject([{ path: '/api/auth/oauth/authorize' }])
})

test.each(['http://127.0.0.1:9/civitai', 'http://localhost:1234/civitai', 'http://[::1]/civitai'])(
  'a program on the visitor’s machine may listen at %s',
  async (redirect_uri) => {
    const { auth, link } = await start()
    const back = await auth.visitor(FOX).allow(link({ redirect_uri }))
    expect(back.href).toMatch(`${redirect_uri}?code=`)
  },
)

test('rights beyond those of the application are refused once somebody allows them', async () => {
  const { auth, link } = await start()
  const seen = auth.visitor(FOX).allow(link({ scope: String(SCOPE + 2) }))
  await expect(seen).rejects.toMatchObject({
    status: 400,
    body: JSON.stringify({
      error: 'invalid_scope',
      error_description: 'Invalid scope: Requested scope is invalid',
    }),
  })
})

test('or trimmed, as the documentation has it', async () => {
  const { auth, codeFor, exchange } = await start({ beyondAllowed: 'trimmed' })
  const { body } = await exchange(await codeFor(FOX, { scope: String(SCOPE + 2) }))
  expect(body).toMatchObject({ scope: [String(SCOPE)] })
  expect(auth.whose(body.access_token)?.scope).toBe(SCOPE)
})

test.each([
  ['disabled', { access: 'disabled' }, FOX, 403],
  ['for testers only', { access: 'testers' }, FOX, 403],
  ['for testers only, for a tester', { access: 'testers' }, HERON, 303],
] as const)('an application that is %s', async (_, { access }, who, status) => {
  const people = [
    { id: FOX, username: 'fox' },
    { id: HERON, username: 'heron', tester: true },
  ]
  const { auth, link } = await start({ apps: [{ ...APP, access }], people })
  const gone = auth.visitor(who).allow(link())
  if (status === 303) expect((await gone).searchParams.has('code')).toBe(true)
  else
    await expect(gone).rejects.toMatchObject({
      status,
      body: expect.stringContaining('access_denied'),
    })
})

test('a remembered answer holds for the same rights and for fewer, and for nobody else', async () => {
  const { auth, link } = await start()
  await auth.visitor(FOX).allow(link(), { remember: false })
  const isAsked = async (who: number, changed = {}) =>
    (await auth.visitor(who).open(link(changed))).redirect === undefined
  expect(await isAsked(FOX)).toBe(true)
  await auth.visitor(FOX).allow(link({ scope: '16385' }))
  expect(await isAsked(FOX, { scope: '16385' })).toBe(false)
  expect(await isAsked(FOX, { scope: '1' })).toBe(false)
  expect(await isAsked(FOX)).toBe(true)
  expect(await isAsked(HERON, { scope: '1' })).toBe(true)
  auth.disconnect(FOX, 'app')
  expect(await isAsked(FOX, { scope: '1' })).toBe(true)
})

test('a person may ask ten times a minute', async () => {
  const { auth, clock, link } = await start({ limits: true })
  const [fox, heron] = [auth.visitor(FOX), auth.visitor(HERON)]
  const statuses = []
  for (let asked = 0; asked < 11; asked++) statuses.push((await fox.open(link())).status)
  expect(statuses).toEqual([...Array(10).fill(200), 429])
  expect(JSON.parse((await fox.open(link())).body)).toMatchObject({ error: 'rate_limited' })
  expect((await heron.open(link())).status).toBe(200)
  clock.now += MINUTE
  expect((await fox.open(link())).status).toBe(200)
})

test('an approval counts only when the page’s own form sends it', async () => {
  const { auth, link } = await start()
  const visitor = auth.visitor(FOX)
  const byLink = await visitor.open(link({ approved: 'true', person: String(FOX) }))
  expect(byLink.redirect).toBeUndefined()
  const { origin, searchParams } = new URL(link())
  const body = new URLSearchParams([...searchParams, ['approved', 'true'], ['person', `${FOX}`]])
  const send = (from: string) =>
    fetch(`${origin}/api/auth/oauth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: from },
      body,
    })
  expect((await send('http://elsewhere.example')).status).toBe(403)
  const right = await send(origin)
  expect(right.status).toBe(303)
  expect(right.headers.get('location')).toMatch(`${REDIRECT}?code=`)
  expect(right.headers.get('set-cookie')).toContain(`=${FOX};`)
})

test('on the page one picks who is signed in, and it tells what is asked', async () => {
  const { auth, oauth, link, exchange } = await start()
  const page = await (await fetch(link())).text()
  for (const text of [
    '<html lang="en">',
    'Authorize Curator',
    'Civitai in your server',
    '<legend>Signed in to Civitai as</legend>',
    'fox (900001)',
    'no name yet (900003)',
    '<li>Generate, train &amp; scan</li>',
    '<li>View buzz balance &amp; history</li>',
    'https://bot.example',
  ]) {
    expect(page).toContain(text)
  }
  expect(page).not.toContain('Manage vault')
  const response = await fetch(`${oauth}/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      ...Object.fromEntries(new URL(link()).searchParams),
      person: String(NAMELESS),
      approved: 'true',
    }),
  })
  const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const { body } = await exchange(code)
  expect(auth.whose(body.access_token)).toMatchObject({ id: NAMELESS, username: null })
})

test('a name that is HTML stays a text', async () => {
  const evil = '<script>alert("1")</script>'
  const { link } = await start({ apps: [{ ...APP, name: evil }] })
  const response = await fetch(link({ state: `"><script>` }))
  const page = await response.text()
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('the challenge of RFC 7636’s example is the one it names', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
  expect(challengeOf(VERIFIER)).toHaveLength(43)
})
