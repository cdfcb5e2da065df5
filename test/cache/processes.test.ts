import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '../../src/cache/entry.ts'
import { memoryStore } from '../../src/cache/memory.ts'
import type { Shared } from '../../src/cache/shared.ts'
import { createCache, type Freshness } from '../../src/cache.ts'
import type { Asker } from '../../src/civitai/asking/lanes.ts'

const start = Date.UTC(2026, 10, 21, 9)
const SECOND = 1_000
const freshness: Freshness = {
  fresh: 60 * SECOND,
  shown: 600 * SECOND,
  kept: 6_000 * SECOND,
  absent: 30 * SECOND,
  patience: SECOND,
}
const asker: Asker = { lane: 'answers' }

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A store of several processes; how often each of it was asked. */
function createStore(): Shared & { readonly entries: Map<string, Entry<unknown>>; gets: number } {
  const entries = new Map<string, Entry<unknown>>()
  const claims = new Map<string, number>()
  const store = {
    entries,
    gets: 0,
    async get<T>(key: string) {
      store.gets += 1
      // One key always has one type.
      return entries.get(key) as Entry<T> | undefined
    },
    async set(key: string, entry: Entry<unknown>) {
      entries.set(key, entry)
    },
    async claim(key: string, ms: number) {
      if ((claims.get(key) ?? 0) > Date.now()) return false
      claims.set(key, Date.now() + ms)
      return true
    },
    settled: Promise.resolve(),
    share: () => async () => {},
    close: () => {},
  }
  return store
}

/** A process that loads its own name and a number. */
function createProcess(name: string, shared: Shared) {
  const cache = createCache({
    memory: memoryStore(1_000_000),
    shared,
    now: Date.now,
    onFailed: () => {},
  })
  let loads = 0
  let failing = false
  return {
    cache,
    loads: () => loads,
    fail: (fails: boolean) => {
      failing = fails
    },
    ask: (by: Asker = asker, how = freshness) =>
      cache.remember(
        'key',
        how,
        async () => {
          loads += 1
          if (failing) throw new Error('Civitai is away')
          return `${name} ${loads}`
        },
        by,
      ),
  }
}

function two() {
  const store = createStore()
  return { store, one: createProcess('one', store), other: createProcess('other', store) }
}

describe('what one process has loaded', () => {
  test('the others show, as old as it is', async () => {
    const { one, other } = two()
    await one.ask()
    await later(10 * SECOND)
    expect(await other.ask()).toEqual({ value: 'one 1', at: start, late: false })
    expect(other.loads()).toBe(0)
    expect(other.cache.counts).toEqual({ hits: 1, misses: 0 })
  })

  test('they hold themselves, and ask nobody again while it is fresh', async () => {
    const { store, one, other } = two()
    await one.ask()
    await other.ask()
    const before = store.gets
    await other.ask()
    await one.ask()
    expect(store.gets).toBe(before)
  })

  test('is free for who asks the others', async () => {
    const { one, other } = two()
    await one.ask()
    const charge = (): never => {
      throw new Error('too many questions')
    }
    expect(await other.ask({ ...asker, charge })).toMatchObject({ value: 'one 1' })
  })

  test('can be peeked at', async () => {
    const { one, other } = two()
    await one.ask()
    expect(await other.cache.peek('key')).toBe('one 1')
    expect(await other.cache.peek('other')).toBeUndefined()
  })

  test('takes the place of what is too old to be shown', async () => {
    const { one, other } = two()
    await one.ask()
    await other.ask()
    await later(freshness.shown)
    await one.ask()
    expect(await other.ask()).toMatchObject({ value: 'one 2', late: false })
    expect(other.loads()).toBe(0)
  })

  test('that there is no such thing, they believe for as long', async () => {
    const { store, one } = two()
    const cache = createCache({
      memory: memoryStore(1_000_000),
      shared: store,
      now: Date.now,
      onFailed: () => {},
    })
    await cache.remember('key', freshness, async () => undefined, asker)
    expect(store.entries.get('key')).toEqual({ at: start, until: start + freshness.absent })
    expect(await one.ask()).toMatchObject({ value: undefined })
    await later(freshness.absent)
    expect(await one.ask()).toMatchObject({ value: 'one 1' })
  })
})

test('what nobody has, each process loads once, however many ask', async () => {
  const { one, other } = two()
  await Promise.all([one, other, one, other, one].map(({ ask }) => ask()))
  expect([one.loads(), other.loads()]).toEqual([1, 1])
})

describe('what is old but shown', () => {
  async function old() {
    const all = two()
    await all.one.ask()
    await all.other.ask()
    await later(freshness.fresh)
    return all
  }

  test('is shown at once, and loaded anew by one process', async () => {
    const { one, other } = await old()
    const answers = await Promise.all([other, one, other, one].map(({ ask }) => ask()))
    expect(answers.map(({ value }) => value)).toEqual(['one 1', 'one 1', 'one 1', 'one 1'])
    await later(0)
    expect(one.loads() + other.loads()).toBe(2)
    await Promise.all([one.ask(), other.ask()])
    await later(0)
    expect(await one.ask()).toEqual(await other.ask())
    expect((await one.ask()).at).toBe(start + freshness.fresh)
    expect(one.loads() + other.loads()).toBe(2)
  })

  test('is tried again by any process, a while after one failed', async () => {
    const { one, other } = await old()
    one.fail(true)
    await one.ask()
    await later(0)
    await other.ask()
    await one.ask()
    await later(0)
    expect([one.loads(), other.loads()]).toEqual([2, 0])
    await later(15 * SECOND)
    await other.ask()
    await later(0)
    expect(other.loads()).toBe(1)
    expect(await other.ask()).toMatchObject({ value: 'other 1' })
  })

  test('is not what somebody gets who wants it newer', async () => {
    const { one, other } = await old()
    await one.ask()
    const newer = { ...freshness, shown: freshness.fresh }
    const answer = await other.ask(asker, newer)
    expect(answer.at).toBe(start + freshness.fresh)
  })
})
