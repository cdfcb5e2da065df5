import { describe, expect, test } from 'vitest'
import { usualPlan } from '../../../../sandbox/civitai/orchestration/workflows/plan.ts'
import {
  ada,
  ask,
  order,
  startOrchestrator,
  submitted,
  untilTheEndMs,
  workflowAt,
} from './start.ts'

const { unassignedMs, preparingMs, scheduledMs, processingMs } = usualPlan
const worksAfter = unassignedMs + preparingMs + scheduledMs
const endsAfter = worksAfter + processingMs

const DAY = 24 * 60 * 60 * 1_000

describe('a workflow', () => {
  test('goes through its states as time does', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id, status, steps } = await submitted(orchestrator)
    expect(id).toBe(`${ada}-20261121090000000`)
    expect([status, steps[0]?.queuePosition?.precedingJobs]).toEqual(['unassigned', 3])
    const seen: unknown[] = []
    for (const ms of [unassignedMs, preparingMs, scheduledMs, processingMs / 2, processingMs / 2]) {
      clock.advance(ms)
      const answer = await ask(orchestrator, `GET /workflows/${id}`)
      const [step] = answer.body.steps
      const { queuePosition, estimatedProgressRate } = step ?? {}
      seen.push([
        answer.status,
        answer.body.status,
        queuePosition?.precedingJobs,
        estimatedProgressRate,
      ])
    }
    expect(seen).toEqual([
      [202, 'preparing', 3, null],
      [202, 'scheduled', 2, null],
      [202, 'processing', 0, 0],
      [202, 'processing', 0, 0.5],
      [200, 'succeeded', 0, 1],
    ])
  })

  test('moves on as well with a clock whose timers do not run', async () => {
    let moved = 0
    const clock = { now: () => 1_700_000_000_000 + moved, after: () => () => {} }
    const { orchestrator } = await startOrchestrator({ clock })
    const { id } = await submitted(orchestrator)
    moved = endsAfter
    expect((await workflowAt(orchestrator, id)).status).toBe('succeeded')
    expect(orchestrator.callbacks.deliveries).toEqual([])
  })

  test('is waited for until it ends', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    const waiting = ask(orchestrator, `GET /workflows/${id}?wait=60`)
    await expect.poll(() => orchestrator.requests.count).toBe(2)
    clock.advance(endsAfter)
    expect(await waiting).toMatchObject({ status: 200, body: { status: 'succeeded' } })
  })

  test('is waited for no longer than asked', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    orchestrator.planNext({ end: 'never' })
    const waiting = ask(orchestrator, 'POST /workflows?wait=5', { body: order() })
    await expect.poll(() => orchestrator.workflows().length).toBe(1)
    clock.advance(5_000)
    expect(await waiting).toMatchObject({ status: 202, body: { status: 'processing' } })
    clock.advance(30 * DAY)
    expect(orchestrator.workflows()[0]?.status).toBe('processing')
    expect((await ask(orchestrator, 'GET /workflows/1?wait=abc')).status).toBe(404)
    const [only] = orchestrator.workflows()
    expect((await ask(orchestrator, `GET /workflows/${only?.id}?wait=100`)).status).toBe(400)
  })

  test('is waited for until it changes, in the later shape', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    const waiting = ask(orchestrator, `GET /workflows/${id}?wait=60&until=change`)
    await expect.poll(() => orchestrator.requests.count).toBe(2)
    clock.advance(unassignedMs)
    expect(await waiting).toMatchObject({ status: 202, body: { status: 'preparing' } })
  })

  test('is kept for thirty days after its end', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    clock.advance(endsAfter + 30 * DAY - 1)
    expect((await ask(orchestrator, `GET /workflows/${id}`)).status).toBe(200)
    clock.advance(1)
    expect((await ask(orchestrator, `GET /workflows/${id}`)).status).toBe(404)
  })

  test('is gone with its end where it is ephemeral', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const callbacks = [{ url: 'http://127.0.0.1:9/', type: ['workflow:expired'] }]
    const { id } = await submitted(orchestrator, order({ ephemeral: true, callbacks }))
    expect((await ask(orchestrator, `GET /workflows/${id}`)).status).toBe(202)
    clock.advance(endsAfter)
    expect((await ask(orchestrator, `GET /workflows/${id}`)).status).toBe(404)
  })

  test('is nobody else’s', async () => {
    const { orchestrator } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    for (const what of ['GET', 'DELETE']) {
      const answer = await ask(orchestrator, `${what} /workflows/${id}`, { token: 'bob' })
      expect(answer.status).toBe(404)
    }
    const body = { status: 'canceled' }
    const cancelled = await ask(orchestrator, `PUT /workflows/${id}`, { token: 'bob', body })
    expect(cancelled.status).toBe(404)
    expect((await ask(orchestrator, 'GET /workflows', { token: 'bob' })).body.items).toEqual([])
    expect(orchestrator.workflows()).toMatchObject([{ owner: ada, status: 'unassigned' }])
  })

  test('has ids of its own within one millisecond', async () => {
    const { orchestrator } = await startOrchestrator()
    const ids = [await submitted(orchestrator), await submitted(orchestrator)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('what becomes of it', () => {
  test.each([
    ['failed', ['The job failed']],
    ['expired', null],
  ] as const)('%s: no pictures', async (end, errors) => {
    const { orchestrator, clock } = await startOrchestrator()
    orchestrator.planNext({ end })
    const { id } = await submitted(orchestrator)
    clock.advance(endsAfter)
    const told = await workflowAt(orchestrator, id)
    expect(told.status).toBe(end)
    expect(told.steps[0]?.output).toEqual({ images: [], errors })
  })

  test('a failure may tell what nobody should be shown', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const errors = ['/mnt/models/x.safetensors: no such file']
    orchestrator.planNext({ end: 'failed', errors, violation: 'against our terms' })
    const { id } = await submitted(orchestrator)
    clock.advance(endsAfter)
    expect((await workflowAt(orchestrator, id)).steps[0]?.output).toEqual({
      images: [],
      errors,
      message: 'against our terms',
      externalTOSViolation: true,
    })
  })

  test('the older kind of step has pictures and nothing else', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const input = { prompt: 'a red fox', seed: 1, cfgScale: 7, width: 64, height: 64 }
    const { id } = await submitted(
      orchestrator,
      order({ steps: [{ $type: 'textToImage', input }] }),
    )
    clock.advance(endsAfter)
    const { output } = (await workflowAt(orchestrator, id)).steps[0] ?? {}
    expect(output).toEqual({ images: [expect.objectContaining({ available: true })] })
  })

  test('a picture of every level, one without and one that is blocked', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const levels = ['pg', 'pg13', 'r', 'x', 'xxx', 'na', 'absent'] as const
    const blocked = { blockedReason: 'ChildReference', level: 'na' } as const
    orchestrator.planNext({ pictures: [...levels.map((level) => ({ level })), blocked] })
    const { id } = await submitted(orchestrator, order({}, { quantity: 9 }))
    clock.advance(endsAfter)
    const told = await workflowAt(orchestrator, id)
    const images = told.steps[0]?.output?.images ?? []
    expect(
      images.map(({ nsfwLevel, available, url, blockedReason }) => [
        nsfwLevel,
        available,
        url !== null,
        blockedReason,
      ]),
    ).toEqual([
      ['pg', true, true, null],
      ['pg13', true, true, null],
      ['r', false, false, null],
      ['x', false, false, null],
      ['xxx', false, false, null],
      ['na', true, true, null],
      [undefined, true, true, null],
      ['na', false, false, 'ChildReference'],
      ['pg', true, true, null],
    ])
    expect(images[6]).not.toHaveProperty('nsfwLevel')
    expect(told.nsfwLevel).toBe('xxx')
  })

  test('a mature picture that is handed out all the same, and hidden on request', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const url = 'https://elsewhere.test/a.png'
    orchestrator.planNext({
      pictures: [
        { level: 'xxx', withheld: false },
        { level: 'pg', url },
      ],
    })
    const { id } = await submitted(orchestrator, order({}, { quantity: 2 }))
    clock.advance(endsAfter)
    const urls = async (what: string) => {
      const { body } = await ask(orchestrator, `GET /workflows${what}`)
      const told = (body.items as (typeof body)[] | undefined)?.[0] ?? body
      return told.steps[0]?.output?.images.map(({ url }) => url !== null)
    }
    expect(await urls(`/${id}`)).toEqual([true, true])
    expect(await urls(`/${id}?hideMatureContent=true`)).toEqual([false, true])
    // Lists hide it unless asked not to.
    expect(await urls('')).toEqual([false, true])
    expect(await urls('?hideMatureContent=false')).toEqual([true, true])
    const told = await workflowAt(orchestrator, id)
    expect(told.steps[0]?.output?.images[1]?.url).toBe(url)
  })

  test('no picture is told of before the end', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    clock.advance(worksAfter + 1)
    const told = await workflowAt(orchestrator, id)
    expect(told.steps[0]?.output?.images).toMatchObject([{ available: false, url: null }])
  })
})

describe('the two shapes', () => {
  test('S1 has jobs, S2 a queue and preparations on the step', async () => {
    const keys: Record<string, unknown> = {}
    for (const shape of ['S1', 'S2'] as const) {
      const { orchestrator, clock } = await startOrchestrator({ shape })
      const { id } = await submitted(orchestrator)
      clock.advance(unassignedMs)
      const told = await workflowAt(orchestrator, id)
      keys[shape] = Object.keys(told.steps[0] ?? {})
      const step = await ask(orchestrator, `GET /workflows/${id}/steps/img`)
      expect(step.body).toEqual(told.steps[0])
      expect((await ask(orchestrator, `GET /workflows/${id}/steps/no`)).status).toBe(404)
      expect(told.cost).toEqual(
        expect.objectContaining({ fixed: {}, ...(shape === 'S2' && { variable: {} }) }),
      )
    }
    expect(keys).toEqual({
      S1: expect.arrayContaining(['jobs', 'preparation']),
      S2: expect.arrayContaining(['queuePosition', 'preparation', 'warnings']),
    })
    expect(keys.S1).not.toContain('queuePosition')
    expect(keys.S2).not.toContain('jobs')
  })
})

describe('a list', () => {
  test('has the newest first, page by page, without prices and what was removed', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const ids: string[] = []
    for (const tags of [['a'], ['a', 'b'], ['b'], ['c']]) {
      clock.advance(1_000)
      ids.unshift((await submitted(orchestrator, order({ tags }))).id)
    }
    await ask(orchestrator, 'POST /workflows?whatif=true', { body: order() })
    await ask(orchestrator, `DELETE /workflows/${ids[0]}`)
    const listed = async (query: string) => {
      const { body } = await ask(orchestrator, `GET /workflows${query}`)
      const items = body.items as readonly { readonly id: string }[]
      return { ids: items.map(({ id }) => id), next: body.next as string | null }
    }
    const first = await listed('?take=2')
    expect(first.ids).toEqual(ids.slice(1, 3))
    expect(await listed(`?take=2&cursor=${first.next}`)).toEqual({ ids: [ids[3]], next: null })
    expect(await listed('?tags=a&tags=b')).toEqual({ ids: [ids[2]], next: null })
    expect(await listed('?excludeTags=b')).toEqual({ ids: [ids[3]], next: null })
    expect((await listed('?ascending=true')).ids).toEqual(ids.slice(1).toReversed())
    expect(orchestrator.faults).toEqual([])
    expect((await ask(orchestrator, 'GET /workflows?take=0')).status).toBe(400)
    expect((await ask(orchestrator, 'GET /workflows?cursor=no')).status).toBe(400)
  })
})

describe('a change', () => {
  test.each([
    ['S1', 204],
    ['S2', 200],
  ] as const)('%s answers %i', async (shape, status) => {
    const { orchestrator } = await startOrchestrator({ shape })
    const { id } = await submitted(orchestrator)
    const body = { status: 'canceled', tags: ['late'] }
    const answer = await ask(orchestrator, `PUT /workflows/${id}`, { body })
    expect(answer.status).toBe(status)
    expect(answer.body?.id).toBe(shape === 'S1' ? undefined : id)
    expect(await workflowAt(orchestrator, id)).toMatchObject({ status: 'canceled', tags: ['late'] })
  })

  test('cancels nothing that has ended', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    clock.advance(untilTheEndMs)
    const body = { status: 'canceled' }
    expect((await ask(orchestrator, `PUT /workflows/${id}`, { body })).status).toBe(400)
    expect((await workflowAt(orchestrator, id)).status).toBe('succeeded')
  })

  test('takes no other status', async () => {
    const { orchestrator } = await startOrchestrator()
    const { id } = await submitted(orchestrator)
    const body = { status: 'succeeded' }
    expect((await ask(orchestrator, `PUT /workflows/${id}`, { body })).status).toBe(400)
  })
})
