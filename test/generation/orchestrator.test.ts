import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { submitBody } from '../../src/generation/workflow-body.ts'
import { ID, wirePicture, wireWorkflow } from './answers.ts'
import { asking, breaksOff, faultOf, hangs, page, sends } from './asking.ts'
import { bodyFor } from './bodies.ts'
import { wishFor } from './wishes.ts'

const TOKEN = 'civitai-token-of-somebody'
const PROMPT = 'a fox that nobody may read of'
const priced = bodyFor(wishFor('SDXL 1.0', { prompt: PROMPT }))
const order = submitBody(priced, { externalId: 'quote-7f3a' })
const made = wireWorkflow('S2', { status: 'scheduled', steps: [] })
const problem = (status: number, detail: string) => sends(status, { status, detail })

describe('a question for a price', () => {
  test('is asked as what it is, in the name of a person', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(sends(200, wireWorkflow('S1', { status: 'unassigned' })))
    expect(await orchestrator.price(TOKEN, priced)).toEqual({ total: 10, affordable: true })
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/v2/consumer/workflows?whatif=true',
        headers: {
          authorization: `Bearer ${TOKEN}`,
          accept: 'application/json',
          'content-type': 'application/json',
          'user-agent': 'civitai-curator/1.2.3 (Discord bot)',
        },
        body: priced,
      },
    ])
    expect(asked[0]?.body).not.toHaveProperty('externalId')
  })

  test('is asked once, whatever becomes of it', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(page(502))
    expect((await faultOf(orchestrator.price(TOKEN, priced))).kind).toBe('away')
    expect(asked).toHaveLength(1)
  })
})

describe('an order', () => {
  test('is sent whole, and never as a question', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(sends(202, made))
    expect(await orchestrator.submit(TOKEN, order)).toMatchObject({ id: ID, state: 'waiting' })
    expect(asked).toMatchObject([{ method: 'POST', url: '/v2/consumer/workflows', body: order }])
  })

  test.each([
    ['a connection that breaks', breaksOff],
    ['an overloaded server', problem(503, 'busy')],
    ['the page of a gateway', page(502)],
    ['a page in place of an answer', page(200)],
    ['nothing at all', sends(200, '')],
    ['half an answer', sends(200, '{"id":"a')],
  ])('is sent again after %s, under the same id', async (_, trouble) => {
    const { orchestrator, asked, answers, waited } = await asking()
    answers(trouble, trouble, sends(200, made))
    expect(await orchestrator.submit(TOKEN, order)).toMatchObject({ id: ID })
    expect(asked.map(({ body }) => body)).toEqual([order, order, order])
    expect(waited).toEqual([500, 1_500])
  })

  test('is sent three times at most, and then it is not known what became of it', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(page(503))
    expect(await faultOf(orchestrator.submit(TOKEN, order))).toMatchObject({
      kind: 'away',
      unsure: true,
    })
    expect(asked).toHaveLength(3)
  })

  test.each([
    [400, 'refused'],
    [401, 'unauthorised'],
    [402, 'no buzz'],
    [403, 'no buzz'],
    [429, 'too many'],
  ])('that is refused with %i is not sent again, and nothing was made', async (status, kind) => {
    const { orchestrator, asked, answers } = await asking()
    answers(problem(status, 'no'))
    expect(await faultOf(orchestrator.submit(TOKEN, order))).toMatchObject({ kind, unsure: false })
    expect(asked).toHaveLength(1)
  })

  test.each([
    [401, 'unauthorised'],
    [403, 'no buzz'],
    [429, 'too many'],
  ])('that is refused with %i only when sent again may have been made', async (status, kind) => {
    const { orchestrator, answers } = await asking()
    answers(breaksOff, problem(status, 'no'))
    expect(await faultOf(orchestrator.submit(TOKEN, order))).toMatchObject({ kind, unsure: true })
  })

  test('that is answered oddly was made, perhaps', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(sends(200, { status: 'scheduled' }))
    expect(await faultOf(orchestrator.submit(TOKEN, order))).toMatchObject({
      kind: 'odd',
      unsure: true,
    })
    expect(asked).toHaveLength(1)
  })

  test('waits as long as it is told, but not for ever', async () => {
    const { orchestrator, answers, waited } = await asking()
    const busy = (after: string) =>
      sends(503, {}, { 'content-type': 'application/json', 'retry-after': after })
    answers(busy('2'), busy('3600'), sends(200, made))
    await orchestrator.submit(TOKEN, order)
    expect(waited).toEqual([2_000, 5_000])
  })

  test('that nobody waits for any more is not sent again', async () => {
    const left = new AbortController()
    const reason = new Error('left')
    const { orchestrator, asked, answers } = await asking({
      wait: async () => left.abort(reason),
    })
    answers(page(503))
    await expect(orchestrator.submit(TOKEN, order, left.signal)).rejects.toBe(reason)
    expect(asked).toHaveLength(1)
  })

  test('that takes too long is sent again', async () => {
    const { orchestrator, asked, answers } = await asking({ within: { submit: 60 } })
    answers(hangs, sends(200, made))
    expect(await orchestrator.submit(TOKEN, order)).toMatchObject({ id: ID })
    expect(asked).toHaveLength(2)
  })
})

describe('a look', () => {
  test('shows a workflow', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(sends(200, wireWorkflow()))
    expect(await orchestrator.workflow(TOKEN, ID)).toMatchObject({ id: ID, state: 'succeeded' })
    expect(asked).toMatchObject([{ method: 'GET', url: `/v2/consumer/workflows/${ID}` }])
  })

  test('at another workflow than was asked for shows none', async () => {
    const { orchestrator, answers } = await asking()
    answers(sends(200, wireWorkflow('S2', { id: 'another' })))
    expect((await faultOf(orchestrator.workflow(TOKEN, ID))).kind).toBe('odd')
  })

  test.each(['', '.', '..', '...'])('at %j asks nobody', async (id) => {
    const { orchestrator, asked } = await asking()
    expect((await faultOf(orchestrator.workflow(TOKEN, id))).kind).toBe('missing')
    expect(asked).toEqual([])
  })

  test('at an id with a path in it asks for that id', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(problem(404, 'no'))
    expect((await faultOf(orchestrator.workflow(TOKEN, '../me?x=1'))).kind).toBe('missing')
    expect(asked[0]?.url).toBe('/v2/consumer/workflows/..%2Fme%3Fx%3D1')
  })

  test('that takes too long ends', async () => {
    const { orchestrator, answers } = await asking({ within: { read: 60 } })
    answers((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    )
    expect(await faultOf(orchestrator.workflow(TOKEN, ID))).toMatchObject({
      kind: 'away',
      message: 'no answer in 60 ms',
    })
  })

  test('ends with the signal and its reason', async () => {
    const { orchestrator, answers } = await asking()
    const left = new AbortController()
    const reason = new Error('left')
    answers(() => left.abort(reason))
    await expect(orchestrator.workflow(TOKEN, ID, left.signal)).rejects.toBe(reason)
    await expect(orchestrator.workflow(TOKEN, ID, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('is not led elsewhere with the token', async () => {
    const { orchestrator, asked, answers } = await asking()
    answers(sends(308, '', { location: '/v2/consumer/elsewhere' }))
    expect((await faultOf(orchestrator.workflow(TOKEN, ID))).kind).toBe('odd')
    expect(asked).toHaveLength(1)
  })

  test('says how long to leave it alone', async () => {
    const { orchestrator, answers } = await asking()
    answers(sends(429, '', { 'retry-after': 'Sun, 29 Nov 2026 09:01:30 GMT' }))
    expect(await faultOf(orchestrator.workflow(TOKEN, ID))).toMatchObject({
      kind: 'too many',
      retryAfter: 90_000,
    })
  })
})

describe('a body', () => {
  const workflowOf = (bytes: number) => {
    const body = JSON.stringify(wireWorkflow('S2', { metadata: '' }))
    return body.replace('"metadata":""', `"metadata":"${'x'.repeat(bytes - body.length)}"`)
  }

  test('is read up to the bound and no byte further', async () => {
    const { orchestrator, answers } = await asking()
    answers(sends(200, workflowOf(1_048_576)), sends(200, workflowOf(1_048_577)))
    expect(await orchestrator.workflow(TOKEN, ID)).toMatchObject({ id: ID })
    expect((await faultOf(orchestrator.workflow(TOKEN, ID))).kind).toBe('odd')
  })

  test('that says to be longer is not even begun', async () => {
    const { orchestrator, answers } = await asking()
    answers((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99999999' })
      response.flushHeaders()
    })
    expect((await faultOf(orchestrator.workflow(TOKEN, ID))).kind).toBe('odd')
  })

  test('that is a bare text is a refusal as well', async () => {
    const { orchestrator, answers } = await asking()
    const plain = { 'content-type': 'text/plain' }
    answers(
      sends(403, 'Insufficient funds', plain),
      sends(403, '"Insufficient funds"'),
      sends(403, 'error code: 1020', plain),
    )
    const kinds = []
    for (const _ of [1, 2, 3]) kinds.push((await faultOf(orchestrator.price(TOKEN, priced))).kind)
    expect(kinds).toEqual(['no buzz', 'no buzz', 'away'])
  })
})

describe('a cancelling', () => {
  test.each([
    ['without a body', sends(204, '')],
    ['with the workflow', sends(200, wireWorkflow('S2', { status: 'canceled' }))],
  ])('is answered %s', async (_, answer) => {
    const { orchestrator, asked, answers } = await asking()
    answers(answer)
    await orchestrator.cancel(TOKEN, ID)
    expect(asked).toMatchObject([
      { method: 'PUT', url: `/v2/consumer/workflows/${ID}`, body: { status: 'canceled' } },
    ])
  })

  test.each([
    [400, 'refused'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'refused'],
  ])('that is refused with %i says so', async (status, kind) => {
    const { orchestrator, answers } = await asking()
    answers(problem(status, 'no'))
    expect(await faultOf(orchestrator.cancel(TOKEN, ID))).toMatchObject({ kind, unsure: false })
  })

  test('that is not answered may have been carried out', async () => {
    const { orchestrator, answers } = await asking()
    answers(breaksOff, page(502))
    expect(await faultOf(orchestrator.cancel(TOKEN, ID))).toMatchObject({ unsure: true })
    expect(await faultOf(orchestrator.cancel(TOKEN, ID))).toMatchObject({ unsure: true })
  })
})

test("a list is of the bot's own workflows, mature ones too, page by page", async () => {
  const { orchestrator, asked, answers } = await asking()
  answers(sends(200, { next: 'c/2', items: [wireWorkflow()] }), sends(200, { items: [] }))
  const first = await orchestrator.list(TOKEN, { take: 10 })
  expect(first).toMatchObject({ workflows: [{ id: ID }], next: 'c/2' })
  const last = await orchestrator.list(TOKEN, { take: 10, cursor: first.next })
  expect(last).toEqual({ workflows: [], next: undefined })
  const query = 'tags=civitai-curator&take=10&hideMatureContent=false'
  expect(asked.map(({ url }) => url)).toEqual([
    `/v2/consumer/workflows?${query}`,
    `/v2/consumer/workflows?${query}&cursor=c%2F2`,
  ])
})

test('a refreshed address is that of the same picture', async () => {
  const { orchestrator, asked, answers } = await asking()
  answers(sends(200, wirePicture()), sends(200, wirePicture({ id: 'another' })))
  expect(await orchestrator.refresh(TOKEN, 'AB12CD.jpeg')).toEqual({
    url: wirePicture().url,
    level: 'PG',
    blocked: false,
  })
  expect(asked).toMatchObject([
    { method: 'POST', url: '/v2/consumer/blobs/AB12CD.jpeg/refresh', body: undefined },
  ])
  expect((await faultOf(orchestrator.refresh(TOKEN, 'AB12CD.jpeg'))).kind).toBe('odd')
})

test.each([
  ['refused with its own words', problem(400, `${PROMPT} and ${TOKEN}`)],
  ['answered with its own words', sends(200, { id: `${PROMPT} ${TOKEN}`, status: PROMPT })],
  ['answered with half of its words', sends(200, `{"id":"${PROMPT}`)],
  ['not answered', breaksOff],
  ['sent to a page with its words', page(502, `<h1>${PROMPT} ${TOKEN}</h1>`)],
])('what was asked is in no error: %s', async (_, answer) => {
  const { orchestrator, answers } = await asking()
  answers(answer)
  const fault = await faultOf(orchestrator.submit(TOKEN, order))
  const told = inspect(fault, { depth: 9, showHidden: true, getters: true })
  expect(told).not.toContain(PROMPT)
  expect(told).not.toContain(TOKEN)
  expect(fault).not.toHaveProperty('cause')
})

test('a token that no header can carry is in no error', async () => {
  const { orchestrator } = await asking()
  const fault = await faultOf(orchestrator.workflow(`${TOKEN}\r\nx: y`, ID))
  expect(fault.kind).toBe('away')
  expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(TOKEN)
})

test('an orchestrator that nobody reaches is away', async () => {
  const { orchestrator, url } = await asking({ url: 'http://127.0.0.1:1' })
  expect(url).not.toBe('http://127.0.0.1:1')
  expect(await faultOf(orchestrator.workflow(TOKEN, ID))).toMatchObject({
    kind: 'away',
    message: 'not reached (ECONNREFUSED)',
  })
})
