import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faultOf, NotAsked } from '../../../src/civitai/asking/fault.ts'
import type { Get } from '../../../src/civitai/asking/http.ts'
import type { Lane } from '../../../src/civitai/asking/lanes.ts'
import { type Ask, resilient } from '../../../src/civitai/asking/resilient.ts'

const start = Date.UTC(2026, 10, 21, 9)
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

interface Sent {
  readonly path: string
  /** Milliseconds since the start of the test. */
  readonly at: number
  readonly signal: AbortSignal
  readonly maxBytes: number | undefined
}

let sent: Sent[]
/** In milliseconds; then comes an answer, or a failure. */
let takes: number
let fails: boolean
let ask: Ask

const get: Get = (path, _query, signal, _body, maxBytes) => {
  sent.push({ path, at: Date.now() - start, signal, maxBytes })
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    setTimeout(() => (fails ? reject(faultOf(500, {})) : resolve(path)), takes)
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  sent = []
  takes = 300
  fails = false
  ask = resilient(get, { perSecond: 4, now: Date.now, random: () => 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const asking = (path: string, lane: Lane = 'snapshots', signal?: AbortSignal) =>
  ask(path, {}, { lane, ...(signal && { signal }) }).catch((error: unknown) => error)
const sentAt = () => sent.map(({ path, at }) => `${path} ${at}`)

test('sends one at a time, a second apart', async () => {
  const ends = ['/1', '/2', '/3'].map((path) => asking(path))
  await later(10_000)
  await Promise.all(ends)
  expect(sentAt()).toEqual(['/1 0', '/2 1300', '/3 2600'])
})

test('sends nothing for a while as long as anybody waits, be the turn theirs or not', async () => {
  takes = 3_000
  const waited = (['answers', 'autocomplete', 'digests', 'answers'] as const).map((lane, n) =>
    asking(`/${lane}/${n}`, lane),
  )
  const end = asking('/snapshot')
  await later(1_000)
  waited.push(asking('/late', 'answers'))
  await later(20_000)
  await Promise.all([...waited, end])
  expect(sentAt()).toEqual([
    '/answers/0 0',
    '/autocomplete/1 0',
    '/digests/2 0',
    '/answers/3 3000',
    '/late 3000',
    '/snapshot 6000',
  ])
})

test('keeps nobody waiting: of the three places it takes one', async () => {
  takes = 5_000
  const ends = [asking('/snapshot/1'), asking('/snapshot/2')]
  await later(100)
  ends.push(asking('/1', 'answers'), asking('/2', 'answers'))
  await later(20_000)
  await Promise.all(ends)
  expect(sentAt()).toEqual(['/snapshot/1 0', '/1 100', '/2 100', '/snapshot/2 6000'])
})

test('has the next place when somebody always waits for so long', async () => {
  takes = 9_000
  const busy = [0, 1, 2, 3, 4].map(async (n) => {
    await new Promise((resolve) => setTimeout(resolve, n * 8_000))
    return asking(`/${n}`, 'answers')
  })
  const end = new Promise((resolve) => setTimeout(resolve, 500)).then(() => asking('/snapshot'))
  await later(60_000)
  await Promise.all(busy)
  expect(await end).toBe('/snapshot')
  expect(sentAt()).toContain('/snapshot 12500')
})

test('that had no place in half a minute is said not to have been asked', async () => {
  takes = 25_000
  const busy = ['/1', '/2', '/3'].map((path) => asking(path, 'digests'))
  const end = asking('/snapshot')
  await later(60_000)
  await Promise.all(busy)
  expect(await end).toBeInstanceOf(NotAsked)
  expect(sent.map(({ path }) => path)).not.toContain('/snapshot')
})

test('that Civitai was asked for in vain is said to have been asked', async () => {
  takes = 40_000
  const end = asking('/snapshot')
  await later(60_000)
  expect(await end).toMatchObject({ kind: 'away', message: expect.stringContaining('30000 ms') })
  expect(await end).not.toBeInstanceOf(NotAsked)
})

test('puts nothing again: who takes snapshots goes on by itself', async () => {
  fails = true
  const end = asking('/1')
  await later(10_000)
  expect(await end).toMatchObject({ kind: 'away' })
  expect(sent).toHaveLength(1)
})

test.each<[Lane, number]>([
  ['answers', 8_000_000],
  ['autocomplete', 8_000_000],
  ['digests', 8_000_000],
  ['snapshots', 16_000_000],
])('an answer in %s may have %i bytes', async (lane, maxBytes) => {
  const end = asking('/1', lane)
  await later(1_000)
  await end
  expect(sent[0]?.maxBytes).toBe(maxBytes)
})

test('is left at once by who stops, wherever the question is', async () => {
  const stop = new AbortController()
  const reason = new Error('stopping')
  const ends = ['/sent', '/resting', '/behind'].map((path) =>
    asking(path, 'snapshots', stop.signal),
  )
  await later(100)
  stop.abort(reason)
  expect(await Promise.all(ends)).toEqual([reason, reason, reason])
  expect(await asking('/never', 'snapshots', stop.signal)).toBe(reason)
  expect(sent.map(({ path }) => path)).toEqual(['/sent'])
  expect(sent[0]?.signal.aborted).toBe(true)
  // The turn is free again for others.
  const end = asking('/next')
  await later(2_000)
  expect(await end).toBe('/next')
})

test('breaking off says nothing of Civitai: it neither opens nor closes the circuit', async () => {
  fails = true
  takes = 0
  const failed = async (path: string) => {
    const end = asking(path, 'snapshots')
    await later(2_000)
    return end
  }
  for (const path of ['/1', '/2', '/3', '/4']) await failed(path)
  takes = 1_000
  const stop = new AbortController()
  const left = asking('/left', 'snapshots', stop.signal)
  await later(100)
  stop.abort(new Error('stopping'))
  await left
  takes = 0
  await failed('/5')
  const unasked = await failed('/6')
  expect(unasked).toBeInstanceOf(NotAsked)
  expect(unasked).toMatchObject({ message: 'not asked: failing' })
})
