import { describe, expect, test } from 'vitest'
import type { Back, Linking, Visited } from '../../src/accounts/linking.ts'
import { linkingRoutes } from '../../src/http/linking.ts'
import { en } from '../../src/words/en.ts'
import { wordsIn } from '../../src/words/words.ts'

const CIVITAI = 'https://auth.civitai.com/api/auth/oauth/authorize?state=s'
const onward: Visited = { kind: 'go', address: CIVITAI, cookie: 'id.proof' }

/** The routes over a sign-in that always comes to this, and the steps that were taken of it. */
function routes(
  visited: Visited | Error = onward,
  { isSecure = true }: { readonly isSecure?: boolean } = {},
) {
  const steps: unknown[] = []
  const bugs: unknown[] = []
  const step = async (...what: readonly (string | Back | undefined)[]): Promise<Visited> => {
    steps.push(what)
    if (visited instanceof Error) throw visited
    return visited
  }
  const linking: Linking = {
    open: (secret) => step('open', secret),
    fromDiscord: (_, cookie) => step('from Discord', cookie),
    fromCivitai: (_, cookie) => step('from Civitai', cookie),
  }
  const app = linkingRoutes({
    linking,
    isSecure,
    wordsIn,
    onBug: (error) => bugs.push(error),
  })
  const visit = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    app.request(path, { method, headers })
  return { visit, steps, bugs }
}

const STEPS = ['/link/secret', '/link/from-discord?code=c', '/link/from-civitai?code=c&state=s']

describe('the cookie of a link', () => {
  test('is one that no other host can set, and comes back below any path', async () => {
    const { visit } = routes()
    expect((await visit('/link/secret')).headers.getSetCookie()).toEqual([
      '__Host-link=id.proof; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
  })

  test('is an ordinary one on this machine alone, where there is no https', async () => {
    const { visit } = routes(onward, { isSecure: false })
    expect((await visit('/link/secret')).headers.getSetCookie()).toEqual([
      'link=id.proof; Max-Age=600; Path=/; HttpOnly; SameSite=Lax',
    ])
  })

  test('is not taken from a sibling that set one of its plain name', async () => {
    const { visit, steps } = routes()
    await visit('/link/from-civitai?code=c&state=s', { cookie: 'link=tossed' })
    await visit('/link/from-civitai?code=c&state=s', { cookie: 'link=tossed; __Host-link=ours' })
    expect(steps).toEqual([
      ['from Civitai', undefined],
      ['from Civitai', 'ours'],
    ])
  })

  test('outlives a page that is over, and ends with the link', async () => {
    const cookie = '__Host-link=id.proof'
    const { visit: stale } = routes({ kind: 'ended', how: 'gone' })
    expect((await stale('/link/old', { cookie })).headers.getSetCookie()).toEqual([])
    const { visit: last } = routes({ kind: 'ended', how: 'signed in' })
    expect((await last('/link/from-civitai', { cookie })).headers.getSetCookie()).toEqual([
      '__Host-link=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
  })
})

describe('a step of a link', () => {
  test.each(STEPS)('is not taken by what only looks at %s', async (path) => {
    const { visit, steps } = routes()
    for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await visit(path, {}, method)
      expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET'])
    }
    for (const headers of [
      { 'sec-purpose': 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
    ]) {
      const answer = await visit(path, headers)
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([503, []])
    }
    expect(steps).toEqual([])
    expect((await visit(path)).headers.get('location')).toBe(CIVITAI)
  })

  test('leads nowhere from an address that is none', async () => {
    const { visit, steps } = routes()
    for (const path of ['/link', '/link/', '/link/a/b', '/link/from-discord/x', '/other']) {
      expect([path, (await visit(path)).status]).toEqual([path, 404])
    }
    expect(steps).toEqual([])
  })

  test.each(STEPS)('tells in a sentence that it failed at %s, and nothing of why', async (path) => {
    const { visit, bugs } = routes(new Error('the database is away'))
    const answer = await visit(path, { cookie: '__Host-link=id.proof' })
    const { heading, text } = en.linkPage('broken')
    const told = await answer.text()
    expect(answer.status).toBe(500)
    expect(told).toContain(heading)
    expect(told).toContain(text)
    expect(told).not.toContain('database')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(bugs).toEqual([new Error('the database is away')])
  })

  test.each(STEPS)('is kept, framed and told onward by nobody at %s', async (path) => {
    for (const visited of [onward, { kind: 'ended', how: 'gone' }] as const) {
      const { headers } = await routes(visited).visit(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
    const { headers } = await routes({ kind: 'ended', how: 'gone' }).visit(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

test.each([
  [undefined, 'en-US', 'en'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de', 'de'],
  ['es-MX', 'es-ES', 'es'],
  ['pt-PT', 'pt-BR', 'pt-BR'],
  ['ZH-cn', 'zh-CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN', 'zh-CN'],
  ['zh-TW,zh;q=0.9', 'en-US', 'en'],
  ['pl, ru;q=0.5', 'ru', 'ru'],
  ['fr;q=0, ko', 'ko', 'ko'],
  ['x'.repeat(5_000), 'en-US', 'en'],
])('a browser that asks for %j is told in %s', async (asked, locale, lang) => {
  const words = await wordsIn(locale)
  const headers: Record<string, string> = asked === undefined ? {} : { 'accept-language': asked }
  for (const visited of [{ kind: 'ended', how: 'refused' } as const, new Error('x')]) {
    const { visit } = routes(visited)
    const page = await (await visit('/link/secret', headers)).text()
    expect(page).toContain(`<html lang="${lang}">`)
    const { heading } = words.linkPage(visited instanceof Error ? 'broken' : 'refused')
    expect(page).toContain(heading.replaceAll("'", '&#39;'))
  }
})
