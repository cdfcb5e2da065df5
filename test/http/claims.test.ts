import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClaims } from '../../src/http/claims.ts'

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.UTC(2026, 10, 21, 9),
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What processes share, and any number of them. */
function createShared(claim?: () => Promise<readonly string[]>) {
  const claimed = new Map<string, number>()
  const faults: unknown[] = []
  const statements: (readonly string[])[] = []
  const shared = {
    async claim(ids: readonly string[], until: number) {
      statements.push(ids)
      if (claim !== undefined) return claim()
      const free = ids.filter((id) => !claimed.has(id))
      for (const id of free) claimed.set(id, until)
      return free
    },
    async giveBack(id: string) {
      claimed.delete(id)
    },
    async sweep(before: number) {
      for (const [id, until] of claimed) if (until < before) claimed.delete(id)
    },
  }
  const process = () =>
    createClaims({ shared, now: Date.now, onFault: (error) => faults.push(error) })
  return { process, claimed, faults, statements }
}

describe('an interaction', () => {
  test('is one process’s, once', async () => {
    const { process } = createShared()
    const [one, other] = [process(), process()]
    expect(await Promise.all([one.take('1'), one.take('1'), other.take('1')])).toEqual([
      true,
      false,
      false,
    ])
    expect(await other.take('2')).toBe(true)
    expect(await one.take('2')).toBe(false)
  })

  test('that is given back is anybody’s', async () => {
    const { process } = createShared()
    const [one, other] = [process(), process()]
    await one.take('1')
    await one.take('2')
    await one.giveBack('1')
    await one.giveBack('2')
    expect([await one.take('1'), await other.take('2')]).toEqual([true, true])
  })

  test('is claimed together with those that come at the same time', async () => {
    const { process, statements } = createShared()
    const claims = process()
    await Promise.all(['1', '2', '3'].map(claims.take))
    expect(statements).toEqual([['1', '2', '3']])
  })

  test('is not answered again for as long as its signature holds', async () => {
    const { process } = createShared()
    const claims = process()
    await claims.take('1')
    for (let minute = 0; minute < 10; minute++) {
      vi.setSystemTime(Date.now() + 59_000)
      expect(await claims.take('1')).toBe(false)
      expect(await claims.take(`other ${minute}`)).toBe(true)
    }
  })

  test('is forgotten by and by', async () => {
    const { process, claimed } = createShared()
    const claims = process()
    await claims.take('1')
    vi.setSystemTime(Date.now() + 11 * 60_000)
    await claims.take('2')
    expect([...claimed.keys()]).toEqual(['2'])
  })
})

describe('where what is shared', () => {
  test('fails, this process still answers once', async () => {
    const away = new Error('away')
    const { process, faults } = createShared(() => Promise.reject(away))
    const claims = process()
    expect(await Promise.all([claims.take('1'), claims.take('1')])).toEqual([true, false])
    expect(faults).toEqual([away])
  })

  test('is slow, this process answers after half a second', async () => {
    const { process } = createShared(() => new Promise(() => {}))
    const claimed = process().take('1')
    await vi.advanceTimersByTimeAsync(499)
    expect(await Promise.race([claimed, 'waiting'])).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await claimed).toBe(true)
  })
})
