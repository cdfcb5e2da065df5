import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../sandbox/civitai/orchestration/workflows/plan.ts'
import type { Generations } from '../../../src/generation/generations.ts'
import { en } from '../../../src/words/en.ts'
import { toldBy } from '../../support/problem.ts'
import { wishFor } from '../wishes.ts'
import {
  ADA,
  DAY,
  HOOKS,
  making,
  never,
  place,
  pricedAgain,
  SECOND,
  START,
  USER,
} from './making.ts'

const wish = wishFor('SDXL 1.0', { prompt: 'a red fox', negative: 'blurry' })
const says = async (work: Promise<unknown>) => (await toldBy(work)).says
const ORDER = /^POST .*\/workflows$/
const LOOK = /^\/v2\/consumer\/workflows\/[^/]+$/

async function spent(generations: Generations, has = wish): Promise<string> {
  const { id } = await generations.quote(ADA, has, place, never)
  await generations.spend(ADA, id, never)
  return id
}

describe('an order whose answer was lost', () => {
  test('is handed over again, and answered with the first workflow', async () => {
    const { process, pass, made, standIn } = await making()
    const [here, elsewhere] = [await process(), await process()]
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, { afterwards: true })
    expect(await here.spend(ADA, id, never)).toMatchObject({ state: 'spent', spent: 10 })
    expect(made()).toHaveLength(1)
    await pass(elsewhere, 40)
    expect(await here.get(ADA, id)).toMatchObject({ outcome: 'succeeded', spent: 10 })
    expect(made()).toMatchObject([{ externalId: id, charged: 10 }])
  })

  test('is found where it would be refused by now', async () => {
    const { process, pass, made, standIn } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, { afterwards: true })
    await here.spend(ADA, id, never)
    standIn.trouble.failNext(1, ORDER, { status: 403, body: 'Insufficient Buzz' })
    await pass(here, 40)
    expect(await here.get(ADA, id)).toMatchObject({ outcome: 'succeeded', spent: 10 })
    expect(made()).toHaveLength(1)
  })

  test('is free again where nothing was made of it', async () => {
    const { process, pass, made, standIn } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, {})
    await here.spend(ADA, id, never)
    standIn.setBalance(USER[ADA], { blue: 0, yellow: 0 })
    await pass(here, 5)
    expect(await here.get(ADA, id)).toMatchObject({
      outcome: 'refused',
      reason: 'no buzz',
      spent: 0,
    })
    expect(made()).toEqual([])
  })

  test('is not taken for refused because Civitai is asked too much', async () => {
    const { process, pass, made, standIn } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, { afterwards: true })
    await here.spend(ADA, id, never)
    standIn.trouble.failNext(1, ORDER, { status: 429, headers: { 'retry-after': '20' } })
    await pass(here, 20)
    expect(await here.get(ADA, id)).toMatchObject({ state: 'spent' })
    await pass(here, 30)
    expect(await here.get(ADA, id)).toMatchObject({ outcome: 'succeeded' })
    expect(made()).toHaveLength(1)
  })

  test('cannot be cancelled before it is known', async () => {
    const { process, standIn } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, { afterwards: true })
    await here.spend(ADA, id, never)
    expect(await says(here.cancel(ADA, id, never))).toBe(en.stillHandedOver)
  })

  test('is lost, and goes on counting, when its texts were forgotten', async () => {
    const { process, pass, clock, standIn, made } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    standIn.trouble.failNext(3, ORDER, {})
    await here.spend(ADA, id, never)
    clock.advance(DAY + 1)
    await here.sweep()
    await pass(here, 1)
    expect(await here.get(ADA, id)).toMatchObject({ outcome: 'lost', spent: 10 })
    expect(made()).toEqual([])
  })
})

describe('what comes of a workflow', () => {
  test.each<[string, Plan, object]>([
    [
      'failed',
      { end: 'failed' },
      { outcome: 'failed', reason: 'no worker', spent: 0, refunded: 10 },
    ],
    [
      'blocked',
      { end: 'failed', pictures: [{ blockedReason: 'ChildReference' }], violation: 'no' },
      { outcome: 'failed', reason: 'blocked', spent: 0 },
    ],
    ['expired', { end: 'expired' }, { outcome: 'expired', reason: 'too slow', spent: 0 }],
    [
      'not refunded',
      { end: 'failed', refunds: false },
      { outcome: 'failed', spent: 10, refunded: 0 },
    ],
  ])('%s is written down with what came back', async (_, plan, told) => {
    const { process, pass, standIn } = await making({ shape: 'S1' })
    const here = await process()
    standIn.planNext(plan)
    const id = await spent(here)
    await pass(here, 20)
    expect(await here.get(ADA, id)).toMatchObject({ state: 'ended', ...told })
    expect(await here.pictures(ADA, id, 'XXX', never)).toMatchObject({ files: [], heldBack: 0 })
  })

  test('is shown no further than its level, however high the ceiling', async () => {
    const { process, pass, standIn } = await making()
    const here = await process()
    standIn.planNext({
      pictures: [
        { level: 'pg' },
        { level: 'pg13' },
        { level: 'absent' },
        { level: 'x', withheld: false },
      ],
    })
    const id = await spent(here, { ...wish, count: 4 })
    await pass(here, 20)
    const shown = async (ceiling: 'PG' | 'PG-13' | 'XXX') => {
      const { files, heldBack } = await here.pictures(ADA, id, ceiling, never)
      return [files.map(({ level }) => level), heldBack]
    }
    expect(await shown('PG')).toEqual([['PG'], 3])
    expect(standIn.fetchedBlobs).toHaveLength(1)
    expect(await shown('PG-13')).toEqual([['PG', 'PG-13'], 2])
    expect(await shown('XXX')).toEqual([['PG', 'PG-13', 'X'], 1])
  })

  test('is not shown where it is withheld, blocked, or led elsewhere', async () => {
    const { process, pass, standIn } = await making()
    const here = await process()
    standIn.planNext({
      pictures: [
        { level: 'pg', withheld: true },
        { level: 'pg', blockedReason: 'Bestiality' },
        { level: 'pg', url: 'https://elsewhere.example/a.jpeg' },
        { level: 'r' },
      ],
    })
    const id = await spent(here, { ...wish, count: 4 })
    await pass(here, 20)
    const { files, heldBack, missing } = await here.pictures(ADA, id, 'XXX', never)
    expect(files).toEqual([])
    expect(heldBack + missing).toBe(4)
    expect(standIn.fetchedBlobs).toEqual([])
  })

  test('is no more than goes into one message', async () => {
    const bytes = new Uint8Array(9 * 1_024 * 1_024)
    const blobs = { fetch: async () => ({ bytes, format: 'jpeg' }) as const, close: async () => {} }
    const { process, pass } = await making()
    const here = await process({ blobs })
    const id = await spent(here, { ...wish, count: 4 })
    await pass(here, 20)
    const { files, ...rest } = await here.pictures(ADA, id, 'XXX', never)
    expect(files).toHaveLength(2)
    expect(rest).toEqual({ heldBack: 0, missing: 2, later: false })
  })

  test('that came back later than the end is noted', async () => {
    const { process, clock, standIn, store } = await making()
    const here = await process()
    standIn.planNext({ end: 'failed' })
    const id = await spent(here)
    clock.advance(20 * SECOND)
    const ended = { outcome: 'failed', spent: 10, refunded: 0, at: START } as const
    await store.generations.end(id, { ...ended, wantedAt: START + 60 * SECOND })
    await here.lookNow()
    expect(await here.get(ADA, id)).toMatchObject({ spent: 10 })
    clock.advance(40 * SECOND)
    await here.lookNow()
    expect(await here.get(ADA, id)).toMatchObject({ outcome: 'failed', spent: 0, refunded: 10 })
  })
})

test('a workflow is looked at 2, 5, 10, 15, 30 and 30 seconds after', async () => {
  const { process, clock, asked, standIn } = await making()
  const here = await process()
  standIn.planNext({ end: 'never' })
  await spent(here)
  const moments: number[] = []
  let [before, at] = [asked('GET', LOOK), 0]
  while (moments.length < 7) {
    clock.advance(SECOND)
    at += 1
    await here.lookNow()
    if (asked('GET', LOOK) > before) moments.push(at)
    before = asked('GET', LOOK)
  }
  expect(moments).toEqual([2, 7, 17, 32, 62, 92, 122])
})

test('a process that goes on after another was stopped loses nothing', async () => {
  const { process, pass, made } = await making()
  const here = await process()
  const id = await spent(here)
  await here.stop()
  const next = await process()
  await pass(next, 20)
  expect(await next.get(ADA, id)).toMatchObject({ outcome: 'succeeded' })
  expect(made()).toHaveLength(1)
})

test('a callback has it looked at now; what it says counts for nothing', async () => {
  const { process, clock, standIn, asked } = await making()
  const here = await process()
  const id = await spent(here)
  const [, order] = standIn.requests.all.filter(({ path }) => /workflows$/.test(path))
  const [, secret = ''] = new RegExp(`"${HOOKS}/([^"]+)"`).exec(JSON.stringify(order?.body)) ?? []
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await here.called('forged')).toBe(false)
  expect(await here.called(id)).toBe(false)
  // It runs still, whatever somebody claims.
  await Promise.all([here.called(secret), here.called(secret)])
  await here.lookNow()
  expect(asked('GET', LOOK)).toBe(1)
  expect(await here.get(ADA, id)).toMatchObject({ state: 'submitted' })
  clock.advance(10 * SECOND)
  expect(await here.called(secret)).toBe(true)
  await here.lookNow()
  expect(await here.get(ADA, id)).toMatchObject({ outcome: 'succeeded' })
  const looks = asked('GET', LOOK)
  expect(await here.called(secret)).toBe(true)
  clock.advance(60 * SECOND)
  await here.lookNow()
  expect(asked('GET', LOOK)).toBe(looks)
})

test('a process that was started looks by itself, and as soon as it is called', async () => {
  const { process, clock, standIn } = await making()
  const here = await process()
  here.start()
  const id = await spent(here)
  clock.advance(20 * SECOND)
  const [, order] = standIn.requests.all.filter(({ path }) => /workflows$/.test(path))
  const [, secret = ''] = new RegExp(`"${HOOKS}/([^"]+)"`).exec(JSON.stringify(order?.body)) ?? []
  expect(await here.called(secret)).toBe(true)
  await expect.poll(() => here.get(ADA, id)).toMatchObject({ outcome: 'succeeded' })
  await here.stop()
})

test('a process that stops while an order is on its way leaves it to the next one', async () => {
  const { process, pass, made, standIn } = await making()
  const here = await process()
  const { id } = await here.quote(ADA, wish, place, never)
  const left = standIn.trouble.failNext(1, ORDER, { hangs: true })
  const pressed = here.spend(ADA, id, never)
  await expect.poll(left).toBe(0)
  await here.stop()
  expect(await pressed).toMatchObject({ state: 'spent' })
  const next = await process()
  await pass(next, 30)
  expect(await next.get(ADA, id)).toMatchObject({ outcome: 'succeeded' })
  expect(made()).toHaveLength(1)
})

test('progress is told by a process that does not look itself, up to the end', async () => {
  const { process, pass } = await making()
  const here = await process()
  const reading = await process({ wait: () => pass(here, 1) })
  const id = await spent(here)
  const told: unknown[] = []
  for await (const one of reading.progressOf(ADA, id, never)) told.push(one)
  expect(told.length).toBeGreaterThan(2)
  expect(told[0]).toMatchObject({ state: 'submitted' })
  expect(told.at(-1)).toMatchObject({ state: 'ended', outcome: 'succeeded' })
})

test('while progress is told, nobody else shows it, nor shortly after its end', async () => {
  const { process, pass, standIn, store, clock } = await making()
  const until: number[] = []
  const here = await process()
  const reading = await process({
    wait: () => pass(here, 1),
    store: {
      ...store.generations,
      async showing(person, id, at) {
        until.push((at - START) / SECOND)
        await store.generations.showing(person, id, at)
      },
    },
  })
  standIn.planNext({ processingMs: 47 * SECOND })
  const { id } = await reading.quote(ADA, wish, place, never)
  await reading.spend(ADA, id, never)
  for await (const _ of reading.progressOf(ADA, id, never));
  const endedAt = (clock.now() - START) / SECOND
  // At the press, then by progress: for another minute every 20 seconds, and three minutes in the end.
  expect(until).toEqual([60, 60, 80, 100, 120, endedAt + 180])
  const owedAt = (seconds: number) =>
    store.generations.claimPosts('a', START + seconds * SECOND, START, 1)
  expect(await owedAt(endedAt + 179)).toEqual([])
  expect(await owedAt(endedAt + 180)).toHaveLength(1)
})

test('progress ends with its signal', async () => {
  const left = new AbortController()
  const { process } = await making()
  const here = await process({ wait: async () => left.abort() })
  const id = await spent(here)
  const told: unknown[] = []
  for await (const one of here.progressOf(ADA, id, left.signal)) told.push(one)
  expect(told).toHaveLength(1)
})

describe('cancelling', () => {
  test('a price leaves nothing', async () => {
    const { process, made } = await making()
    const here = await process()
    const { id } = await here.quote(ADA, wish, place, never)
    expect(await here.cancel(ADA, id, never)).toBeUndefined()
    expect(await says(here.spend(ADA, id, never))).toBe(en.quoteGone)
    expect(made()).toEqual([])
  })

  test('before it began gives all back', async () => {
    const { process } = await making()
    const here = await process()
    const id = await spent(here)
    const cancelled = { outcome: 'cancelled', spent: 0, refunded: 10 }
    expect(await here.cancel(ADA, id, never)).toMatchObject(cancelled)
    expect(await here.cancel(ADA, id, never)).toMatchObject(cancelled)
    expect(await here.quote(ADA, wish, place, never)).toMatchObject({ capLeft: 500 })
  })

  test('while it is made, or after, tells what it comes to', async () => {
    const { process, pass, clock } = await making()
    const here = await process()
    const id = await spent(here)
    await pass(here, 5)
    const cancelled = { outcome: 'cancelled', spent: 10, refunded: 0 }
    expect(await here.cancel(ADA, id, never)).toMatchObject(cancelled)
    const other = await spent(here)
    clock.advance(20 * SECOND)
    expect(await here.cancel(ADA, other, never)).toMatchObject({ outcome: 'succeeded', spent: 10 })
  })
})

describe('the same again', () => {
  test('has another seed, and is another order', async () => {
    const { process, pass, made } = await making()
    const here = await process()
    const id = await spent(here)
    await pass(here, 20)
    const next = await pricedAgain(here, ADA, id)
    await here.spend(ADA, next.id, never)
    const { seed, ...rest } = await here.wishOf(ADA, next.id, never)
    const { seed: before, ...same } = wish
    expect(rest).toEqual(same)
    expect(seed).not.toBe(before)
    expect(new Set(made().map(({ externalId }) => externalId))).toEqual(new Set([id, next.id]))
  })

  test('is had from Civitai when the texts are forgotten here', async () => {
    const { process, pass } = await making()
    const here = await process()
    const id = await spent(here)
    await pass(here, 20)
    await here.delivered(ADA, id)
    expect(await here.wishOf(ADA, id, never)).toEqual(wish)
    const next = await pricedAgain(here, ADA, id)
    expect(next).toMatchObject({ price: 10 })
  })
})
