import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createIdleTurns } from '../../../src/civitai/asking/idle-turns.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const { signal } = new AbortController()

test('what was given up while it rested or waited is never begun', async () => {
  const calm = createIdleTurns(1_000, 12_000)
  const begun: string[] = []
  const work = (name: string) => async () => begun.push(name)
  await calm.nobodyWaits(work('first'), signal)
  const reason = new Error('given up')

  const rests = new AbortController()
  const resting = calm.nobodyWaits(work('resting'), rests.signal)
  await vi.advanceTimersByTimeAsync(500)
  rests.abort(reason)
  await expect(resting).rejects.toBe(reason)
  await vi.advanceTimersByTimeAsync(5_000)

  const waits = new AbortController()
  const { promise: answer, resolve } = Promise.withResolvers<void>()
  const answered = calm.somebodyWaits(() => answer)
  const waiting = calm.nobodyWaits(work('waiting'), waits.signal)
  await vi.advanceTimersByTimeAsync(500)
  waits.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  resolve()
  await answered
  await vi.advanceTimersByTimeAsync(5_000)
  expect(begun).toEqual(['first'])

  await calm.nobodyWaits(work('last'), signal)
  expect(begun).toEqual(['first', 'last'])
})

test('the pause is held after a failure too', async () => {
  const calm = createIdleTurns(1_000, 12_000)
  const failed = calm.nobodyWaits(() => Promise.reject(new Error('down')), signal)
  await expect(failed).rejects.toThrow('down')
  let begun = false
  const next = calm.nobodyWaits(async () => {
    begun = true
  }, signal)
  await vi.advanceTimersByTimeAsync(999)
  expect(begun).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await next
  expect(begun).toBe(true)
})

test('one who fails waits no longer', async () => {
  const calm = createIdleTurns(0, 12_000)
  const failed = calm.somebodyWaits(() => Promise.reject(new Error('down')))
  await expect(failed).rejects.toThrow('down')
  expect(await calm.nobodyWaits(async () => 'done', signal)).toBe('done')
})

test('what is overdue is begun though somebody waits, one at a time, and told so', async () => {
  const calm = createIdleTurns(1_000, 12_000)
  const { promise: answer, resolve } = Promise.withResolvers<void>()
  const answered = calm.somebodyWaits(() => answer)
  const begun: (readonly [string, boolean, number])[] = []
  const start = Date.now()
  const work = (name: string) => async (overdue: boolean) => {
    begun.push([name, overdue, Date.now() - start])
  }
  const all = ['first', 'second', 'third'].map((name) => calm.nobodyWaits(work(name), signal))
  await vi.advanceTimersByTimeAsync(30_000)
  resolve()
  await answered
  await vi.advanceTimersByTimeAsync(1_000)
  await Promise.all(all)
  expect(begun).toEqual([
    ['first', true, 12_000],
    ['second', true, 25_000],
    ['third', false, 30_000],
  ])
})
