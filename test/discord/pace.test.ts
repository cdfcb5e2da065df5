import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ManualClock, manualClock } from '../../sandbox/discord/index.ts'
import { createPace } from '../../src/discord/pace.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lets time go by in small steps, with everything done that follows from each. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 20) {
    await turn()
    clock.advance(20)
  }
  await turn()
}

function paced(perSecond: number) {
  const clock = manualClock(0)
  const after = (ms: number): Promise<void> => new Promise((done) => clock.after(ms, done))
  return { clock, after, pace: createPace(perSecond, after) }
}

/** The most moments within any second. */
const most = (moments: readonly number[]): number =>
  Math.max(...moments.map((at) => moments.filter((one) => one >= at && one < at + 1_000).length))

const REQUESTS = 25
const late = fc.array(fc.nat(600), { minLength: REQUESTS, maxLength: REQUESTS })

test('no second holds more, however late requests arrive and are answered', async () => {
  await fc.assert(
    fc.asyncProperty(late, late, async (arrivals, answers) => {
      const { clock, after, pace } = paced(5)
      const counted: number[] = []
      const sent = arrivals.map((ms, nth) =>
        pace(async () => {
          await after(ms)
          counted.push(clock.now())
          await after(answers[nth] ?? 0)
        }, 'posted'),
      )
      await pass(clock, 20_000)
      await Promise.all(sent)
      expect(counted).toHaveLength(REQUESTS)
      expect(most(counted)).toBeLessThanOrEqual(5)
    }),
    { numRuns: 10 },
  )
})

test('what is answered at once goes at the full rate', async () => {
  const { clock, pace } = paced(10)
  const counted: number[] = []
  for (let nth = 0; nth < 100; nth++) void pace(async () => counted.push(clock.now()), 'posted')
  await pass(clock, 9.5 * 1_040)
  expect(counted).toHaveLength(100)
  expect(most(counted)).toBe(10)
})

test('who waits for an answer goes first, followers of a channel last', async () => {
  const { clock, pace } = paced(1)
  const order: string[] = []
  const send = (what: 'awaited' | 'posted' | 'published') =>
    pace(async () => order.push(what), what)
  const all = [send('posted'), send('published'), send('posted'), send('awaited')]
  await pass(clock, 4_500)
  await Promise.all(all)
  expect(order).toEqual(['posted', 'awaited', 'posted', 'published'])
})

test('one that is given up before its turn is never sent, and takes no room', async () => {
  const { clock, pace } = paced(1)
  const order: string[] = []
  const given = new AbortController()
  const send = (what: string, signal?: AbortSignal) =>
    pace(async () => order.push(what), 'posted', signal)
  const first = send('first', given.signal)
  const second = send('second', given.signal)
  const third = send('third')
  await turn()
  given.abort(new Error('enough'))
  await expect(second).rejects.toThrow('enough')
  await expect(send('fourth', given.signal)).rejects.toThrow('enough')
  await pass(clock, 1_100)
  await Promise.all([first, third])
  expect(order).toEqual(['first', 'third'])
})

test('one that is never answered keeps its room for some seconds only', async () => {
  const { clock, pace } = paced(1)
  void pace(() => new Promise(() => {}), 'posted')
  const next = pace(async () => clock.now(), 'posted')
  await pass(clock, 5_000)
  expect(await next).toBeLessThan(4_100)
})
