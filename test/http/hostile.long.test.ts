import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { asked, listening, signed } from './asked.ts'

const REQUESTS = 10_000
const AT_ONCE = 50
const hello = { type: 4, data: { content: 'hello' } } as const

test('of ten thousand requests with wrong, missing or old signatures none is answered', async () => {
  const taken: unknown[] = []
  const { port, bugs } = await listening(async (interaction) => {
    taken.push(interaction)
    await interaction.inline(hello)
  })
  const now = (): number => Math.floor(Date.now() / 1_000)
  const hex = (text: string, at: number): string =>
    `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`
  const forged = (nth: number, body: string): Readonly<Record<string, string>> => {
    const right = signed(body)
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = right
    const ways: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'x-signature-timestamp': timestamp },
      { 'x-signature-ed25519': signature },
      { ...right, 'x-signature-ed25519': hex(signature, nth % 128) },
      { ...right, 'x-signature-ed25519': '0'.repeat(128) },
      { ...right, 'x-signature-ed25519': signature.slice(0, nth % 128) },
      { ...right, 'x-signature-timestamp': `${now() - 301 - nth}` },
      { ...right, 'x-signature-timestamp': `${Number(timestamp) + 1}` },
      signed(body, now() - 301 - nth),
      signed(body, now() + 310 + nth),
      signed(`${body} `),
    ]
    return ways[nth % ways.length] ?? {}
  }
  const statuses = new Map<number, number>()
  const ask = async (nth: number): Promise<void> => {
    const type = 1 + (nth % 5)
    const body = JSON.stringify({ id: `${nth}`, type, token: 't', data: { name: 'top' } })
    const { status, text } = await asked(port, body, { headers: forged(nth, body) })
    expect(text).toBe('')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  for (let from = 0; from < REQUESTS; from += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => ask(from + at)))
  }
  expect(Object.fromEntries(statuses)).toEqual({ 401: REQUESTS })
  expect(taken).toEqual([])
  expect(bugs).toEqual([])
  // It still answers Discord.
  expect(await asked(port, '{"id":"x","type":2}')).toMatchObject({ status: 200 })
})

const BEGUN = 'POST /interactions HTTP/1.1\r\nhost: x\r\n'
test.each([
  ['nothing', () => ''],
  ['half a header', () => `${BEGUN}x-signature`],
  [
    'half a body, in good form',
    () => {
      const headers = Object.entries({ 'content-length': 100, ...signed('{') })
      return `${BEGUN}${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{`
    },
  ],
])('the listener waits for nobody who sends %s', async (_, sent) => {
  const { port } = await listening(async () => {})
  const socket = connect(port, '127.0.0.1')
  socket.write(sent())
  expect(await text(socket)).toMatch(/^(?:HTTP\/1\.1 408|$)/)
})

test('many slow connections keep nobody from being answered', async () => {
  const { port } = await listening(async ({ inline }) => {
    await inline(hello)
  })
  const sockets = Array.from({ length: 1_500 }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('POST /interactions HTTP/1.1\r\nhost: x\r\n')
    return socket
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  expect(await asked(port, '{"id":"1","type":2}')).toMatchObject({ status: 200 })
  const closed = () => sockets.every((socket) => socket.closed)
  for (const socket of sockets) socket.resume()
  await expect.poll(closed).toBe(true)
  expect(await asked(port, '{"id":"2","type":2}')).toMatchObject({ status: 200 })
})
