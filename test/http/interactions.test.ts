import { once } from 'node:events'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Fatal } from '../../src/fatal.ts'
import { createListener } from '../../src/http/listener.ts'
import { asked, listening, signed } from './asked.ts'

const PING = '{"type":1,"id":"1"}'
const call = (id: string) => JSON.stringify({ id, type: 2, token: 't' })
const hello = { type: 4, data: { content: 'hello' } } as const

describe('the endpoint', () => {
  test('answers PING', async () => {
    const { port } = await listening(async () => {})
    const { status, text, headers } = await asked(port, PING)
    expect([status, text, headers['content-type']]).toEqual([200, '{"type":1}', 'application/json'])
  })

  test('answers in the response, and knows that it got out', async () => {
    const out: boolean[] = []
    const { port } = await listening(async ({ inline }) => {
      out.push(await inline(hello))
      out.push(await inline(hello))
    })
    const { status, text } = await asked(port, call('1'))
    expect([status, JSON.parse(text)]).toEqual([200, hello])
    await expect.poll(() => out).toEqual([true, false])
  })

  test('answers an id once', async () => {
    const taken: string[] = []
    const { port } = await listening(async ({ id, inline }) => {
      taken.push(id)
      await inline(hello)
    })
    const all = await Promise.all(Array.from({ length: 10 }, () => asked(port, call('1'))))
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
    expect(taken).toEqual(['1'])
  })

  test('says nothing of what was lost', async () => {
    const { port } = await listening(async () => {})
    expect(await asked(port, call('1'))).toMatchObject({ status: 500, text: '' })
  })

  test.each([
    ['with its length', 'content-length: 100\r\n\r\n{'],
    ['in pieces', 'transfer-encoding: chunked\r\n\r\n1\r\n{\r\n'],
    ['in pieces that are none', 'transfer-encoding: chunked\r\n\r\nzz\r\n'],
  ])('a body that is broken off is no bug: %s', async (_, begun) => {
    const { port, bugs } = await listening(async () => {})
    const lines = Object.entries(signed('{')).map(([name, value]) => `${name}: ${value}\r\n`)
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST /interactions HTTP/1.1\r\nhost: x\r\n${lines.join('')}${begun}`)
    // The next request is answered, so this one is being read.
    await asked(port, PING)
    socket.destroy()
    await once(socket, 'close')
    await asked(port, PING)
    expect(bugs).toEqual([])
  })

  test('knows that nobody waits any more', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const { port } = await listening(async ({ inline }) => {
      socket.destroy()
      await once(socket, 'close')
      await expect.poll(() => inline(hello)).toBe(false)
      resolve(true)
    })
    const body = call('1')
    const headers = { host: 'x', 'content-length': body.length, ...signed(body) }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST /interactions HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    expect(await promise).toBe(true)
  })

  const old = (body: string) => signed(body, Math.floor(Date.now() / 1_000) - 301)
  test.each([
    ['without a signature', {}],
    ['of somebody else', { ...signed(PING), 'x-signature-ed25519': 'a0'.repeat(64) }],
    ['of another body', signed(`${PING} `)],
    ['that is old', old(PING)],
    [
      'signed for another time',
      { ...old(PING), 'x-signature-timestamp': `${Math.floor(Date.now() / 1_000)}` },
    ],
  ])('refuses what is %s', async (_, headers) => {
    const { port } = await listening(async () => {})
    expect(await asked(port, PING, { headers })).toMatchObject({ status: 401, text: '' })
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    const { port } = await listening(async () => {})
    const { status, text, headers } = await asked(port, '', { method })
    expect([status, text, headers.allow]).toEqual([405, '', 'POST'])
  })

  test.each(['/', '/interactions/', '/interactions/1', '/metrics', '//interactions', '/%2e%2e'])(
    'is not at %s',
    async (path) => {
      const { port } = await listening(async () => {})
      expect(await asked(port, PING, { path })).toMatchObject({ status: 404, text: '' })
    },
  )
})

describe('a body', () => {
  const MOST = 1_000_000
  const filled = (length: number) => `{"type":1,"x":"${'x'.repeat(length - 17)}"}`

  test('may have a megabyte', async () => {
    const { port } = await listening(async () => {})
    const body = filled(MOST)
    expect(body).toHaveLength(MOST)
    expect(await asked(port, body)).toMatchObject({ status: 200 })
    expect(await asked(port, body, { headers: signed(body), chunks: [body] })).toMatchObject({
      status: 200,
    })
  })

  test('of more is refused, and not read to its end', async () => {
    const { port } = await listening(async () => {})
    const body = filled(MOST + 1)
    const headers = signed(body)
    expect(await asked(port, body, { headers })).toMatchObject({ status: 413, text: '' })
    function* endless() {
      for (let sent = 0; sent < 3 * MOST; sent += 10_000) yield 'x'.repeat(10_000)
    }
    const refused = asked(port, '', { headers, chunks: endless() }).then(
      ({ status }) => status,
      ({ code }) => code,
    )
    // The answer, or a connection that was closed while it was still being sent to.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await refused)
    expect(await asked(port, PING)).toMatchObject({ status: 200 })
  })
})

describe('the listener', () => {
  test('answers what is running when it drains, and takes nothing new', async () => {
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const { port, listener } = await listening(async ({ inline }) => {
      begun.resolve()
      await go.promise
      await inline(hello)
    })
    const running = asked(port, call('1'))
    await begun.promise
    const drained = listener.drain()
    await expect(asked(port, PING)).rejects.toThrow('ECONNREFUSED')
    go.resolve()
    expect(await running).toMatchObject({ status: 200, headers: { connection: 'close' } })
    await drained
  })

  test('tells what to do where it cannot listen', async () => {
    const { port } = await listening(async () => {})
    const open = (at: { port: number; host: string }) =>
      createListener({ app: new Hono(), setting: 'PUBLIC_PORT', onBug: () => {}, ...at }).open()
    const inUse = open({ port, host: '127.0.0.1' })
    await expect(inUse).rejects.toThrow(Fatal)
    await expect(inUse).rejects.toMatchObject({
      status: 1,
      message: `Another process listens at 127.0.0.1:${port}: end it, or set another PUBLIC_PORT.`,
    })
    await expect(open({ port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
      status: 2,
      message: expect.stringContaining('192.0.2.1:0 (EADDRNOTAVAIL)'),
    })
  })
})
