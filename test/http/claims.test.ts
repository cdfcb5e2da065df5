import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClaims } from '../../src/http/claims.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What processes share, and any number of them. */
function createShared(claim?: (id: string) => Promise<boolean>) {
  const claimed = new Map<string, number>()
  const faults: unknown[] = []
  const shared = {
    async claim(id: string, until: number) {
      if (claim !== undefined) return claim(id)
      if (claimed.has(id)) return false
      claimed.set(id, until)
      return true
    },
    async sweep(before: number) {
      for (const [id, until] of claimed) if (until < before) claimed.delete(id)
    },
  }
  const process = () =>
    createClaims({ shared, now: Date.now, onFault: (error) => faults.push(error) })
  return { process, claimed, faults }
}

describe('an interaction', () => {
  test('is one process’s, once', async () => {
    const { process } = createShared()
    const [one, other] = [process(), process()]
    expect(await Promise.all([one('1'), one('1'), other('1')])).toEqual([true, false, false])
    expect(await other('2')).toBe(true)
    expect(await one('2')).toBe(false)
  })

  test('is not answered again for as long as its signature holds', async () => {
    const { process } = createShared()
    const claims = process()
    await claims('1')
    for (let minute = 0; minute < 10; minute++) {
      vi.setSystemTime(Date.now() + 59_000)
      expect(await claims('1')).toBe(false)
      expect(await claims(`other ${minute}`)).toBe(true)
    }
  })

  test('is forgotten by and by', async () => {
    const { process, claimed } = createShared()
    const claims = process()
    await claims('1')
    vi.setSystemTime(Date.now() + 11 * 60_000)
    await claims('2')
    expect([...claimed.keys()]).toEqual(['2'])
  })
})

describe('where what is shared', () => {
  test('fails, this process still answers once', async () => {
    const away = new Error('away')
    const { process, faults } = createShared(() => Promise.reject(away))
    const claims = process()
    expect(await Promise.all([claims('1'), claims('1')])).toEqual([true, false])
    expect(faults).toEqual([away])
  })

  test('is slow, this process answers after half a second', async () => {
    const { process } = createShared(() => new Promise(() => {}))
    const claimed = process()('1')
    await vi.advanceTimersByTimeAsync(499)
    expect(await Promise.race([claimed, 'waiting'])).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await claimed).toBe(true)
  })
})
