import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enums } from '../../../sandbox/civitai/catalogue/enums.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { matureText } from '../../../sandbox/civitai/generated/marks.ts'
import { agent, ask, now } from './ask.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 400 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

/** Without the headers that fetch adds of itself. */
const bare = (path: string, headers: Record<string, string>) =>
  new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request(`${civitai.url}${path}`, { headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () =>
          resolve({
            ...(response.statusCode === undefined ? {} : { status: response.statusCode }),
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )

describe('who asks', () => {
  test.each([undefined, '', 'node', 'undici', 'node-fetch/1.0', 'Node/24', 'curl/8.5'])(
    'User-Agent %o is turned away',
    async (name) => {
      const { status, headers } = await bare(
        '/models',
        name === undefined ? {} : { 'user-agent': name },
      )
      expect(status).toBe(403)
      expect(headers['content-type']).toContain('text/html')
      expect(civitai.faults).toHaveLength(1)
    },
  )

  test.each(['Curator/1.0 (+https://example.com)', 'nodebot 2 (someone@example.com)'])(
    'User-Agent %s is let in',
    async (name) => {
      expect((await bare('/enums', { 'user-agent': name })).status).toBe(200)
      expect(civitai.faults).toEqual([])
    },
  )

  test('whoever shows a token is answered, and noted', async () => {
    await ask(civitai, '/models?limit=1', { headers: { authorization: 'Bearer abc' } })
    const { status } = await ask(civitai, '/models?limit=1&token=abc')
    expect(status).toBe(200)
    expect(civitai.faults.map(({ why }) => why)).toEqual([
      expect.stringMatching(/Authorization/),
      expect.stringMatching(/token/),
    ])
  })

  test('an unknown route is HTML and a fault', async () => {
    const response = await fetch(`${civitai.url}/orders`, { headers: agent })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(civitai.faults).toEqual([
      { method: 'GET', path: '/orders', query: {}, at: now, why: 'unknown route' },
    ])
  })
})

describe('headers', () => {
  test('of a list: JSON that the edge keeps five minutes', async () => {
    const { headers } = await ask(civitai, '/models?limit=1')
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('cache-control')).toBe('public, s-maxage=300, stale-while-revalidate=150')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('gzip where it is asked for and pays', async () => {
    const packed = await bare('/models?limit=5', { ...agent, 'accept-encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(packed.body).toString()).items).toHaveLength(5)
    const plain = await bare('/models?limit=5', agent)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const small = await bare('/models?baseModels=none', { ...agent, 'accept-encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBeUndefined()
  })
})

test('GET /enums is the five lists, never kept at the edge', async () => {
  const { headers, body } = await ask(civitai, '/enums')
  expect(body).toEqual(enums)
  expect(headers.get('cache-control')).toBe('max-age=0, private, no-cache')
})

describe('GET /tags', () => {
  const names = async (query: string) => {
    const { body } = await ask(civitai, `/tags${query}`)
    return (body as { items: { name: string }[] }).items.map(({ name }) => name)
  }

  test('without a query: twenty mild ones, no totals, no next page', async () => {
    const { body } = await ask(civitai, '/tags')
    expect(body).toMatchObject({
      metadata: { totalItems: 0, currentPage: 1, pageSize: 20, totalPages: 1 },
    })
    expect((await names('')).length).toBe(20)
    expect((await names('?limit=200')).join()).not.toMatch(matureText)
    expect(await names('?limit=5&page=2')).toEqual((await names('?limit=10')).slice(5))
  })

  test('with one: every tag that begins so, the shortest first', async () => {
    const found = await names('?query=CHAR')
    expect(found[0]).toBe('character')
    const lengths = (await names('?query=a&limit=200')).map((name) => name.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(await names('?query=hent')).toEqual(['hentai'])
  })

  test('links are not encoded', async () => {
    const { body } = await ask(civitai, '/tags?query=base')
    expect(body).toMatchObject({
      items: [{ name: 'base model', link: `${civitai.url}/models?tag=base model` }],
    })
  })

  test.each(['0', '201', 'many'])('limit=%s → 400 with the bare issues', async (limit) => {
    const { status, body } = await ask(civitai, `/tags?limit=${limit}`)
    expect(status).toBe(400)
    expect(body).toEqual([expect.objectContaining({ path: ['limit'] })])
    expect(civitai.faults).toHaveLength(1)
  })
})
