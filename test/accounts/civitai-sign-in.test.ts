import { describe, expect, onTestFinished, test } from 'vitest'
import { createSignInHttp } from '../../src/accounts/asking.ts'
import { createCivitaiSignIn } from '../../src/accounts/civitai-sign-in.ts'
import { createHttpServer } from '../support/http-server.ts'

const NOW = 1_800_000_000_000
const right = {
  access_token: 'civitai_access',
  token_type: 'Bearer',
  expires_in: 3_600,
  refresh_token: 'civitai_refresh',
  scope: ['8388609'],
}

/** Civitai's login host, which answers everything with this. */
async function answering(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const [server, http] = [await createHttpServer(), createSignInHttp('test')]
  onTestFinished(async () => {
    await Promise.all([server.close(), http.close()])
  })
  server.answer = (_, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
  return createCivitaiSignIn({
    http,
    url: server.url,
    clientId: 'app',
    clientSecret: 'client-secret',
    redirectUri: 'https://bot.example/link/from-civitai',
    now: () => NOW,
  })
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('tokens are not lost for what is odd beside them', () => {
  test.each([
    [{}, 3_600],
    [{ expires_in: '3600' }, 3_600],
    [{ expires_in: undefined }, 600],
    [{ expires_in: null }, 600],
    [{ expires_in: 0 }, 600],
    [{ expires_in: -1 }, 600],
    [{ expires_in: 1e300 }, 600],
    [{ expires_in: 'soon' }, 600],
    [{ scope: 'UserRead' }, 3_600],
    [{ scope: [] }, 3_600],
    [{ scope: { read: true } }, 3_600],
    [{ token_type: undefined, more: '\0' }, 3_600],
  ])('with %j', async (odd, seconds) => {
    const civitai = await answering({ ...right, ...odd })
    const { tokens } = await civitai.refresh('before')
    expect(tokens).toEqual({
      access: 'civitai_access',
      refresh: 'civitai_refresh',
      until: NOW + seconds * 1_000,
    })
  })

  test('without another refresh token, as the one before stays good', async () => {
    const civitai = await answering({ ...right, refresh_token: undefined })
    expect((await civitai.refresh('before')).tokens.refresh).toBe('before')
    // Of a code there is none before.
    expect(await faultOf(civitai.tokensFor('code', 'verifier'))).toMatchObject({ trouble: 'away' })
  })
})

test.each([
  [['8388609'], 8_388_609],
  [[8_388_609], 8_388_609],
  ['8388609', 8_388_609],
  [8_388_609, 8_388_609],
  [undefined, undefined],
  [['8388609', '1'], 0],
  [[], 0],
  ['', 0],
  ['user:read vault:read', 0],
  [-1, 0],
  [1.5, 0],
  [null, 0],
  [true, 0],
])('the scope %j allows %s: nothing, where it cannot be read', async (scope, allowed) => {
  const civitai = await answering({ ...right, scope })
  expect((await civitai.tokensFor('code', 'verifier')).scope).toBe(allowed)
})

test.each([
  ['fox', { id: 5, name: 'fox' }],
  [null, { id: 5 }],
  [undefined, { id: 5 }],
  ['', { id: 5 }],
  [7, { id: 5 }],
  [{ name: 'fox' }, { id: 5 }],
])('somebody called %j is known by their number', async (username, user) => {
  const civitai = await answering({ sub: '5', id: 5, username })
  expect(await civitai.userOf('access')).toEqual(user)
})

test.each([
  [429, { error: 'rate_limited' }, {}, 'limited', undefined],
  [429, '<html>', { 'retry-after': '30' }, 'limited', 30_000],
  [429, '', { 'retry-after': '' }, 'limited', undefined],
  [429, '', { 'retry-after': '-5' }, 'limited', undefined],
  [429, '', { 'retry-after': '9'.repeat(400) }, 'limited', undefined],
  [429, '', { 'retry-after': 'Wed, 06 Jan 2027 08:20:00 GMT' }, 'limited', undefined],
  [400, { error: 'invalid_grant', error_description: 'civitai_x' }, {}, 'refused', undefined],
  [400, { error: 'invalid_client' }, {}, 'misconfigured', undefined],
  [400, { error: 'before' }, {}, 'away', undefined],
  [302, '', { location: 'https://elsewhere.example/' }, 'away', undefined],
  [500, { error: 'server_error' }, {}, 'away', undefined],
  [200, '<html>', {}, 'away', undefined],
  [200, { ...right, access_token: '' }, {}, 'away', undefined],
  [200, `"${'x'.repeat(70_000)}"`, {}, 'away', undefined],
] as const)(
  '%i %j is told apart, with no word of theirs',
  async (status, body, headers, trouble, wait) => {
    const civitai = await answering(body, status, headers)
    const fault = await faultOf(civitai.refresh('before'))
    expect(fault).toMatchObject({ name: 'SignInFault', trouble, wait })
    expect(String(fault)).not.toMatch(/before|civitai_|client-secret|elsewhere/)
  },
)

test('nobody waits long for Civitai to forget a token', async () => {
  const server = await createHttpServer()
  const http = createSignInHttp('test')
  onTestFinished(async () => {
    await Promise.all([server.close(), http.close()])
  })
  server.answer = () => {}
  const within: unknown[] = []
  const civitai = createCivitaiSignIn({
    http: {
      ...http,
      ask(url, asked) {
        within.push(asked.within)
        return http.ask(url, { ...asked, within: 1 })
      },
    },
    url: server.url,
    clientId: 'app',
    clientSecret: undefined,
    redirectUri: 'https://bot.example/link/from-civitai',
    now: () => NOW,
  })
  const fault = await faultOf(civitai.revoke('civitai_secret'))
  expect(fault).toMatchObject({
    trouble: 'away',
    message: expect.stringMatching(/: TimeoutError$/),
  })
  expect(within).toEqual([2_000])
})
