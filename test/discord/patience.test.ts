import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { patienceFor, patiently } from '../../src/discord/patience.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('files may take longer than a first answer has', () => {
  expect(patienceFor('{}')).toBe(5_000)
  expect(patienceFor(undefined)).toBe(5_000)
  expect(patienceFor(new FormData())).toBe(60_000)
})

const form = new FormData()
form.append('files[0]', new Blob(['x']), 'a.png')

test.each([
  ['text', '{}', 5_000],
  ['files', form, 60_000],
])('a request with %s that nobody answers ends as discord.js ends it', async (_, body, ms) => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const ended: unknown[] = []
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { signal } = new AbortController()
  // Two packages declare the one FormData of Node.
  const sent = patiently(url, { method: 'POST', body: body as string, signal }).catch(
    (error: Error) => {
      ended.push(error.name)
    },
  )
  await once(server, 'request')
  await vi.advanceTimersByTimeAsync(ms - 1)
  expect(ended).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  await sent
  expect(ended).toEqual(['AbortError'])
})
