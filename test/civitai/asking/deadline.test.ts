import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDeadline } from '../../../src/civitai/asking/deadline.ts'
import { NotAsked } from '../../../src/civitai/asking/fault.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a question has its time', () => {
  test('of which it may wait for its turn a part', async () => {
    const { signal } = createDeadline(10_000, Date.now)
    await vi.advanceTimersByTimeAsync(5_999)
    expect(signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(signal.reason).toBeInstanceOf(NotAsked)
  })

  test('to the end, once its turn has come', async () => {
    const deadline = createDeadline(10_000, Date.now)
    deadline.begun()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(deadline.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(deadline.signal.reason).toMatchObject({ kind: 'away', message: 'no answer in 10000 ms' })
  })

  test('however the clock is put meanwhile', async () => {
    let put = 0
    const deadline = createDeadline(10_000, () => Date.now() + put)
    put = 7_200_000
    deadline.begun()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(deadline.signal.aborted).toBe(false)
  })

  test('until who gave it a signal leaves, and then holds nothing any more', () => {
    const leaving = new AbortController()
    const deadline = createDeadline(10_000, Date.now, leaving.signal)
    leaving.abort('left')
    expect(deadline.signal.reason).toBe('left')
    deadline.clear()
    expect(vi.getTimerCount()).toBe(0)
    expect(createDeadline(10_000, Date.now, leaving.signal).signal.reason).toBe('left')
  })
})
