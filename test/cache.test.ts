import fc from 'fast-check'
import { Keyv } from 'keyv'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryStore } from '../src/cache/memory.ts'
import { type Cache, createCache, type Freshness } from '../src/cache.ts'
import type { Asker, Lane } from '../src/civitai/asking/lanes.ts'

const start = Date.UTC(2026, 10, 21, 9)
const freshness: Freshness = { fresh: 100, shown: 1_000, kept: 10_000, absent: 50, patience: 20 }

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

interface Load {
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** A cache, what was reported to it, and loads that end when told to. */
function createBench(store: Keyv = memoryStore(1_000_000)) {
  const failed: { error: unknown; key: string }[] = []
  const loads: Load[] = []
  const cache = createCache({
    memory: store,
    now: Date.now,
    onFailed: (error, key) => failed.push({ error, key }),
  })
  const load = (): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    loads.push({ answer: resolve, fail: reject })
    return promise
  }
  const remember = (signal?: AbortSignal, key = 'key') =>
    cache.remember(key, freshness, load, { ...asker, ...(signal && { signal }) })
  return { cache, failed, loads, remember }
}
type Bench = ReturnType<typeof createBench>

/** Remembers a value now, so that a test can say how old it is. */
async function held(value: unknown, store?: Keyv): Promise<Bench> {
  const bench = createBench(store)
  await bench.cache.remember('key', freshness, async () => value, asker)
  return bench
}

const asker: Asker = { lane: 'answers' }
const broken = new Error('Civitai is away')

describe('a single flight', () => {
  test('fifty at once load once and all get the same', async () => {
    const { remember, loads } = createBench()
    const all = Array.from({ length: 50 }, () => remember())
    await later(0)
    expect(loads).toHaveLength(1)
    loads[0]?.answer({ id: 7 })
    const answers = await Promise.all(all)
    expect(new Set(answers.map(({ value }) => value)).size).toBe(1)
    expect(answers[0]).toEqual({ value: { id: 7 }, at: start, late: false })
  })

  test('of each key is its own', async () => {
    const { remember, loads } = createBench()
    const both = [remember(undefined, 'one'), remember(undefined, 'other')]
    await later(0)
    loads[0]?.answer(1)
    loads[1]?.answer(2)
    expect(await Promise.all(both)).toMatchObject([{ value: 1 }, { value: 2 }])
  })

  test('goes on for the others when one gives up, and for nobody when all do', async () => {
    const { remember, loads, cache, failed } = createBench()
    const leaving = new AbortController()
    const gone = expect(remember(leaving.signal)).rejects.toThrow('no time')
    const patient = remember()
    await later(0)
    leaving.abort(new Error('no time'))
    await gone
    loads[0]?.answer('an answer')
    expect(await patient).toMatchObject({ value: 'an answer' })

    const alone = expect(remember(AbortSignal.abort(broken), 'alone')).rejects.toBe(broken)
    await later(0)
    await alone
    loads[1]?.answer('for later')
    await later(0)
    expect(await cache.peek('alone')).toBe('for later')
    expect(failed).toEqual([])
  })

  test('that failed is forgotten: the next one loads again', async () => {
    const { remember, loads } = createBench()
    const first = expect(remember()).rejects.toBe(broken)
    await later(0)
    loads[0]?.fail(broken)
    await first
    const second = remember()
    await later(0)
    loads[1]?.answer('an answer')
    expect(await second).toMatchObject({ value: 'an answer' })
  })
})

describe('what is being loaded', () => {
  /** A load that never ends by itself, and the lanes that it has been in. */
  function loading() {
    const lanes: Lane[] = []
    const { promise, resolve } = Promise.withResolvers<string>()
    const load = (asker: Asker): Promise<string> => {
      lanes.push(asker.lane)
      asker.onLift?.((lane) => lanes.push(lane))
      return promise
    }
    return { lanes, load, answer: resolve }
  }

  test('is asked for as urgently as the most urgent who waits, whoever came first', async () => {
    const { cache } = createBench()
    const { lanes, load, answer } = loading()
    const order = ['digests', 'digests', 'autocomplete', 'answers', 'digests'] as const
    const all = order.map((lane) => cache.remember('key', freshness, load, { lane }))
    await later(0)
    expect(lanes).toEqual(['digests', 'autocomplete', 'answers'])
    answer('an answer')
    expect(await Promise.all(all)).toHaveLength(5)
  })

  test('lifts what it needs itself', async () => {
    const { cache } = createBench()
    const { lanes, load, answer } = loading()
    const whole = async (asker: Asker) =>
      (await cache.remember('part', freshness, load, asker)).value
    const first = cache.remember('whole', freshness, whole, { lane: 'digests' })
    await later(0)
    const second = cache.remember('whole', freshness, whole, { lane: 'answers' })
    await later(0)
    expect(lanes).toEqual(['digests', 'answers'])
    answer('an answer')
    expect(await first).toEqual(await second)
  })
})

describe('what is remembered', () => {
  test('is shown without asking while it is fresh', async () => {
    const { remember, loads } = await held('old')
    await later(99)
    expect(await remember()).toEqual({ value: 'old', at: start, late: false })
    expect(loads).toHaveLength(0)
  })

  test('is shown at once and asked for anew when it is no longer', async () => {
    const { remember, loads } = await held('old')
    await later(100)
    const two = await Promise.all([remember(), remember()])
    expect(two).toMatchObject([
      { value: 'old', late: false },
      { value: 'old', late: false },
    ])
    expect(loads).toHaveLength(1)
    loads[0]?.answer('new')
    await later(0)
    expect(await remember()).toEqual({ value: 'new', at: start + 100, late: false })
  })

  test('is not lost when asking anew fails', async () => {
    const { remember, loads, failed } = await held('old')
    await later(500)
    await remember()
    loads[0]?.fail(broken)
    await later(0)
    expect(failed).toEqual([{ error: broken, key: 'key' }])
    expect(await remember()).toEqual({ value: 'old', at: start, late: false })
  })

  test('and older waits for the new', async () => {
    const { remember, loads } = await held('old')
    await later(1_000)
    const answer = remember()
    await later(19)
    loads[0]?.answer('new')
    expect(await answer).toEqual({ value: 'new', at: start + 1_019, late: false })
  })

  test('and older is shown as late when patience is over, and the new one next time', async () => {
    const { remember, loads } = await held('old')
    await later(1_000)
    const answer = remember()
    await later(20)
    expect(await answer).toEqual({ value: 'old', at: start, late: true })
    loads[0]?.answer('new')
    await later(0)
    expect(await remember()).toMatchObject({ value: 'new', late: false })
  })

  test('and older is shown as late as soon as the load failed', async () => {
    const { remember, loads } = await held('old')
    await later(1_000)
    const answer = remember()
    await later(0)
    loads[0]?.fail(broken)
    expect(await answer).toEqual({ value: 'old', at: start, late: true })
  })

  test.each([
    ['while it waits', false],
    ['before it asked', true],
  ])('and older is shown as late to one who gives up %s', async (_, already) => {
    const { remember, loads, failed } = await held('old')
    await later(1_000)
    const leaving = new AbortController()
    if (already) leaving.abort()
    const answer = remember(leaving.signal)
    await later(0)
    leaving.abort()
    expect(await answer).toEqual({ value: 'old', at: start, late: true })
    loads[0]?.answer('new')
    await later(0)
    expect(await remember()).toMatchObject({ value: 'new', late: false })
    expect(failed).toEqual([])
  })

  test('is no longer shown in any case when it is older than it is kept', async () => {
    const { remember, loads } = await held('old')
    await later(10_000)
    const answer = expect(remember()).rejects.toBe(broken)
    await later(0)
    loads[0]?.fail(broken)
    await answer
  })

  test('may be false, zero or empty', async () => {
    for (const value of [false, 0, '', null]) {
      const { remember, loads } = await held(value)
      expect(await remember()).toMatchObject({ value })
      expect(loads).toHaveLength(0)
    }
  })

  test('leaves no timer running behind an answer that came in time', async () => {
    const { remember, loads } = await held('old')
    await later(1_000)
    const answer = remember(new AbortController().signal)
    await later(0)
    loads[0]?.answer('new')
    await answer
    await later(1) // For this long lru-cache keeps the time it read.
    expect(vi.getTimerCount()).toBe(0)
  })

  test('can be peeked at whatever its age, and nothing is loaded', async () => {
    const { cache, loads } = await held('old')
    expect(await cache.peek('key')).toBe('old')
    await later(9_999)
    expect(await cache.peek('key')).toBe('old')
    expect(await cache.peek('other')).toBeUndefined()
    expect(loads).toHaveLength(0)
  })
})

describe('that there is no such thing', () => {
  test('is believed for a short while', async () => {
    const { remember, loads } = await held(undefined)
    await later(49)
    expect(await remember()).toEqual({ value: undefined, at: start, late: false })
    expect(loads).toHaveLength(0)
  })

  test('is asked anew after that, and waited for', async () => {
    const { remember, loads } = await held(undefined)
    await later(50)
    const answer = remember()
    await later(0)
    loads[0]?.answer('there after all')
    expect(await answer).toMatchObject({ value: 'there after all' })
  })

  test('is never shown in place of an answer that failed', async () => {
    const { remember, loads } = await held(undefined)
    await later(50)
    const answer = expect(remember()).rejects.toBe(broken)
    await later(0)
    loads[0]?.fail(broken)
    await answer
  })
})

describe('a load that fails', () => {
  test('is reported once however many wait, and each of them is told', async () => {
    const { remember, loads, failed } = createBench()
    const all = Array.from({ length: 50 }, () => expect(remember()).rejects.toBe(broken))
    await later(0)
    loads[0]?.fail(broken)
    await Promise.all(all)
    expect(failed).toEqual([{ error: broken, key: 'key' }])
  })

  test('is reported once when all who waited have left', async () => {
    const { remember, loads, failed } = createBench()
    const left = expect(remember(AbortSignal.abort('left'))).rejects.toBe('left')
    await later(0)
    await left
    loads[0]?.fail(broken)
    await later(0)
    expect(failed).toEqual([{ error: broken, key: 'key' }])
  })

  test('may throw before it promises anything', async () => {
    const { cache, failed } = createBench()
    const load = (): Promise<unknown> => {
      throw broken
    }
    await expect(cache.remember('key', freshness, load, asker)).rejects.toBe(broken)
    expect(failed).toHaveLength(1)
  })
})

describe('a store that fails', () => {
  /** A Keyv over a store that throws, at once or as promises do, in the methods named. */
  const failing = (inTime: boolean, ...methods: readonly string[]): Keyv => {
    const map = new Map<string, unknown>()
    const check = (method: string): void => {
      if (methods.includes(method)) throw new Error(`the store cannot ${method}`)
    }
    const store = {
      get: (key: string) => {
        check('get')
        return map.get(key)
      },
      set: (key: string, value: unknown) => {
        check('set')
        map.set(key, value)
      },
      has: (key: string) => map.has(key),
      delete: (key: string) => map.delete(key),
      clear: () => map.clear(),
    }
    // Keyv tells the two apart by how the methods are declared.
    const promising = {
      get: async (key: string) => store.get(key),
      set: async (key: string, value: unknown) => store.set(key, value),
      has: async (key: string) => store.has(key),
      delete: async (key: string) => store.delete(key),
      clear: async () => store.clear(),
    }
    return new Keyv({ store: inTime ? store : promising, serialization: false })
  }

  test.each<[string, boolean, readonly string[]]>([
    ['to read', true, ['get']],
    ['to read, some time later', false, ['get']],
    ['to write', true, ['set']],
    ['to write, some time later', false, ['set']],
    ['to do either', true, ['get', 'set']],
    ['to do either, some time later', false, ['get', 'set']],
  ])('%s holds nothing and harms nobody', async (_, inTime, methods) => {
    const { remember, loads, failed, cache } = createBench(failing(inTime, ...methods))
    for (const n of [0, 1]) {
      const answer = remember()
      await later(0)
      loads[n]?.answer(`answer ${n}`)
      expect(await answer).toEqual({ value: `answer ${n}`, at: start, late: false })
    }
    expect(await cache.peek('key')).toBeUndefined()
    expect(failed).toEqual([])
  })

  test('is heard of by who listens', async () => {
    const store = failing(true, 'get', 'set')
    const heard: unknown[] = []
    store.on('error', (error: unknown) => heard.push(error))
    await held('value', store)
    expect(heard).toHaveLength(2)
  })
})

describe('values', () => {
  test('are frozen to the bottom, because all share them', async () => {
    const answer = await held({ list: [{ id: 1 }], text: 'a' })
    const { value } = await answer.cache.remember(
      'key',
      freshness,
      async () => ({
        list: [{ id: 2 }],
      }),
      asker,
    )
    expect(() => value?.list.push({ id: 3 })).toThrow(TypeError)
    expect(() => Object.assign(value?.list[0] ?? {}, { id: 3 })).toThrow(TypeError)
    expect(value).toEqual({ list: [{ id: 1 }], text: 'a' })
  })

  test('are frozen for the first one to get them too', async () => {
    const { cache } = createBench()
    const { value } = await cache.remember(
      'key',
      freshness,
      async () => ({ deep: { er: [1] } }),
      asker,
    )
    expect(Object.isFrozen(value?.deep.er)).toBe(true)
  })
})

describe('the store in memory', () => {
  const bytes = 20_000
  const put = (cache: Cache, key: string, value: unknown) =>
    cache.remember(key, freshness, async () => value, asker)
  const keysHeld = async (cache: Cache, keys: readonly string[]) => {
    const values = await Promise.all(keys.map((key) => cache.peek(key)))
    return keys.filter((_, n) => values[n] !== undefined)
  }

  test('holds no more bytes than it was given, whatever is put into it', async () => {
    const values = fc.array(fc.string({ maxLength: 4_000 }), { minLength: 20, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(values, async (texts) => {
        const { cache } = createBench(memoryStore(bytes))
        for (const [n, text] of texts.entries()) await put(cache, String(n), { text })
        const kept = await keysHeld(cache, [...texts.keys()].map(String))
        // A character of a string takes one byte or two.
        const size = kept.reduce((sum, key) => sum + (texts[Number(key)]?.length ?? 0), 0)
        expect(2 * size).toBeLessThanOrEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  test('uses what it was given', async () => {
    const { cache } = createBench(memoryStore(bytes))
    const keys = Array.from({ length: 100 }, (_, n) => `key ${n}`)
    for (const key of keys) await put(cache, key, { text: 'x'.repeat(400) })
    const kept = await keysHeld(cache, keys)
    expect(kept.length).toBeGreaterThan(10)
    expect(kept).toEqual(keys.slice(-kept.length))
  })

  test('counts what an entry takes by itself: nothing is not free', async () => {
    const store = memoryStore(bytes)
    const { cache } = createBench(store)
    const keys = Array.from({ length: 1_000 }, (_, n) => `key ${n}`)
    for (const key of keys) await put(cache, key, undefined)
    const held = await Promise.all(keys.map((key) => store.has(key)))
    expect(held.filter(Boolean).length).toBeLessThan(bytes / 400)
  })

  test('drops what was not used for longest', async () => {
    const { cache } = createBench(memoryStore(bytes))
    for (let n = 0; n < 100; n++) {
      await put(cache, `key ${n}`, { text: 'x'.repeat(400) })
      expect(await cache.peek('key 0')).toBeDefined()
    }
    expect(await cache.peek('key 1')).toBeUndefined()
  })

  test('yields what is too large for it and drops nothing for it', async () => {
    const { cache } = createBench(memoryStore(bytes))
    await put(cache, 'small', 'kept')
    expect(await put(cache, 'large', 'x'.repeat(bytes))).toMatchObject({ late: false })
    expect(await keysHeld(cache, ['small', 'large'])).toEqual(['small'])
  })

  test('forgets by itself what is older than it is kept', async () => {
    const store = memoryStore(bytes)
    await held('old', store)
    await later(9_999)
    expect(await store.has('key')).toBe(true)
    await later(2)
    expect(await store.has('key')).toBe(false)
  })

  test('keeps values as they are, not copies', async () => {
    const { cache } = createBench()
    const value = { id: 7 }
    await put(cache, 'key', value)
    expect(await cache.peek('key')).toBe(value)
  })
})

describe('a question is charged', () => {
  const refused = new Error('too many questions')
  const refusing: Asker = {
    lane: 'answers',
    charge() {
      throw refused
    },
  }

  test('to whoever asks first for what is not at hand, and is not put where they may not', async () => {
    const { cache } = createBench()
    let charged = 0
    let loaded = 0
    const charge = () => {
      charged += 1
    }
    const load = async () => {
      loaded += 1
      return loaded
    }
    await expect(cache.remember('key', freshness, load, refusing)).rejects.toBe(refused)
    expect(loaded).toBe(0)
    const ask = () => cache.remember('key', freshness, load, { lane: 'answers', charge })
    await Promise.all([ask(), ask()])
    expect([charged, loaded]).toEqual([1, 1])
  })

  test('to nobody for what is remembered, or being loaded for somebody else', async () => {
    const { cache, remember, loads } = createBench()
    const ask = () => cache.remember('key', freshness, () => Promise.reject(broken), refusing)
    const first = remember()
    await later(0)
    const second = ask()
    await later(0)
    loads[0]?.answer(7)
    expect([await first, await second]).toMatchObject([{ value: 7 }, { value: 7 }])
    await later(freshness.shown - 1)
    expect(await ask()).toMatchObject({ value: 7 })
  })

  test('to who asks for what is only kept, and who is refused is shown that', async () => {
    const { cache, remember, loads } = createBench()
    const ask = () => cache.remember('key', freshness, () => Promise.reject(broken), refusing)
    const first = remember()
    await later(0)
    loads[0]?.answer(7)
    const { at } = await first
    await later(freshness.shown)
    expect(await ask()).toEqual({ value: 7, at, late: true })
    await later(freshness.kept - freshness.shown)
    await expect(ask()).rejects.toBe(refused)
    expect(loads).toHaveLength(1)
  })
})
