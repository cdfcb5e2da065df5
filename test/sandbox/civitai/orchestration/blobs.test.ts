import { expect, test } from 'vitest'
import type { OrchestratorStandIn } from '../../../../sandbox/civitai/orchestration/orchestrator.ts'
import { measured } from '../../../../sandbox/discord/files/measured.ts'
import { ask, order, startOrchestrator, submitted, untilTheEndMs, workflowAt } from './start.ts'

const DAY = 24 * 60 * 60 * 1_000

/** The first picture of a workflow that has ended. */
async function made(
  { orchestrator, clock }: Awaited<ReturnType<typeof startOrchestrator>>,
  own: Readonly<Record<string, unknown>> = {},
) {
  const { id } = await submitted(orchestrator, order({}, own))
  clock.advance(untilTheEndMs)
  const [image] = (await workflowAt(orchestrator, id)).steps[0]?.output?.images ?? []
  return { workflow: id, id: image?.id ?? '', url: image?.url ?? '' }
}

const fetched = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

/** Where the owner of a blob is led to. */
const led = async (orchestrator: OrchestratorStandIn, what: string, token = 'ada') => {
  const response = await fetch(`${orchestrator.url}/v2/consumer/blobs/${what}`, {
    redirect: 'manual',
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
  })
  return { status: response.status, location: response.headers.get('location') }
}

test.each([
  ['png', 'image/png', 64],
  ['jpeg', 'image/jpeg', 64],
  ['webP', 'image/webp', 80],
])('a picture is a file as it was asked for: %s', async (outputFormat, type, width) => {
  const running = await startOrchestrator()
  const { url, id } = await made(running, { outputFormat, width })
  const file = await fetched(url)
  expect([file.status, file.type]).toEqual([200, type])
  expect(measured(file.bytes)).toEqual({ contentType: type, width, height: 64 })
  expect(running.orchestrator.fetchedBlobs).toEqual([id])
})

test('the same seed looks the same, another one does not', async () => {
  const running = await startOrchestrator()
  const looks: Buffer[] = []
  for (const seed of [7, 7, 8])
    looks.push((await fetched((await made(running, { seed })).url)).bytes)
  expect(looks[0]).toEqual(looks[1])
  expect(looks[0]).not.toEqual(looks[2])
})

test('no mature picture is drawn, whatever it is', async () => {
  const running = await startOrchestrator()
  const looks: Buffer[] = []
  for (const seed of [7, 8]) {
    running.orchestrator.planNext({ pictures: [{ level: 'xxx', withheld: false }] })
    looks.push((await fetched((await made(running, { seed })).url)).bytes)
  }
  expect(looks[0]).toEqual(looks[1])
})

test('an address expires, is told anew with the workflow, and is no one’s to forge', async () => {
  const running = await startOrchestrator({ addressMs: 60_000 })
  const { workflow, url } = await made(running)
  expect((await fetched(url.replace('sig=', 'sig=a'))).status).toBe(403)
  expect((await fetched(url.replace(/exp=\d{4}/, 'exp=2999'))).status).toBe(403)
  running.clock.advance(60_000)
  const late = await fetched(url)
  expect(late.status).toBe(403)
  expect(JSON.parse(late.bytes.toString())).toBe('The address has expired')
  const told = await workflowAt(running.orchestrator, workflow)
  const again = told.steps[0]?.output?.images[0]?.url ?? ''
  expect((await fetched(again)).status).toBe(200)
})

test('its owner is led to a signed address, and nobody else is', async () => {
  const running = await startOrchestrator()
  const { orchestrator } = running
  const { id } = await made(running)
  const { status, location } = await led(orchestrator, id)
  expect(status).toBe(308)
  expect((await fetched(location ?? '')).status).toBe(200)
  expect((await led(orchestrator, id, 'bob')).status).toBe(404)
  expect((await led(orchestrator, id, '')).status).toBe(401)
  expect((await led(orchestrator, 'AB12CD.png')).status).toBe(404)
})

test('a level can be asked for, and what is unrated is above all', async () => {
  const running = await startOrchestrator()
  const { orchestrator } = running
  const statuses: unknown[] = []
  for (const level of ['pg', 'pg13', 'na'] as const) {
    orchestrator.planNext({ pictures: [{ level }] })
    const { id } = await made(running)
    for (const most of ['pg', 'xxx']) {
      statuses.push([level, most, (await led(orchestrator, `${id}?nsfwLevel=${most}`)).status])
    }
  }
  expect(statuses).toEqual([
    ['pg', 'pg', 308],
    ['pg', 'xxx', 308],
    ['pg13', 'pg', 403],
    ['pg13', 'xxx', 308],
    ['na', 'pg', 403],
    ['na', 'xxx', 403],
  ])
})

test('the storage may be another place', async () => {
  const running = await startOrchestrator({ storage: true, addressMs: 60_000 })
  const { url } = await made(running)
  const { status, location } = await fetched(url)
  expect(status).toBe(308)
  const stored = new URL(location ?? '', url).href
  expect(await fetched(stored)).toMatchObject({ status: 200, type: 'image/png' })
  running.clock.advance(60_000)
  expect((await fetched(stored)).status).toBe(403)
})

test('what was withheld or blocked is not there', async () => {
  const running = await startOrchestrator()
  const { orchestrator } = running
  for (const plan of [{ level: 'x' }, { blockedReason: 'Bestiality' }] as const) {
    orchestrator.planNext({ pictures: [plan] })
    const { id, url } = await made(running)
    expect(url).toBe('')
    expect((await led(orchestrator, id)).status).toBe(404)
  }
})

test('a refresh gives a new address and thirty more days', async () => {
  const running = await startOrchestrator({ addressMs: 60_000 })
  const { orchestrator, clock } = running
  const { id } = await made(running)
  const other = await made(running)
  clock.advance(29 * DAY)
  const refreshed = await ask(orchestrator, `POST /blobs/${id}/refresh`)
  expect(refreshed.status).toBe(200)
  expect(refreshed.body).toMatchObject({ type: 'image', id, available: true })
  expect((await fetched(String(refreshed.body.url))).status).toBe(200)
  clock.advance(2 * DAY)
  expect((await led(orchestrator, id)).status).toBe(308)
  expect((await led(orchestrator, other.id)).status).toBe(404)
  expect((await ask(orchestrator, `POST /blobs/${id}/refresh`, { token: 'bob' })).status).toBe(404)
})
