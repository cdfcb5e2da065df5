import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CivitaiFault, TokenRefused } from '../../../src/civitai/asking/fault.ts'
import { createHttp, type Http, type Query } from '../../../src/civitai/asking/http.ts'
import { createHttpServer, type HttpServer } from '../../support/http-server.ts'

const now = Date.UTC(2026, 10, 21, 9)
const userAgent = 'civitai-curator/1.2.3 (Discord bot)'
const json = { 'content-type': 'application/json; charset=utf-8' }

let server: HttpServer
let http: Http
beforeEach(async () => {
  server = await createHttpServer()
  http = createHttp({ url: `${server.url}/api/v1`, userAgent, maxBytes: 10_000, now: () => now })
})
afterEach(async () => {
  await http.close()
  await server.close()
})

const get = (query: Query = {}, signal = new AbortController().signal) =>
  http.get('/models', query, signal)

const answers = (status: number, headers: Record<string, string>, body: string | Buffer): void => {
  server.answer = (_, response) => response.writeHead(status, headers).end(body)
}

/** What `get` throws; a value instead would be a failure of the test. */
async function faultOf(asking: Promise<unknown>): Promise<CivitaiFault> {
  const thrown = await asking.then(
    (value) => expect.unreachable(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
  if (!(thrown instanceof CivitaiFault)) throw thrown
  return thrown
}

describe('a question', () => {
  beforeEach(() => answers(200, json, '{"items":[]}'))

  test('is answered with the parsed JSON', async () => {
    expect(await get()).toEqual({ items: [] })
  })

  test('says who asks, wants JSON and carries no token', async () => {
    await get()
    const headers = server.asked[0]?.headers
    expect(headers).toMatchObject({ 'user-agent': userAgent, accept: 'application/json' })
    expect(headers).not.toHaveProperty('authorization')
    expect(headers).not.toHaveProperty('cookie')
    expect(server.asked[0]?.url).toBe('/api/v1/models')
  })

  test('names a key for each element of a list', async () => {
    await get({ types: ['LORA', 'DoRA'], baseModels: ['SDXL 1.0'], tags: [] })
    expect(server.asked[0]?.url).toBe('/api/v1/models?types=LORA&types=DoRA&baseModels=SDXL%201.0')
  })

  test('leaves out what is not given and keeps what is false or zero', async () => {
    await get({ limit: 0, tag: undefined, nsfw: false, sort: 'Most Downloaded' })
    expect(server.asked[0]?.url).toBe('/api/v1/models?limit=0&nsfw=false&sort=Most%20Downloaded')
  })

  test('encodes a cursor as Civitai does', async () => {
    await get({ cursor: '75363|932023' })
    expect(server.asked[0]?.url).toBe('/api/v1/models?cursor=75363%7C932023')
  })

  test('arrives as it was put, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (query, tag) => {
        await get({ query, tag })
        const { searchParams } = new URL(server.asked.at(-1)?.url ?? '', server.url)
        expect([...searchParams]).toEqual([
          ['query', query],
          ['tag', tag],
        ])
      }),
      { numRuns: 50, examples: [['&nsfw=true', '#?%00+ /../']] },
    )
  })

  test('with half a character in it is put without that half', async () => {
    await get({ query: 'ink \ud83d' })
    expect(server.asked[0]?.url).toBe('/api/v1/models?query=ink%20%EF%BF%BD')
  })
})

describe('a question in somebody’s name', () => {
  const theirs = () =>
    http.get('/vault/get', {}, new AbortController().signal, undefined, undefined, 'answers', 't')

  test('carries their token', async () => {
    answers(200, json, '{"vault":null}')
    expect(await theirs()).toEqual({ vault: null })
    expect(server.asked[0]?.headers.authorization).toBe('Bearer t')
  })

  test('tells that the token is refused, which nobody else’s question does', async () => {
    answers(401, json, '{"error":"Unauthorized"}')
    expect(await faultOf(theirs())).toBeInstanceOf(TokenRefused)
    expect(await faultOf(get())).not.toBeInstanceOf(TokenRefused)
  })

  test('takes the token nowhere else', async () => {
    answers(302, { location: `${server.url}/elsewhere` }, '')
    await faultOf(theirs())
    expect(server.asked).toHaveLength(1)
  })
})

describe('what is no JSON', () => {
  test.each([
    ['an HTML page', 200, 'text/html; charset=UTF-8', '<!DOCTYPE html>'],
    ['JSON that calls itself HTML', 200, 'text/html', '{"items":[]}'],
    ['bare text', 200, 'text/plain', 'Internal Server Error'],
    ['JSON cut short', 200, 'application/json', '{"items":['],
    ['nothing at all', 200, 'application/json', ''],
    ['a challenge of the edge', 403, 'text/html', '<title>Just a moment...</title>'],
    ['an overloaded edge', 429, 'text/html', 'error code: 1015'],
    ['a gateway without a server', 502, 'text/html', '<h1>Bad gateway</h1>'],
    ["the edge's own status", 522, 'text/html', '<h1>Timed out</h1>'],
  ])('%s means that Civitai is away', async (_, status, type, body) => {
    answers(status, { 'content-type': type }, body)
    expect((await faultOf(get())).kind).toBe('away')
  })

  test('an answer without a content type neither', async () => {
    answers(200, {}, '{"items":[]}')
    expect((await faultOf(get())).kind).toBe('away')
  })
})

describe('a body', () => {
  const items = (bytes: number): string => JSON.stringify({ items: 'x'.repeat(bytes - 12) })

  test('is read up to the bound and no byte further', async () => {
    answers(200, json, items(10_000))
    expect(await get()).toMatchObject({ items: expect.any(String) })
    answers(200, json, items(10_001))
    expect(await faultOf(get())).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('10000 bytes'),
    })
  })

  test('has the bound of its question where that names one', async () => {
    const longer = () => http.get('/', {}, new AbortController().signal, undefined, 20_000)
    answers(200, json, items(20_000))
    expect(await longer()).toMatchObject({ items: expect.any(String) })
    answers(200, { ...json, 'content-encoding': 'gzip' }, gzipSync(items(20_000)))
    expect(await longer()).toMatchObject({ items: expect.any(String) })
    answers(200, json, items(20_001))
    expect(await faultOf(longer())).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('20000 bytes'),
    })
  })

  test('is counted unpacked, so a gzip bomb is refused', async () => {
    const bomb = gzipSync(items(5_000_000))
    expect(bomb.byteLength).toBeLessThan(10_000)
    answers(200, { ...json, 'content-encoding': 'gzip' }, bomb)
    expect((await faultOf(get())).kind).toBe('refused')
  })

  test('that says to be longer than the bound is not even begun', async () => {
    const { promise: left, resolve } = Promise.withResolvers<void>()
    server.answer = (_, response) => {
      response.on('close', resolve)
      response.writeHead(200, { ...json, 'content-length': '100000000' }).write('{')
    }
    expect((await faultOf(get())).kind).toBe('refused')
    await left
  })

  test.each([500, 404, 429])('of an error (%i) that is too long is not read', async (status) => {
    answers(status, json, JSON.stringify({ error: 'x'.repeat(200_000) }))
    const kind = status === 404 ? 'refused' : 'away'
    expect(await faultOf(get())).toMatchObject({ kind, message: `Civitai answered ${status}` })
  })

  test('packed and within the bound is unpacked', async () => {
    for (const encoding of ['gzip', 'GZIP']) {
      answers(200, { ...json, 'content-encoding': encoding }, gzipSync('{"items":[1]}'))
      expect(await get()).toEqual({ items: [1] })
    }
  })

  test('that was packed badly means away', async () => {
    answers(200, { ...json, 'content-encoding': 'gzip' }, 'no gzip')
    expect((await faultOf(get())).kind).toBe('away')
  })

  test('of more than 8 MB is refused when nothing else was said', async () => {
    const plain = createHttp({ url: server.url, userAgent, now: () => now })
    const ask = () => plain.get('/', {}, new AbortController().signal)
    answers(200, json, items(8_000_000))
    expect(await ask()).toBeDefined()
    answers(200, json, items(8_000_001))
    expect((await faultOf(ask())).kind).toBe('refused')
    await plain.close()
  })

  test('keeps characters that were sent in two pieces', async () => {
    const [first, second] = [Buffer.from('["é').subarray(0, 3), Buffer.from('["é"]').subarray(3)]
    server.answer = (_, response) => {
      response.writeHead(200, json).write(first, () => setTimeout(() => response.end(second), 20))
    }
    expect(await get()).toEqual(['é'])
  })
})

describe('the deadline', () => {
  const reason = new Error('too late')

  test('ends a question that nobody answers', async () => {
    const deadline = new AbortController()
    server.answer = () => deadline.abort(reason)
    await expect(get({}, deadline.signal)).rejects.toBe(reason)
  })

  test('ends a body that trickles', async () => {
    const deadline = new AbortController()
    const { promise: left, resolve } = Promise.withResolvers<void>()
    server.answer = (_, response) => {
      response.writeHead(200, json).write('[')
      const trickle = setInterval(() => response.write('1,'), 5)
      response.on('close', () => {
        clearInterval(trickle)
        resolve()
      })
      setTimeout(() => deadline.abort(reason), 40)
    }
    await expect(get({}, deadline.signal)).rejects.toBe(reason)
    await left // The connection is given up too, not left to trickle on.
  })

  test('that is over already asks nothing', async () => {
    await expect(get({}, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(server.asked).toEqual([])
  })
})

describe('a connection', () => {
  test('cut in the middle of the body means away', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' })
      response.write('{"items":[', () => response.destroy())
    }
    expect((await faultOf(get())).kind).toBe('away')
  })

  test('cut before any answer means away', async () => {
    server.answer = (_, response) => response.destroy()
    expect((await faultOf(get())).kind).toBe('away')
  })

  test('that is refused means away, and says why', async () => {
    const closed = await createHttpServer()
    await closed.close()
    const nobody = createHttp({ url: closed.url, userAgent, now: () => now })
    const fault = await faultOf(nobody.get('/', {}, new AbortController().signal))
    expect(fault).toMatchObject({ kind: 'away', message: expect.stringContaining('ECONNREFUSED') })
    await nobody.close()
  })

  test('that speaks no HTTP means away', async () => {
    const babble = createServer((socket) => socket.end('220 smtp.example.com ESMTP\r\n'))
    await new Promise<void>((resolve) => babble.listen(0, '127.0.0.1', resolve))
    const address = babble.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const other = createHttp({ url: `http://127.0.0.1:${port}`, userAgent, now: () => now })
    expect((await faultOf(other.get('/', {}, new AbortController().signal))).kind).toBe('away')
    await other.close()
    babble.close()
  })
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  answers(status, { location: '/elsewhere' }, '')
  expect((await faultOf(get())).kind).toBe('refused')
  expect(server.asked).toHaveLength(1)
})

describe('Retry-After', () => {
  test.each([
    ['seconds', '7', 7_000],
    ['none', '0', 0],
    ['a date', 'Sat, 21 Nov 2026 09:01:30 GMT', 90_000],
    ['a date gone by', 'Sat, 21 Nov 2026 08:00:00 GMT', 0],
    ['for ever', '9'.repeat(400), 86_400_000],
    ['a date far away', 'Sat, 21 Nov 2099 09:00:00 GMT', 86_400_000],
    ['nonsense', 'soon', undefined],
  ])('of %s', async (_, header, retryAfter) => {
    answers(503, { ...json, 'retry-after': header }, '{"error":"Server busy"}')
    expect(await faultOf(get())).toMatchObject({ kind: 'away', retryAfter })
  })

  test('is read from what is no JSON as well', async () => {
    answers(429, { 'content-type': 'text/html', 'retry-after': '30' }, 'slow down')
    expect(await faultOf(get())).toMatchObject({ kind: 'away', retryAfter: 30_000 })
  })

  test('may be absent', async () => {
    answers(503, json, '{"error":"Server busy"}')
    expect((await faultOf(get())).retryAfter).toBeUndefined()
  })
})

test('an error of Civitai is thrown with its words', async () => {
  answers(404, json, '{"error":"No model with id 7"}')
  expect(await faultOf(get())).toMatchObject({
    kind: 'missing',
    message: 'Civitai answered 404',
  })
})
