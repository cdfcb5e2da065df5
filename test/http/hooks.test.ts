import { describe, expect, onTestFinished, test } from 'vitest'
import { hookRoutes } from '../../src/http/hooks.ts'
import { createListener } from '../../src/http/listener.ts'
import { asked } from './asked.ts'

const SECRET = 's'.repeat(43)
const OTHER = 'o'.repeat(43)

/** The routes, with who knows one secret or fails. */
async function hooks(fails?: Error) {
  const called: string[] = []
  const bugs: unknown[] = []
  const onBug = (error: unknown) => bugs.push(error)
  const app = hookRoutes({
    onBug,
    onCalled: async (secret) => {
      called.push(secret)
      if (fails !== undefined) throw fails
      return secret === SECRET
    },
  })
  const listener = createListener({
    app,
    port: 0,
    host: '127.0.0.1',
    setting: 'PUBLIC_PORT',
    onBug,
  })
  await listener.open()
  onTestFinished(() => listener.close(0))
  const call = (path: string, body = '{}', method = 'POST') =>
    asked(listener.port, body, { method, path })
  return { call, called, bugs }
}

describe('a callback', () => {
  test('is told of by its secret, and nothing in it is believed', async () => {
    const { call, called } = await hooks()
    for (const body of ['{"status":"succeeded","workflowId":"somebody-else"}', '', 'no JSON']) {
      expect(await call(`/hooks/${SECRET}`, body)).toMatchObject({ status: 204, text: '' })
    }
    expect(called).toEqual([SECRET, SECRET, SECRET])
  })

  test('with a secret that is none is nowhere', async () => {
    const { call } = await hooks()
    expect(await call(`/hooks/${OTHER}`)).toMatchObject({ status: 404, text: '' })
  })

  test.each([
    '/hooks/short',
    `/hooks/${SECRET}x`,
    `/hooks/${SECRET}/`,
    `/hooks/${SECRET}/more`,
    `/hooks/..%2f${SECRET}`,
    `/hooks/${'%00'.repeat(43)}`,
    '/hooks/',
    '/hooks',
  ])('to %s asks nobody', async (path) => {
    const { call, called } = await hooks()
    expect(await call(path)).toMatchObject({ status: 404 })
    expect(called).toEqual([])
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])('is not a %s', async (method) => {
    const { call, called } = await hooks()
    expect(await call(`/hooks/${SECRET}`, '', method)).toMatchObject({ status: 405 })
    expect(called).toEqual([])
  })

  test('that is too long is not read to its end', async () => {
    const { call, called } = await hooks()
    expect(await call(`/hooks/${SECRET}`, 'x'.repeat(300_000))).toMatchObject({ status: 413 })
    expect(called).toEqual([])
  })

  test('is to be sent again where the database is away', async () => {
    const failure = new Error('away')
    const { call, bugs } = await hooks(failure)
    expect(await call(`/hooks/${SECRET}`)).toMatchObject({ status: 503, text: '' })
    expect(bugs).toEqual([failure])
  })
})
