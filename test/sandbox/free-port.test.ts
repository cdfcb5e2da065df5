import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../sandbox/free-port.ts'
import { taken } from './page/open.ts'

test('it can be listened at', async () => {
  const server = createServer().listen(await freePort(), '127.0.0.1')
  onTestFinished(() => {
    server.close()
  })
  await once(server, 'listening')
})

test('it is none that a system gives to whoever names none', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()))
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(1_024)
  expect(Math.max(...ports)).toBeLessThan(32_768)
})

test('it is nobody else’s', async () => {
  const free = await freePort()
  const picked = [await taken(), free]
  expect(await freePort(() => Number(picked.shift()))).toBe(free)
})
