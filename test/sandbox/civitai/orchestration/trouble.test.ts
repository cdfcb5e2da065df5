import { expect, test } from 'vitest'
import { ada, ask, order, startOrchestrator, submitted } from './start.ts'

const submissions = /^POST \/v2\/consumer\/workflows$/

test('the next requests fail with a status, and only those', async () => {
  const { orchestrator } = await startOrchestrator()
  const left = orchestrator.trouble.failNext(2, submissions, {
    status: 429,
    headers: { 'retry-after': '7' },
    body: { status: 429 },
  })
  expect((await ask(orchestrator, 'GET /workflows')).status).toBe(200)
  const first = await ask(orchestrator, 'POST /workflows', { body: order() })
  expect([first.status, first.headers.get('retry-after'), left()]).toEqual([429, '7', 1])
  expect((await ask(orchestrator, 'POST /workflows', { body: order() })).status).toBe(429)
  await submitted(orchestrator)
  expect(left()).toBe(0)
  expect(orchestrator.workflows()).toHaveLength(1)
  expect(orchestrator.requests.all.map(({ status }) => status)).toEqual([200, 429, 429, 202])
})

test('a gateway answers with a page', async () => {
  const { orchestrator } = await startOrchestrator()
  const body = '<!DOCTYPE html><title>502</title>'
  orchestrator.trouble.failNext(1, /./, { status: 502, body })
  const response = await fetch(`${orchestrator.url}/v2/consumer/workflows`)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    502,
    'text/html; charset=UTF-8',
  ])
  expect(await response.text()).toBe(body)
})

test('nothing comes until the client gives up', async () => {
  const { orchestrator } = await startOrchestrator()
  orchestrator.trouble.failNext(1, /./, { hangs: true })
  const patience = new AbortController()
  const asking = fetch(`${orchestrator.url}/v2/consumer/workflows`, { signal: patience.signal })
  await expect.poll(() => orchestrator.requests.count).toBe(1)
  patience.abort()
  await expect(asking).rejects.toThrow('aborted')
  expect(orchestrator.requests.all[0]?.status).toBeUndefined()
})

test('a connection breaks before anything happened', async () => {
  const { orchestrator } = await startOrchestrator()
  orchestrator.trouble.failNext(1, submissions, {})
  await expect(ask(orchestrator, 'POST /workflows', { body: order() })).rejects.toThrow()
  expect(orchestrator.workflows()).toEqual([])
})

test('an answer is lost after it was carried out, and the same externalId finds it', async () => {
  const { orchestrator } = await startOrchestrator()
  const body = order({ externalId: 'd1' })
  orchestrator.trouble.failNext(1, submissions, { afterwards: true })
  await expect(ask(orchestrator, 'POST /workflows', { body })).rejects.toThrow()
  expect(orchestrator.balance(ada).blue).toBe(499)
  const [only] = orchestrator.workflows()
  expect((await submitted(orchestrator, body)).id).toBe(only?.id)
  expect(orchestrator.balance(ada).blue).toBe(499)
})

test('without it, what was lost is paid for twice', async () => {
  const { orchestrator } = await startOrchestrator()
  orchestrator.trouble.failNext(1, submissions, { afterwards: true })
  await expect(ask(orchestrator, 'POST /workflows', { body: order() })).rejects.toThrow()
  await submitted(orchestrator)
  expect(orchestrator.balance(ada).blue).toBe(498)
})

test('closing breaks off what still waits', async () => {
  const { orchestrator } = await startOrchestrator()
  const { id } = await submitted(orchestrator)
  const waiting = expect(ask(orchestrator, `GET /workflows/${id}?wait=90`)).rejects.toThrow()
  await expect.poll(() => orchestrator.requests.count).toBe(2)
  await orchestrator.close()
  await waiting
})
