import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CivitaiFault, faultOf } from '../../../src/civitai/asking/fault.ts'
import type { Get } from '../../../src/civitai/asking/http.ts'
import { createSpokesman, type Lane } from '../../../src/civitai/asking/lanes.ts'
import { type Ask, resilient } from '../../../src/civitai/asking/resilient.ts'

const start = Date.UTC(2026, 10, 21, 9)
const sinceStart = (): number => Date.now() - start
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Question {
  readonly path: string
  /** Milliseconds since the start of the test. */
  readonly at: number
  readonly signal: AbortSignal
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** A Civitai that answers when told to, by a rule or by hand, and breaks off as http does. */
function createCivitai(rule: (question: Question) => void = () => {}) {
  const asked: Question[] = []
  const get: Get = (path, _query, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    signal.addEventListener('abort', () => reject(signal.reason))
    const question = { path, at: sinceStart(), signal, answer: resolve, fail: reject }
    asked.push(question)
    rule(question)
    return promise
  }
  return { get, asked, paths: () => asked.map(({ path }) => path) }
}

/** One that answers with these in turn, and with the last one ever after. */
function scripted(...script: readonly unknown[]) {
  let next = 0
  return createCivitai(({ answer, fail }) => {
    const outcome = script[Math.min(next++, script.length - 1)]
    if (outcome instanceof Error) fail(outcome)
    else answer(outcome)
  })
}

const asking = (get: Get, options: Partial<Parameters<typeof resilient>[1]> = {}): Ask =>
  resilient(get, { perSecond: 4, now: Date.now, random: () => 0, ...options })

/** How a question ended and when, so that time can pass while it is under way. */
const ended = (question: Promise<unknown>) =>
  question.then(
    (value) => ({ value, at: sinceStart() }),
    (error: unknown) => ({ error, at: sinceStart() }),
  )

const away = (retryAfter?: number) => new CivitaiFault('away', 'down', retryAfter)
/** Turned away until long after any deadline, so that it is not tried again. */
const gone = () => away(3_600_000)

describe('a question that failed', () => {
  test.each([
    ['500', faultOf(500, { error: 'x' })],
    ['503', faultOf(503, { error: 'Server busy, please retry shortly.' })],
    ["the edge's 429", faultOf(429, undefined)],
    ["the edge's challenge", faultOf(403, undefined)],
    ['no connection', away()],
    ['no JSON', new CivitaiFault('away', 'an answer that is no JSON')],
  ])('with %s is put again', async (_, fault) => {
    const civitai = scripted(fault, fault, 'an answer')
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(5_000)
    expect(await end).toMatchObject({ value: 'an answer' })
    expect(civitai.asked).toHaveLength(3)
  })

  test.each([
    ["the page guard's 429", faultOf(429, { error: "You've requested too many pages" })],
    ['400', faultOf(400, { error: 'Invalid input' })],
    ['401', faultOf(401, { error: 'Unauthorized' })],
    ['404', faultOf(404, { error: 'No model with id 7' })],
    ['451', faultOf(451, { error: 'Not in your region' })],
    ['a bug of ours', new TypeError('undefined is not a function')],
  ])('with %s is not', async (_, fault) => {
    const civitai = scripted(fault, 'never')
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(0)
    expect(await end).toEqual({ error: fault, at: 0 })
    expect(civitai.asked).toHaveLength(1)
  })

  test('three times is given up, with what Civitai said last', async () => {
    const last = away()
    const civitai = scripted(away(), away(), last)
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(10_000)
    expect(await end).toMatchObject({ error: last, at: 750 })
    expect(civitai.asked).toHaveLength(3)
  })

  test.each([
    [0, 250, 500],
    [0.5, 500, 1_000],
    [0.99, 745, 1_490],
  ])('waits longer each time, spread by chance (%d)', async (chance, first, second) => {
    const civitai = scripted(away(), away(), 'an answer')
    const end = ended(
      asking(civitai.get, { random: () => chance })('/models', {}, { lane: 'answers' }),
    )
    await later(10_000)
    await end
    expect(civitai.asked.map(({ at }) => at)).toEqual([0, first, first + second])
  })

  test('is not put again before the time that Civitai named, nor all at that instant', async () => {
    const times = [0, 0.5].map(async (chance) => {
      const civitai = scripted(away(2_000), 'an answer')
      await asking(civitai.get, { random: () => chance })('/models', {}, { lane: 'answers' })
      return civitai.asked[1]?.at
    })
    await later(5_000)
    expect(await Promise.all(times)).toEqual([2_250, 2_500])
  })

  test('fails at once when the time that Civitai named is past the deadline', async () => {
    const fault = away(10_000)
    const civitai = scripted(fault, 'never')
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(0)
    expect(await end).toEqual({ error: fault, at: 0 })
    expect(fault.retryAfter).toBe(10_000)
  })

  test('with more time waits that long', async () => {
    const civitai = scripted(away(10_000), 'an answer')
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'digests' }))
    await later(20_000)
    expect(await end).toEqual({ value: 'an answer', at: 10_250 })
  })
})

describe('the deadline', () => {
  test.each<[Lane, number]>([
    ['answers', 10_000],
    ['autocomplete', 10_000],
    ['digests', 30_000],
    ['snapshots', 30_000],
  ])('of %s is %i ms, and the request is broken off', async (lane, deadline) => {
    const civitai = createCivitai()
    const end = ended(asking(civitai.get)('/models', {}, { lane }))
    await later(60_000)
    expect(await end).toMatchObject({ error: { kind: 'away' }, at: deadline })
    expect(civitai.asked).toHaveLength(1)
    expect(civitai.asked[0]?.signal.aborted).toBe(true)
  })

  test('holds over all tries together', async () => {
    const civitai = createCivitai(({ fail }) => setTimeout(() => fail(away()), 4_000))
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(60_000)
    expect(await end).toMatchObject({ error: { kind: 'away' }, at: 10_000 })
    expect(civitai.asked.map(({ at }) => at)).toEqual([0, 4_250, 8_750])
  })

  test('is not waited for when the next try would come after it', async () => {
    const fault = away()
    const civitai = createCivitai(({ fail }) => setTimeout(() => fail(fault), 9_800))
    const end = ended(asking(civitai.get)('/models', {}, { lane: 'answers' }))
    await later(60_000)
    expect(await end).toEqual({ error: fault, at: 9_800 })
  })

  test('leaves nobody waiting for a turn that would come too late', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    const long = [1, 2, 3].map((n) => ended(ask(`/long/${n}`, {}, { lane: 'digests' })))
    const end = ended(ask('/waiting', {}, { lane: 'answers' }))
    await later(60_000)
    expect(await end).toMatchObject({ error: { kind: 'away' }, at: 6_000 })
    await Promise.all(long)
    expect(civitai.paths()).toEqual(['/long/1', '/long/2', '/long/3'])
  })

  test('leaves nothing behind that would keep the process alive', async () => {
    const ask = asking(scripted('an answer', faultOf(404, undefined), gone()).get)
    for (let n = 0; n < 3; n++) await ended(ask('/models', {}, { lane: 'answers' }))
    await later(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the circuit', () => {
  /** A Civitai that fails until told otherwise, and has done so five times in a row. */
  async function broken() {
    const civitai = createCivitai(({ fail }) => {
      if (civitai.asked.length <= 5) fail(gone())
    })
    const ask = asking(civitai.get)
    for (let n = 0; n < 5; n++) await ended(ask('/models', {}, { lane: 'answers' }))
    return { civitai, ask }
  }

  test('opens after five failures in a row: nothing is asked, one knows until when', async () => {
    const { civitai, ask } = await broken()
    await later(5_000)
    const error = { kind: 'away', retryAfter: 10_000 }
    expect(await ended(ask('/models', {}, { lane: 'answers' }))).toMatchObject({ error, at: 5_000 })
    expect(civitai.asked).toHaveLength(5)
  })

  test('opened fails at once even where a turn would have to be waited for', async () => {
    const five = (outcome: unknown) => Array.from({ length: 5 }, () => outcome)
    const ask = asking(scripted(...five('an answer'), ...five(gone())).get)
    for (let n = 0; n < 10; n++) await ended(ask('/models', {}, { lane: 'answers' }))
    expect(await ended(ask('/models', {}, { lane: 'answers' }))).toMatchObject({
      error: { kind: 'away', retryAfter: 15_000 },
      at: 0,
    })
  })

  test('counts every try, so two questions are enough', async () => {
    const civitai = scripted(away())
    const ask = asking(civitai.get)
    const ends = [
      ended(ask('/1', {}, { lane: 'answers' })),
      ended(ask('/2', {}, { lane: 'answers' })),
    ]
    await later(5_000)
    await Promise.all(ends)
    expect(civitai.asked).toHaveLength(5)
  })

  test.each<[string, unknown]>([
    ['an answer', 'an answer'],
    ['"there is no such thing"', faultOf(404, undefined)],
    ['"that is no question"', faultOf(400, undefined)],
  ])('stays closed when %s comes between', async (_, between) => {
    const four = [gone(), gone(), gone(), gone()]
    const civitai = scripted(...four, between, ...four, 'an answer')
    const ask = asking(civitai.get)
    for (let n = 0; n < 9; n++) await ended(ask('/models', {}, { lane: 'answers' }))
    expect(await ended(ask('/models', {}, { lane: 'answers' }))).toMatchObject({
      value: 'an answer',
    })
  })

  test('opens on a Civitai that never answers', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    for (let n = 0; n < 5; n++) {
      const end = ended(ask('/models', {}, { lane: 'answers' }))
      await later(10_000)
      await end
    }
    expect(await ended(ask('/models', {}, { lane: 'answers' }))).toMatchObject({ at: 50_000 })
    expect(civitai.asked).toHaveLength(5)
  })

  test('does not open because of those who had no turn in time', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    const long = [1, 2, 3].map((n) => ended(ask(`/long/${n}`, {}, { lane: 'digests' })))
    const late = [1, 2, 3, 4, 5].map((n) => ended(ask(`/late/${n}`, {}, { lane: 'answers' })))
    await later(10_000)
    await Promise.all(late)
    civitai.asked.forEach(({ answer }) => {
      answer('an answer')
    })
    await Promise.all(long)
    const end = ended(ask('/next', {}, { lane: 'answers' }))
    await later(0)
    civitai.asked.at(-1)?.answer('an answer')
    expect(await end).toMatchObject({ value: 'an answer' })
  })

  test('does not open because more is asked than a slow Civitai can answer', async () => {
    const civitai = createCivitai(({ answer }) => setTimeout(answer, 3_000, 'an answer'))
    const ask = asking(civitai.get)
    const typed: Promise<unknown>[] = []
    for (let n = 0; n < 60; n++) {
      typed.push(ended(ask(`/typed/${n}`, {}, { lane: 'autocomplete' })))
      await later(400)
    }
    const end = ended(ask('/asked', {}, { lane: 'answers' }))
    await later(20_000)
    expect(await end).toMatchObject({ value: 'an answer' })
    await Promise.all(typed)
    expect(civitai.asked.filter(({ signal }) => signal.aborted)).toEqual([])
  })

  test('sends none of those who waited for their turn when it opened', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    const ends = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) =>
      ended(ask(`/${n}`, {}, { lane: 'answers' })),
    )
    for (let n = 0; n < 5; n++) {
      await later(0)
      civitai.asked[n]?.fail(gone())
    }
    await later(0)
    // These two had their turn before the fifth failure.
    civitai.asked[5]?.answer('the sixth')
    civitai.asked[6]?.answer('the seventh')
    expect((await Promise.all(ends)).slice(5)).toMatchObject([
      { value: 'the sixth' },
      { value: 'the seventh' },
      { error: { kind: 'away', retryAfter: 15_000 }, at: 0 },
      { error: { kind: 'away', retryAfter: 15_000 }, at: 0 },
    ])
    expect(civitai.asked).toHaveLength(7)
  })

  test('lets one through after 15 s, and everybody once that one is answered', async () => {
    const { civitai, ask } = await broken()
    await later(15_000)
    const ends = ['/1', '/2', '/3'].map((path) => ended(ask(path, {}, { lane: 'answers' })))
    await later(1_000)
    expect(civitai.paths().slice(5)).toEqual(['/1'])
    civitai.asked[5]?.answer('the first')
    await later(0)
    expect(civitai.paths().slice(5)).toEqual(['/1', '/2', '/3'])
    civitai.asked.forEach(({ answer }) => {
      answer('another')
    })
    expect(await Promise.all(ends)).toMatchObject([
      { value: 'the first' },
      { value: 'another' },
      { value: 'another' },
    ])
  })

  test('turns all away again when that one fails', async () => {
    const { civitai, ask } = await broken()
    await later(15_000)
    const ends = ['/1', '/2', '/3'].map((path) => ended(ask(path, {}, { lane: 'answers' })))
    await later(0)
    civitai.asked[5]?.fail(gone())
    await later(0)
    const error = { kind: 'away', retryAfter: 15_000 }
    expect(await Promise.all(ends.slice(1))).toMatchObject([{ error }, { error }])
    await later(14_999)
    const last = await ended(ask('/models', {}, { lane: 'answers' }))
    expect(last).toMatchObject({ error: { kind: 'away', retryAfter: 1 }, at: 29_999 })
    expect(civitai.asked).toHaveLength(6)
  })

  test('does not take one that was never answered for well', async () => {
    const { civitai, ask } = await broken()
    await later(15_000)
    const end = ended(ask('/probe', {}, { lane: 'answers' }))
    await later(10_000)
    expect(await end).toMatchObject({ error: { kind: 'away' }, at: 25_000 })
    await ended(ask('/models', {}, { lane: 'answers' }))
    expect(civitai.asked).toHaveLength(6)
  })

  test('keeps nobody past the own deadline because of one that takes longer', async () => {
    const { civitai, ask } = await broken()
    await later(15_000)
    const probe = ended(ask('/probe', {}, { lane: 'digests' }))
    const end = ended(ask('/models', {}, { lane: 'answers' }))
    await later(10_000)
    expect(await end).toMatchObject({ error: { kind: 'away' }, at: 25_000 })
    civitai.asked[5]?.answer('slow')
    expect(await probe).toMatchObject({ value: 'slow' })
    await later(0)
    expect(civitai.asked).toHaveLength(6)
  })
})

describe('the rate', () => {
  const many = (ask: Ask, count: number, lane: Lane = 'digests') =>
    Array.from({ length: count }, (_, n) => ended(ask(`/${n}`, {}, { lane })))

  test('lets ten through at once and four a second in the long run', async () => {
    const civitai = createCivitai(({ answer }) => answer('an answer'))
    const ends = many(asking(civitai.get), 45)
    await later(20_000)
    await Promise.all(ends)
    const sent = (before: number) => civitai.asked.filter(({ at }) => at < before).length
    expect([1, 2_500, 2_501, 5_001, 7_501, 10_001].map(sent)).toEqual([10, 10, 20, 30, 40, 45])
  })

  test('leaves room beside what is asked for at the start, even where it is low', async () => {
    const civitai = createCivitai(({ answer }) => setTimeout(answer, 300, 'an answer'))
    const ask = asking(civitai.get, { perSecond: 0.1 })
    const wellKnown = many(ask, 6, 'autocomplete')
    const first = many(ask, 4, 'answers')
    await later(2_000)
    expect(await Promise.all(first)).toMatchObject([
      { at: 600 },
      { at: 600 },
      { at: 600 },
      { at: 900 },
    ])
    expect(await Promise.all(wellKnown)).toHaveLength(6)
  })

  test('is the one that was asked for', async () => {
    const civitai = createCivitai(({ answer }) => answer('an answer'))
    const ends = many(asking(civitai.get, { perSecond: 1 }), 20)
    await later(9_999)
    expect(civitai.asked).toHaveLength(10)
    await later(1)
    expect(civitai.asked).toHaveLength(20)
    await Promise.all(ends)
  })

  test('is never passed, whenever questions come: no 2.5 s see more than ten', async () => {
    const arrivals = fc.array(fc.nat(8_000), { minLength: 15, maxLength: 50 })
    await fc.assert(
      fc.asyncProperty(arrivals, fc.nat(600), async (times, takes) => {
        const civitai = createCivitai(({ answer }) => setTimeout(answer, takes, 'an answer'))
        const ask = asking(civitai.get)
        const ends = times.map(async (time) => {
          await new Promise((resolve) => setTimeout(resolve, time))
          return ended(ask('/models', {}, { lane: 'digests' }))
        })
        await later(60_000)
        await Promise.all(ends)
        const sent = civitai.asked.map(({ at }) => at)
        expect(sent).toHaveLength(times.length)
        sent.slice(10).forEach((at, n) => {
          expect(at - (sent[n] ?? 0)).toBeGreaterThanOrEqual(2_500)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('has three under way at once and no more', async () => {
    const civitai = createCivitai()
    const ends = many(asking(civitai.get), 5)
    await later(100)
    expect(civitai.paths()).toEqual(['/0', '/1', '/2'])
    civitai.asked[1]?.answer('an answer')
    await later(0)
    expect(civitai.paths()).toEqual(['/0', '/1', '/2', '/3'])
    await later(60_000)
    await Promise.all(ends)
  })

  test('serves who waits: a person, then one still typing, then digests', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    const ends = many(ask, 3)
    const lanes: Lane[] = ['digests', 'autocomplete', 'answers', 'digests', 'answers']
    ends.push(...lanes.map((lane, n) => ended(ask(`/${lane}/${n}`, {}, { lane }))))
    for (let n = 0; n < 8; n++) {
      await later(0)
      civitai.asked[n]?.answer('an answer')
    }
    await Promise.all(ends)
    expect(civitai.paths().slice(3)).toEqual([
      '/answers/2',
      '/answers/4',
      '/autocomplete/1',
      '/digests/0',
      '/digests/3',
    ])
  })

  test('gives the turn of a failed one to others while it waits to be put again', async () => {
    const civitai = createCivitai(({ path, fail, answer }) =>
      path === '/failing' ? fail(away(2_000)) : answer('an answer'),
    )
    const ask = asking(civitai.get)
    const failing = [1, 2, 3].map(() => ended(ask('/failing', {}, { lane: 'answers' })))
    expect(await ended(ask('/fine', {}, { lane: 'digests' }))).toMatchObject({
      value: 'an answer',
      at: 0,
    })
    await later(10_000)
    await Promise.all(failing)
  })
})

describe('a question for which somebody more urgent comes to wait', () => {
  test('has their turn', async () => {
    const civitai = createCivitai(({ answer }) => setTimeout(answer, 1_000, 'an answer'))
    const ask = asking(civitai.get)
    const spokesman = createSpokesman('digests')
    const ends = [1, 2, 3].map((n) => ended(ask(`/long/${n}`, {}, { lane: 'digests' })))
    ends.push(ended(ask('/digest', {}, spokesman)))
    ends.push(...[1, 2, 3].map((n) => ended(ask(`/typed/${n}`, {}, { lane: 'autocomplete' }))))
    await later(500)
    spokesman.lift('answers')
    await later(10_000)
    await Promise.all(ends)
    expect(civitai.paths().slice(3)).toEqual(['/digest', '/typed/1', '/typed/2', '/typed/3'])
  })

  test('has their time from then on, and no less than it had', async () => {
    const civitai = createCivitai()
    const ask = asking(civitai.get)
    const [soon, late] = [createSpokesman('digests'), createSpokesman('digests')]
    const ends = [ended(ask('/soon', {}, soon)), ended(ask('/late', {}, late))]
    await later(5_000)
    soon.lift('answers')
    await later(20_000)
    late.lift('answers')
    await later(20_000)
    expect(await Promise.all(ends)).toMatchObject([{ at: 30_000 }, { at: 35_000 }])
  })

  test('has it when it is put again, too', async () => {
    const civitai = scripted(away(), 'an answer')
    const ask = asking(civitai.get)
    const spokesman = createSpokesman('digests')
    const end = ended(ask('/digest', {}, spokesman))
    await later(100)
    spokesman.lift('answers')
    await later(10_000)
    expect(await end).toMatchObject({ value: 'an answer' })
    spokesman.lift('answers')
  })
})

describe('a question in somebody’s name', () => {
  test('goes its own way with their token, in the same line as all others', async () => {
    const civitai = createCivitai(({ answer }) => answer('of all'))
    const asked: unknown[] = []
    const asPerson: Get = async (path, _query, _signal, _body, _bytes, lane, token) => {
      asked.push([path, lane, token])
      return 'of theirs'
    }
    const ask = asking(civitai.get, { asPerson })
    expect(await ask('/vault', {}, { lane: 'answers', token: 'hers' })).toBe('of theirs')
    expect(await ask('/models', {}, { lane: 'answers' })).toBe('of all')
    expect(asked).toEqual([['/vault', 'answers', 'hers']])
    expect(civitai.paths()).toEqual(['/models'])
    // Ten in 2.5 seconds, whoever asks.
    const ends = Array.from({ length: 10 }, () =>
      ended(ask('/vault', {}, { lane: 'answers', token: 'hers' })),
    )
    await later(3_000)
    expect((await Promise.all(ends)).filter(({ at }) => at >= 2_500)).toHaveLength(2)
  })

  test('that fails again and again holds up nobody else', async () => {
    const civitai = createCivitai(({ answer }) => answer('an answer'))
    const asPerson: Get = async () => {
      throw gone()
    }
    const ask = asking(civitai.get, { asPerson })
    for (let times = 0; times < 6; times++) {
      const end = ended(ask('/vault', {}, { lane: 'answers', token: 'hers' }))
      await later(10)
      expect(await end).toMatchObject({ error: { kind: 'away' } })
    }
    expect(await ask('/models', {}, { lane: 'answers' })).toBe('an answer')
  })
})
