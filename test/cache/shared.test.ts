import { describe, expect, test } from 'vitest'
import {
  cacheIsAway,
  connected,
  keysOf,
  newOwner,
  onlooker,
  opened,
  proxiedCache,
} from '../support/cache-store.ts'
import type { TcpProxy } from '../support/tcp-proxy.ts'

const DAY = 86_400_000
const entry = (value?: unknown, at = Date.now()) => ({
  at,
  until: at + DAY,
  ...(value !== undefined && { value }),
})

/** A process of a bot, ready. */
async function process(owner: string, change: Parameters<typeof opened>[1] = {}) {
  const one = await opened(owner, change)
  await connected(one.shared)
  one.told.length = 0
  return one
}

describe.skipIf(cacheIsAway)('a cache that processes share', () => {
  test('gives each what the other has loaded', async () => {
    const owner = newOwner()
    const [one, other] = [await process(owner), await process(owner)]
    const stored = entry({ level: 'PG', sealed: { name: 'Ink “é” \n' } })
    await one.shared.set('/models/7', stored)
    await one.shared.set('/models/8', entry())
    expect(await other.shared.get('/models/7')).toEqual(stored)
    const nothing = await other.shared.get('/models/8')
    expect(nothing).toBeDefined()
    expect(nothing?.value).toBeUndefined()
    expect(await other.shared.get('/models/9')).toBeUndefined()
  })

  test('yields what nobody can change, as all share it', async () => {
    const { shared } = await process(newOwner())
    await shared.set('/models/7', entry({ deep: [{ er: 1 }] }))
    const found = await shared.get<{ deep: { er: number }[] }>('/models/7')
    expect(() => found?.value?.deep.push({ er: 2 })).toThrow(TypeError)
  })

  test('looks up in one round trip what is asked for at once', async () => {
    const proxy = await proxiedCache()
    const { shared } = await process(newOwner(), { address: proxy.address })
    const before = commands(proxy)
    await Promise.all(Array.from({ length: 40 }, (_, nth) => shared.get(`/models/${nth}`)))
    expect(commands(proxy) - before).toBe(1)
  })

  test('stores nothing for ever, and tells nobody what was asked', async () => {
    const owner = newOwner()
    const { shared } = await process(owner)
    await shared.set('/models&query=a name', entry({ id: 7 }))
    await shared.claim('/models&query=a name', 15_000)
    await shared.share('civitai', { perSecond: 2, burst: 5 })()
    const client = onlooker()
    const keys = await keysOf(client, owner)
    expect(keys.length).toBe(4)
    expect(keys.filter((key) => /models|query|name=|a name/.test(key))).toEqual([])
    for (const key of keys) expect(await client.type(key)).toBe('string')
    for (const key of keys) expect(await client.pttl(key)).toBeGreaterThan(0)
  })

  test('stores nothing that is over or that is too long', async () => {
    const owner = newOwner()
    const { shared } = await process(owner)
    await shared.set('over', { at: 0, until: 1, value: 1 })
    await shared.set('long', entry('x'.repeat(3_000_000)))
    expect(await shared.get('over')).toBeUndefined()
    expect(await shared.get('long')).toBeUndefined()
  })

  test('believes nobody who was ahead of the clock', async () => {
    const { shared } = await process(newOwner())
    await shared.set('ahead', entry(1, Date.now() + DAY))
    expect((await shared.get('ahead'))?.at).toBeLessThanOrEqual(Date.now())
  })

  test('lets one process load an old value anew, whichever asks first', async () => {
    const owner = newOwner()
    const [one, other] = [await process(owner), await process(owner)]
    const claims = await Promise.all(
      [one, other, one, other].map(({ shared }) => shared.claim('/models/7', 15_000)),
    )
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await other.shared.claim('/models/8', 15_000)).toBe(true)
  })

  describe('that others can write to', () => {
    /** The key under which a value lies. */
    async function keyOf(owner: string, write: () => Promise<void>): Promise<string> {
      const client = onlooker()
      const before = await keysOf(client, owner)
      await write()
      const [key] = (await keysOf(client, owner)).filter((one) => !before.includes(one))
      if (key === undefined) throw new Error('nothing was stored')
      return key
    }
    const mild = entry({ level: 'PG', sealed: 'a mild one' })
    const mature = entry({ level: 'XXX', sealed: 'a mature one' })

    test.each<[string, (sealed: string) => string]>([
      ['a text that is none of ours', () => 'hello'],
      ['nothing', () => ''],
      ['an answer without a seal', (sealed) => sealed.slice(43)],
      ['an answer with a made-up seal', (sealed) => 'A'.repeat(43) + sealed.slice(43)],
      ['another rating', (sealed) => sealed.replace('XXX', 'PG')],
      ['half of it', (sealed) => sealed.slice(0, sealed.length / 2)],
      [
        'what keyv itself would write',
        (sealed) => JSON.stringify({ value: JSON.parse(sealed.slice(43)) }),
      ],
    ])('takes %s for nothing', async (_, change) => {
      const owner = newOwner()
      const { shared } = await process(owner)
      const key = await keyOf(owner, () => shared.set('/models/7', mature))
      const client = onlooker()
      const sealed = (await client.get(key)) ?? ''
      await client.set(key, change(sealed), 'PX', 60_000)
      expect(await shared.get('/models/7')).toBeUndefined()
      await client.set(key, sealed, 'PX', 60_000)
      expect(await shared.get('/models/7')).toEqual(mature)
    })

    test('takes no answer to one question for another’s', async () => {
      const owner = newOwner()
      const { shared } = await process(owner)
      const from = await keyOf(owner, () => shared.set('/models&nsfw=true', mature))
      const to = await keyOf(owner, () => shared.set('/models', mild))
      await onlooker().copy(from, to, 'REPLACE')
      expect(await shared.get('/models')).toBeUndefined()
      expect(await shared.get('/models&nsfw=true')).toEqual(mature)
    })

    test('takes nothing that was sealed with another secret', async () => {
      const owner = newOwner()
      const [ours, theirs] = [await process(owner), await process(owner, { secret: 'a guess' })]
      const key = await keyOf(owner, () => ours.shared.set('/models/7', mild))
      const forged = await keyOf(owner, () => theirs.shared.set('/models/7', mature))
      await onlooker().copy(forged, key, 'REPLACE')
      expect(await ours.shared.get('/models/7')).toBeUndefined()
    })

    test('takes a list for nothing, and the other keys for what they are', async () => {
      const owner = newOwner()
      const { shared, told } = await process(owner)
      const key = await keyOf(owner, () => shared.set('/models/7', mild))
      await shared.set('/models/8', mild)
      const client = onlooker()
      await client.del(key)
      await client.rpush(key, 'PG')
      await client.pexpire(key, 60_000)
      const found = await Promise.all([shared.get('/models/7'), shared.get('/models/8')])
      expect(found).toEqual([undefined, mild])
      expect(told).toEqual([])
    })
  })

  describe('that is not as it should be', () => {
    test('holds nothing while nobody is there, and comes back by itself', async () => {
      const proxy = await proxiedCache()
      proxy.refuse()
      const { shared, told } = await opened(newOwner(), { address: proxy.address })
      expect(await shared.get('/models/7')).toBeUndefined()
      await shared.set('/models/7', entry(7))
      expect(await shared.claim('/models/7', 15_000)).toBe(true)
      await shared.share('discord', { perSecond: 1, burst: 1 })()
      await expect.poll(() => told).toEqual([{ level: 'warn', reason: expect.any(String) }])
      proxy.reopen()
      await connected(shared)
    })

    test('holds nothing while it is cut off, and what was under way is a miss', async () => {
      const proxy = await proxiedCache()
      const { shared } = await process(newOwner(), { address: proxy.address })
      proxy.hold()
      const waiting = [shared.get('/models/7'), shared.claim('/models/7', 15_000)]
      await expect.poll(() => commands(proxy)).toBeGreaterThan(0)
      proxy.cut()
      expect(await Promise.all(waiting)).toEqual([undefined, true])
      proxy.release()
      await connected(shared)
    })

    test('keeps nobody for longer than is waited for it, and owes only so much', async () => {
      const proxy = await proxiedCache()
      let patient = true
      const { shared, told } = await process(newOwner(), {
        address: proxy.address,
        within: (work) => (patient ? work : Promise.resolve(undefined)),
      })
      patient = false
      proxy.hold()
      const before = commands(proxy)
      for (let nth = 0; nth < 300; nth++) expect(await shared.get(`/models/${nth}`)).toBeUndefined()
      expect(commands(proxy) - before).toBeLessThanOrEqual(100)
      expect(told).toEqual([{ level: 'warn', reason: 'too slow' }])
      proxy.release()
      patient = true
      await connected(shared)
    })

    test('is left and found again where it is silent for long', async () => {
      const proxy = await proxiedCache()
      let at = 0
      let patient = true
      const { shared } = await process(newOwner(), {
        address: proxy.address,
        elapsed: () => at,
        within: (work) => (patient ? work : Promise.resolve(undefined)),
      })
      patient = false
      proxy.hold()
      await shared.get('/models/7')
      at += 5_000
      await shared.get('/models/7')
      // What was held is for the connection that is gone.
      await expect.poll(() => proxy.connections()).toBe(0)
      proxy.release()
      patient = true
      await connected(shared)
    })

    test.each([
      'OOM command not allowed when used memory > maxmemory',
      'READONLY You can’t write',
      'LOADING',
      'ERR unknown command `get`, with args beginning with: `hunter2`',
    ])('takes “%s” for a miss', async (error) => {
      const proxy = await proxiedCache()
      const { shared, told } = await process(newOwner(), { address: proxy.address })
      proxy.answerWith(error)
      expect(await shared.get('/models/7')).toBeUndefined()
      await shared.set('/models/7', entry(7))
      expect(await shared.claim('/models/7', 15_000)).toBe(true)
      await shared.share('discord', { perSecond: 1, burst: 1 })()
      expect(told).toEqual([{ level: 'warn', reason: error.split(' ')[0] }])
      proxy.reopen()
      await connected(shared)
    })

    test('tells no password, whatever the store says of it', async () => {
      const proxy = await proxiedCache()
      proxy.answerWith('WRONGPASS invalid username-password pair: hunter2')
      const address = proxy.address.replace('redis://', 'redis://curator:hunter2@')
      const { told } = await opened(newOwner(), { address })
      await expect.poll(() => told).toEqual([{ level: 'warn', reason: 'WRONGPASS' }])
    })
  })
})

const commands = (proxy: TcpProxy): number => proxy.sent().match(/^\*\d+\r$/gm)?.length ?? 0
