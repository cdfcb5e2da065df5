import { describe, expect, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import { toldBy } from '../../support/problem.ts'
import { wishFor } from '../wishes.ts'
import {
  ADA,
  DAY,
  GRACE,
  making,
  never,
  place,
  pricedAgain,
  SECOND,
  START,
  there,
  USER,
} from './making.ts'

const PROMPT = 'a red fox that nobody may read of'
const wish = wishFor('SDXL 1.0', { prompt: PROMPT })
const says = async (work: Promise<unknown>) => (await toldBy(work)).says
const ORDERS = /^\/v2\/consumer\/workflows$/

describe.each(['S1', 'S2'] as const)('in shape %s', (shape) => {
  test('a quote is priced, pressed, watched, fetched and delivered, and paid for once', async () => {
    const { process, pass, made, standIn, store } = await making({ shape })
    const here = await process()
    const before = standIn.balance(USER[ADA])
    const { id, price, affordable, capLeft } = await here.quote(ADA, wish, place, never)
    expect({ price, affordable, capLeft }).toEqual({ price: 10, affordable: true, capLeft: 500 })
    expect(made()).toEqual([])
    expect(await here.list(ADA)).toEqual([])

    const spent = await here.spend(ADA, id, never)
    expect(spent).toMatchObject({ id, state: 'submitted', spent: 10, spentAt: START, place })
    const { prompt: _, ...recipe } = wish
    expect(spent.recipe).toEqual(recipe)
    await pass(here, 8)
    expect(await here.get(ADA, id)).toMatchObject({ state: 'submitted', progress: 67 })
    await pass(here, 12)
    expect(await here.get(ADA, id)).toMatchObject({
      state: 'ended',
      outcome: 'succeeded',
      spent: 10,
      refunded: 0,
    })

    const { files, ...rest } = await here.pictures(ADA, id, 'PG', never)
    expect(files.map(({ format, level }) => [format, level])).toEqual([['jpeg', 'PG']])
    expect(rest).toEqual({ heldBack: 0, missing: 0, later: false })
    expect(await here.delivered(ADA, id)).toBe(true)
    expect(await here.delivered(ADA, id)).toBe(false)
    expect((await store.generations.get(ADA, id))?.order).toBeUndefined()
    expect(made()).toMatchObject([{ externalId: id, charged: 10, refunded: 0 }])
    expect(standIn.balance(USER[ADA])).toEqual({ ...before, blue: before.blue - 10 })
    expect(standIn.faults).toEqual([])
  })
})

test('what is kept of a quote does not show its prompt', async () => {
  const { process, store } = await making()
  const { id } = await (await process()).quote(ADA, wish, place, never)
  expect(JSON.stringify(await store.generations.get(ADA, id))).not.toContain('fox')
})

test.each([402, 403] as const)(
  'too little Buzz (%i) spends nothing, and says so',
  async (status) => {
    const { process, made, standIn } = await making()
    standIn.noBuzz = status
    standIn.setBalance(USER[ADA], { blue: 5, yellow: 4 })
    const here = await process()
    const { id, affordable } = await here.quote(ADA, wish, place, never)
    expect(affordable).toBe(false)
    expect(await says(here.spend(ADA, id, never))).toBe(en.noBuzz)
    expect(await says(here.spend(ADA, id, never))).toBe(en.noBuzz)
    expect(made()).toEqual([])
    expect(await here.get(ADA, id)).toMatchObject({
      outcome: 'refused',
      reason: 'no buzz',
      spent: 0,
    })
    standIn.setBalance(USER[ADA], { blue: 50 })
    const next = await pricedAgain(here, ADA, id)
    expect(next).toMatchObject({ affordable: true, capLeft: 500 })
  },
)

test.each([
  [400, 'Prompt requires mature content but workflow does not allow it', en.maturePrompt],
  [400, 'urn:air:x is not enabled for generation', en.notEnabled],
  [400, 'something else', en.generationRefused],
  [429, 'slow down', en.generatorBusy],
])('an order refused with %i (%s) frees what it was to cost', async (status, detail, sentence) => {
  const { process, made, standIn } = await making()
  const here = await process()
  const { id } = await here.quote(ADA, wish, place, never)
  standIn.trouble.failNext(1, /^POST .*\/workflows$/, { status, body: { status, detail } })
  expect(await says(here.spend(ADA, id, never))).toBe(sentence)
  expect(made()).toEqual([])
  expect(await here.quote(ADA, wish, place, never)).toMatchObject({ capLeft: 500 })
})

test('a wish out of bounds is refused before anything is asked', async () => {
  const { process, standIn } = await making()
  const here = await process()
  const of = (has: object) => says(here.quote(ADA, { ...wish, ...has }, place, never))
  expect(await of({ prompt: ' ' })).toBe(en.promptMissing)
  expect(await of({ count: 5 })).toBe(en.outOfBounds)
  expect(await of({ model: { air: 'x', baseModel: 'SDXL 1.0' } })).toBe(en.cannotMakeWithModel)
  expect(standIn.requests.all).toEqual([])
})

test('a prompt that Civitai takes for mature has no price', async () => {
  const { process } = await making()
  const here = await process()
  const mature = { ...wish, prompt: 'nude' }
  expect(await says(here.quote(ADA, mature, place, never))).toBe(en.maturePrompt)
})

test('who has no account is told so, and nothing is kept', async () => {
  const { process, store } = await making()
  const here = await process()
  const { id } = await here.quote(ADA, wish, place, never)
  await store.accounts.remove(ADA)
  expect(await says(here.spend(ADA, id, never))).toBe(en.quoteGone)
  expect(await says(here.quote(ADA, wish, place, never))).toBe(en.notLinked)
})

test('somebody else’s quote and generation are as if they were not there', async () => {
  const { process, pass, made } = await making()
  const here = await process()
  const { id } = await here.quote(ADA, wish, place, never)
  expect(await says(here.spend(GRACE, id, never))).toBe(en.quoteGone)
  expect(await says(here.cancel(GRACE, id, never))).toBe(en.generationGone)
  expect(await says(pricedAgain(here, GRACE, id))).toBe(en.generationGone)
  expect(made()).toEqual([])
  await here.spend(ADA, id, never)
  await pass(here, 20)
  expect(await says(here.spend(GRACE, id, never))).toBe(en.quoteGone)
  expect(await says(here.pictures(GRACE, id, 'PG', never))).toBe(en.generationGone)
  expect(await here.get(GRACE, id)).toBeUndefined()
  expect(await here.list(GRACE)).toEqual([])
  expect(await here.delivered(GRACE, id)).toBe(false)
  expect(made()).toMatchObject([{ owner: USER[ADA] }])
})

test('two processes that press the same quote at once order it once', async () => {
  const { process, made, asked } = await making()
  const [here, elsewhere] = [await process(), await process()]
  const { id } = await here.quote(ADA, wish, place, never)
  const asking = asked('POST', ORDERS)
  const pressed = await Promise.all(
    [here, elsewhere, here, elsewhere].map((one) => one.spend(ADA, id, never)),
  )
  expect(new Set(pressed.map((one) => one.id))).toEqual(new Set([id]))
  expect(made()).toHaveLength(1)
  expect(asked('POST', ORDERS) - asking).toBe(1)
  expect(await elsewhere.spend(ADA, id, never)).toMatchObject({ id, state: 'submitted', spent: 10 })
})

test('quotes pressed at once never go beyond the cap', async () => {
  const { process, made, store } = await making()
  await store.accounts.setCap(ADA, 25)
  const processes = [await process(), await process()]
  const quotes = await Promise.all(
    [1, 2, 3, 4].map(() => there(processes[0]).quote(ADA, wish, place, never)),
  )
  const pressed = await Promise.allSettled(
    quotes.map(({ id }, nth) => there(processes[nth % 2]).spend(ADA, id, never)),
  )
  expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(made()).toHaveLength(2)
  const left = there(quotes.find((_, nth) => pressed[nth]?.status === 'rejected'))
  expect(await says(there(processes[0]).spend(ADA, left.id, never))).toBe(en.overCap(10, 5))
})

test('no more than four of one person’s run at once, and the next may when one is done', async () => {
  const { process, pass, made } = await making()
  const processes = [await process(), await process()]
  const here = there(processes[0])
  const quotes = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => here.quote(ADA, wish, place, never)),
  )
  const pressed = await Promise.allSettled(
    quotes.map(({ id }, nth) => there(processes[nth % 2]).spend(ADA, id, never)),
  )
  expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  expect(made()).toHaveLength(4)
  const left = there(quotes.find((_, nth) => pressed[nth]?.status === 'rejected'))
  expect(await says(here.spend(ADA, left.id, never))).toBe(en.tooManyRunning(4))
  await pass(here, 20)
  expect(await here.spend(ADA, left.id, never)).toMatchObject({ state: 'submitted' })
})

test('what was spent counts for 24 hours, and a price holds as long', async () => {
  const { process, pass, clock, store } = await making()
  await store.accounts.setCap(ADA, 10)
  const here = await process()
  const [one, two] = [
    await here.quote(ADA, wish, place, never),
    await here.quote(ADA, wish, place, never),
  ]
  await here.spend(ADA, one.id, never)
  await pass(here, 20)
  expect(await says(here.spend(ADA, two.id, never))).toBe(en.overCap(10, 0))
  clock.advance(DAY - 20 * SECOND + 1)
  expect(await says(here.spend(ADA, two.id, never))).toBe(en.quoteGone)
  const three = await here.quote(ADA, wish, place, never)
  expect(three.capLeft).toBe(10)
  expect(await here.spend(ADA, three.id, never)).toMatchObject({ state: 'submitted' })
})

test('a token that Civitai refuses is replaced once', async () => {
  const { process, tokens, renewed, made, standIn } = await making()
  const here = await process()
  const { id } = await here.quote(ADA, wish, place, never)
  standIn.trouble.failNext(1, /^POST/, { status: 401, body: {} })
  expect(await here.spend(ADA, id, never)).toMatchObject({ state: 'submitted' })
  expect(renewed).toEqual(['token-of-ada'])
  const next = await here.quote(ADA, wish, place, never)
  tokens.clear()
  tokens.set('another', ADA)
  standIn.trouble.failNext(2, /^POST/, { status: 401, body: {} })
  expect(await says(here.spend(ADA, next.id, never))).toBe(en.generationNotAllowed)
  expect(made()).toHaveLength(1)
  expect(await here.get(ADA, next.id)).toMatchObject({ outcome: 'refused', spent: 0 })
})

test('an order is not paid for by another account that is linked meanwhile', async () => {
  const { process, store, made } = await making()
  const tokens = ['token-of-ada', 'token-of-ada']
  const here = await process({
    accounts: {
      async access() {
        const token = tokens.shift()
        if (token !== undefined) return token
        const civitai = { id: USER[GRACE] }
        await store.accounts.begin({ id: 'anew', person: ADA, until: 0, stage: '' })
        const account = { person: ADA, civitai, scope: 1, tokens: '', linkedAt: 0, cap: 500 }
        await store.accounts.complete('anew', '', account)
        return 'token-of-grace'
      },
    },
  })
  const { id } = await here.quote(ADA, wish, place, never)
  expect(await says(here.spend(ADA, id, never))).toBe(en.quoteGone)
  expect(made()).toEqual([])
})
