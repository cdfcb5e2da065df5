import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyResource } from '../../../../sandbox/civitai/orchestration/resources.ts'
import {
  ada,
  ask,
  bob,
  lora,
  order,
  startOrchestrator,
  submitted,
  untilTheEndMs,
  workflowAt,
} from './start.ts'

/** A picture for 8 Buzz. */
const dear = (more: Readonly<Record<string, unknown>> = {}) =>
  order(more, { width: 1_024, height: 1_024 })
const few = { blue: 5, green: 2, yellow: 10 }

describe('a price', () => {
  test('is told without anything happening', async () => {
    const { orchestrator, clock } = await startOrchestrator({ balanceOf: () => few })
    const { status, body } = await ask(orchestrator, 'POST /workflows?whatif=true', {
      body: dear(),
    })
    expect([status, body.status, body.cost.total]).toEqual([200, 'unassigned', 8])
    expect(body.transactions).toEqual({ list: [], insufficientBuzz: false })
    expect(body.steps[0]).toMatchObject({ output: null, queuePosition: { support: 'available' } })
    clock.advance(untilTheEndMs)
    expect(orchestrator.balance(ada)).toEqual(few)
    expect((await ask(orchestrator, `GET /workflows/${body.id}`)).status).toBe(404)
    expect(orchestrator.workflows()).toMatchObject([{ whatif: true, status: 'unassigned' }])
  })

  test('says when there is too little Buzz for it', async () => {
    const { orchestrator } = await startOrchestrator({ balanceOf: () => few })
    const insufficient = async (more: Readonly<Record<string, unknown>>) =>
      (await ask(orchestrator, 'POST /workflows?whatif=true', { body: dear(more) })).body
        .transactions.insufficientBuzz
    expect(await insufficient({})).toBe(false)
    expect(await insufficient({ currencies: ['blue', 'green'] })).toBe(true)
    // Mature content costs yellow Buzz alone.
    expect(await insufficient({ allowMatureContent: true })).toBe(false)
    orchestrator.setBalance(ada, { yellow: 7 })
    expect(await insufficient({ allowMatureContent: true })).toBe(true)
  })

  test('has the fees of creators in it', async () => {
    const resource = (air: string) =>
      air === lora ? { ...anyResource(), feePerPicture: 3 } : anyResource()
    const { orchestrator } = await startOrchestrator({ resource })
    const body = order({ tips: { civitai: 1, creators: 2 } }, { quantity: 2, loras: { [lora]: 1 } })
    const { cost } = await submitted(orchestrator, body)
    expect(cost).toMatchObject({
      fees: { [lora]: 6 },
      tips: { civitai: 1, creators: 2 },
      total: 10,
    })
    expect(orchestrator.balance(ada).blue).toBe(490)
  })
})

describe('what is paid', () => {
  test('comes from the kinds of Buzz in their order', async () => {
    const { orchestrator } = await startOrchestrator({ balanceOf: () => few })
    const { transactions } = await submitted(orchestrator, dear())
    expect(transactions.list.map(({ accountType, amount }) => [accountType, amount])).toEqual([
      ['blue', 5],
      ['green', 2],
      ['yellow', 1],
    ])
    expect(orchestrator.balance(ada)).toEqual({ blue: 0, green: 0, yellow: 9 })
    expect(orchestrator.balance(bob)).toEqual(few)
  })

  test('comes from another one first if it is named first', async () => {
    const { orchestrator } = await startOrchestrator({ balanceOf: () => few })
    await submitted(orchestrator, dear({ currencies: ['yellow', 'blue'] }))
    expect(orchestrator.balance(ada)).toEqual({ ...few, yellow: 2 })
  })

  test.each([402, 403] as const)('is refused with %i when it is not there', async (status) => {
    const { orchestrator } = await startOrchestrator({ balanceOf: () => ({ ...few, yellow: 0 }) })
    orchestrator.noBuzz = status
    const answer = await ask(orchestrator, 'POST /workflows', { body: dear({ externalId: 'a' }) })
    expect(answer.status).toBe(status)
    const text = 'Insufficient Buzz to submit this workflow'
    expect(answer.body).toEqual(status === 403 ? text : expect.objectContaining({ detail: text }))
    expect(orchestrator.balance(ada)).toEqual({ ...few, yellow: 0 })
    // The id is still free.
    orchestrator.setBalance(ada, { yellow: 1 })
    expect((await submitted(orchestrator, dear({ externalId: 'a' }))).cost.total).toBe(8)
  })
})

describe('an externalId', () => {
  test('brings back the first workflow, and nothing is paid twice', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const first = await submitted(orchestrator, dear({ externalId: 'd1' }))
    expect(first.externalId).toBe(`${ada}-d1`)
    const again = await submitted(orchestrator, order({ externalId: 'd1' }, { prompt: 'a dog' }))
    expect(again.id).toBe(first.id)
    clock.advance(untilTheEndMs)
    const ended = await ask(orchestrator, 'POST /workflows', { body: dear({ externalId: 'd1' }) })
    expect(ended).toMatchObject({ status: 200, body: { id: first.id, status: 'succeeded' } })
    expect(orchestrator.balance(ada).blue).toBe(492)
    expect(orchestrator.workflows()).toHaveLength(1)
  })

  test('is each person’s own', async () => {
    const { orchestrator } = await startOrchestrator()
    const first = await submitted(orchestrator, dear({ externalId: 'd1' }))
    const other = await submitted(orchestrator, dear({ externalId: 'd1' }), 'bob')
    expect(other.id).not.toBe(first.id)
  })

  test('is claimed by a price too, so nothing is ever made under it', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const body = dear({ externalId: 'd1' })
    await ask(orchestrator, 'POST /workflows?whatif=true', { body })
    const { status, body: told } = await ask(orchestrator, 'POST /workflows?wait=60', { body })
    expect([status, told.status]).toEqual([200, 'unassigned'])
    clock.advance(untilTheEndMs)
    expect(orchestrator.balance(ada).blue).toBe(500)
    expect(orchestrator.faults).toMatchObject([{ why: expect.stringContaining('externalId') }])
  })
})

describe('what is given back', () => {
  test.each([
    ['failed', {}, 8],
    ['expired', {}, 8],
    ['failed', { refunds: false }, 0],
    ['succeeded', {}, 0],
  ] as const)('%s %o: %i', async (end, more, refunded) => {
    const { orchestrator, clock } = await startOrchestrator({ balanceOf: () => few })
    orchestrator.planNext({ end, ...more })
    const { id } = await submitted(orchestrator, dear())
    clock.advance(untilTheEndMs)
    expect((await workflowAt(orchestrator, id)).status).toBe(end)
    expect(orchestrator.workflows()).toMatchObject([{ charged: 8, refunded }])
    const left = { blue: 0, green: 0, yellow: 9 }
    expect(orchestrator.balance(ada)).toEqual(refunded === 8 ? few : left)
  })

  test('all of it for what is cancelled before the start, and nothing afterwards', async () => {
    const { orchestrator, clock } = await startOrchestrator()
    const cancel = (id: string) =>
      ask(orchestrator, `PUT /workflows/${id}`, { body: { status: 'canceled' } })
    const early = await submitted(orchestrator, dear())
    expect((await cancel(early.id)).body).toMatchObject({ status: 'canceled', forceRefunded: true })
    const late = await submitted(orchestrator, dear())
    clock.advance(4_000)
    expect((await cancel(late.id)).body).toMatchObject({ status: 'canceled', forceRefunded: false })
    clock.advance(untilTheEndMs)
    expect(orchestrator.workflows()).toMatchObject([
      { charged: 8, refunded: 8 },
      { charged: 8, refunded: 0 },
    ])
    expect(orchestrator.balance(ada).blue).toBe(492)
  })
})

describe('mature pictures that were withheld', () => {
  const withheld = async (upgradeMode: string, yellow: number) => {
    const { orchestrator, clock } = await startOrchestrator({
      balanceOf: () => ({ blue: 8, green: 0, yellow }),
    })
    orchestrator.planNext({ pictures: [{ level: 'r' }] })
    const { id } = await submitted(orchestrator, dear({ upgradeMode }))
    clock.advance(untilTheEndMs)
    const shown = async () =>
      (await workflowAt(orchestrator, id)).steps[0]?.output?.images[0]?.available
    const allow = () =>
      ask(orchestrator, `PUT /workflows/${id}`, { body: { allowMatureContent: true } })
    return { orchestrator, shown, allow }
  }

  test('are handed out for yellow Buzz, once, and the other kind comes back', async () => {
    const { orchestrator, shown, allow } = await withheld('manual', 20)
    expect(await shown()).toBe(false)
    expect((await allow()).status).toBe(200)
    expect((await allow()).status).toBe(200)
    expect(await shown()).toBe(true)
    expect(orchestrator.balance(ada)).toEqual({ blue: 8, green: 0, yellow: 12 })
  })

  test('stay withheld without it', async () => {
    const { orchestrator, shown, allow } = await withheld('manual', 7)
    expect((await allow()).status).toBe(400)
    expect(await shown()).toBe(false)
    expect(orchestrator.balance(ada)).toEqual({ blue: 0, green: 0, yellow: 7 })
  })

  test('are paid for without asking where the upgrade is automatic', async () => {
    const { orchestrator, shown } = await withheld('automatic', 20)
    expect(await shown()).toBe(true)
    expect(orchestrator.balance(ada).yellow).toBe(12)
  })
})

test('no order of requests makes Buzz, loses it or takes it twice', async () => {
  const act = fc.oneof(
    fc.record({
      what: fc.constant('submit' as const),
      name: fc.constantFrom('a', 'b', 'c', undefined),
      token: fc.constantFrom('ada', 'bob'),
      whatif: fc.boolean(),
      currencies: fc.constantFrom(['blue', 'green', 'yellow'], ['yellow'], ['green', 'blue']),
      end: fc.constantFrom('succeeded' as const, 'failed' as const, 'expired' as const),
      level: fc.constantFrom('pg' as const, 'r' as const),
    }),
    fc.record({
      what: fc.constantFrom('cancel' as const, 'remove' as const, 'allow' as const),
      nth: fc.nat(8),
    }),
    fc.record({ what: fc.constant('later' as const), ms: fc.constantFrom(500, 3_000, 10_000) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { orchestrator, clock } = await startOrchestrator({
        balanceOf: () => ({ blue: 11, green: 9, yellow: 30 }),
      })
      const total = (person: number) =>
        Object.values(orchestrator.balance(person)).reduce((sum, one) => sum + one, 0)
      const ids = new Map<string, string>()
      for (const one of acts) {
        if (one.what === 'later') clock.advance(one.ms)
        else if (one.what === 'submit') {
          const { name, token, whatif, currencies, end, level } = one
          orchestrator.planNext({ end, pictures: [{ level }] })
          const externalId = name === undefined ? {} : { externalId: name }
          const { status, body } = await ask(orchestrator, `POST /workflows?whatif=${whatif}`, {
            token,
            body: dear({ ...externalId, currencies }),
          })
          if (status < 300 && name !== undefined) {
            const key = `${token} ${name}`
            expect(ids.get(key) ?? body.id).toBe(body.id)
            ids.set(key, body.id)
          }
        } else {
          const found = orchestrator.workflows()[one.nth]
          if (found === undefined) continue
          const token = found.owner === ada ? 'ada' : 'bob'
          const bodies = { cancel: { status: 'canceled' }, allow: { allowMatureContent: true } }
          await (one.what === 'remove'
            ? ask(orchestrator, `DELETE /workflows/${found.id}`, { token })
            : ask(orchestrator, `PUT /workflows/${found.id}`, { token, body: bodies[one.what] }))
        }
        for (const person of [ada, bob]) {
          const own = orchestrator.workflows().filter(({ owner }) => owner === person)
          const spent = own.reduce((sum, { charged, refunded }) => sum + charged - refunded, 0)
          expect(total(person) + spent).toBe(50)
          for (const amount of Object.values(orchestrator.balance(person))) {
            expect(amount).toBeGreaterThanOrEqual(0)
          }
          for (const { price, charged, refunded } of own) {
            expect([0, price]).toContain(charged - refunded)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
