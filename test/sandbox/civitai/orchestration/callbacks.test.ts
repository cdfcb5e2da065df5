import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { order, startOrchestrator, submitted, untilTheEndMs } from './start.ts'

/** Takes callbacks and answers with these statuses in turn, at last with 204. */
async function startListener(...statuses: number[]) {
  const taken: Record<string, unknown>[] = []
  const headers: unknown[] = []
  const server = createServer(async (request, response) => {
    taken.push(JSON.parse(await text(request)))
    headers.push(request.headers)
    response.writeHead(statuses.shift() ?? 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/cb/secret`, taken, headers }
}

const all = { type: ['workflow:*', 'step:*', 'job:*'] }
const summary = ({ $type, status }: Record<string, unknown>) => `${$type}:${status}`

test('come in order, without a signature, of the kinds that were asked for', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 0 })
  const { url, taken, headers } = await startListener()
  const callbacks = [{ url, type: ['workflow:*', 'step:succeeded', 'job:succeeded'] }]
  const { id } = await submitted(orchestrator, order({ callbacks }))
  clock.advance(untilTheEndMs)
  await expect.poll(() => taken.length).toBe(6)
  expect(taken.map(summary)).toEqual([
    'workflow:preparing',
    'workflow:scheduled',
    'workflow:processing',
    'job:succeeded',
    'step:succeeded',
    'workflow:succeeded',
  ])
  expect(taken.at(-1)).toEqual({
    $type: 'workflow',
    workflowId: id,
    status: 'succeeded',
    timestamp: '2026-11-21T09:00:09.000Z',
  })
  expect(taken[4]).toEqual({ $type: 'step', workflowId: id, name: 'img', status: 'succeeded' })
  expect(JSON.stringify(headers)).not.toMatch(/signature|authorization/i)
})

test('the older shape does not tell of preparations', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 0, shape: 'S1' })
  const { url, taken } = await startListener()
  await submitted(orchestrator, order({ callbacks: [{ url, type: ['workflow:*'] }] }))
  clock.advance(untilTheEndMs)
  await expect.poll(() => taken.map(summary)).toEqual(['workflow:processing', 'workflow:succeeded'])
})

test('come again until they are taken, and hold up those behind them', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 0 })
  const { url, taken } = await startListener(500, 302)
  const type = ['workflow:processing', 'workflow:succeeded']
  await submitted(orchestrator, order({ callbacks: [{ url, type }] }))
  clock.advance(untilTheEndMs)
  await expect.poll(() => orchestrator.callbacks.deliveries.length).toBe(1)
  await orchestrator.callbacks.idle()
  expect(taken.map(summary)).toEqual(['workflow:processing'])
  clock.advance(1_000)
  await expect.poll(() => orchestrator.callbacks.deliveries.length).toBe(2)
  await orchestrator.callbacks.idle()
  clock.advance(2_000)
  await expect
    .poll(() => taken.map(summary))
    .toEqual([
      'workflow:processing',
      'workflow:processing',
      'workflow:processing',
      'workflow:succeeded',
    ])
  await orchestrator.callbacks.idle()
  const statuses = orchestrator.callbacks.deliveries.map(({ status }) => status)
  expect(statuses).toEqual([500, 302, 204, 204])
})

test('some come twice', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 2 })
  const { url, taken } = await startListener()
  const type = ['workflow:processing', 'workflow:succeeded']
  await submitted(orchestrator, order({ callbacks: [{ url, type }] }))
  clock.advance(untilTheEndMs)
  await expect
    .poll(() => taken.map(summary))
    .toEqual(['workflow:processing', 'workflow:succeeded', 'workflow:succeeded'])
})

test('tell details on request, and of a picture that was blocked', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 0 })
  const { url, taken } = await startListener()
  orchestrator.planNext({ pictures: [{ blockedReason: 'ChildReference' }] })
  const { id } = await submitted(
    orchestrator,
    order({ callbacks: [{ url, ...all, type: ['job:succeeded'], detailed: true }] }),
  )
  clock.advance(untilTheEndMs)
  await expect.poll(() => taken.length).toBe(1)
  expect(taken[0]).toMatchObject({
    $type: 'job',
    reason: 'blocked',
    blockedReason: 'ChildReference',
    details: { id, status: 'succeeded' },
  })
})

test('where nobody listens, they are given up after a while', async () => {
  const { orchestrator, clock } = await startOrchestrator({ repeatEvery: 0 })
  const callbacks = [{ url: 'http://127.0.0.1:9/', type: ['workflow:succeeded'] }]
  await submitted(orchestrator, order({ callbacks }))
  clock.advance(untilTheEndMs)
  for (let tries = 1; tries <= 6; tries++) {
    await expect.poll(() => orchestrator.callbacks.deliveries.length).toBe(tries)
    await orchestrator.callbacks.idle()
    clock.advance(60_000)
  }
  await orchestrator.callbacks.idle()
  expect(orchestrator.callbacks.deliveries.map(({ status }) => status)).toEqual(
    Array(6).fill(undefined),
  )
})
