import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { patienceFor, patientlyFor } from '../../src/discord/patience.ts'

test('files may take longer than a first answer has', () => {
  expect(patienceFor('{}')).toBe(5_000)
  expect(patienceFor(undefined)).toBe(5_000)
  expect(patienceFor(new FormData())).toBe(60_000)
})

const form = new FormData()
form.append('files[0]', new Blob(['x']), 'a.png')

test.each([
  ['text', '{}'],
  ['files', form],
])('a request with %s that nobody answers ends as discord.js ends it', async (_, body) => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { signal } = new AbortController()
  const sent = patientlyFor((asked) => {
    expect(asked).toBe(body)
    return 100
    // Two packages declare the one FormData of Node.
  })(url, { method: 'POST', body: body as string, signal })
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
})
