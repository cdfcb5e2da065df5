import { describe, expect, test } from 'vitest'
import { createDigest, type Open, runOf, START } from './plan.ts'

/** What every store does with servers that are gone, and with leases. */
export function serversConform(open: Open): void {
  describe('a server that is gone', () => {
    test('is forgotten with all it had, and no other is', async () => {
      const store = await open()
      const gone = await Promise.all(
        Array.from({ length: 23 }, () => createDigest(store, { server: '100' })),
      )
      await store.deliveries.plan(gone.map((digest) => runOf(digest)))
      const stays = await createDigest(store, { server: '101' })
      const later = await createDigest(store, { server: '102' })
      await store.servers.gone('100', START)
      await store.servers.gone('102', START + 1)
      expect(await store.servers.forget(START)).toBe(0)
      expect(await store.servers.goneBefore(START)).toEqual([])
      expect(await store.servers.goneBefore(START + 1)).toEqual(['100'])
      expect(await store.digests.list('100')).toHaveLength(23)
      expect(await store.servers.forget(START + 1)).toBe(1)
      expect(await store.digests.list('100')).toEqual([])
      expect(await store.deliveries.last(gone[0]?.id ?? 0, 1)).toEqual([])
      expect(await store.digests.list('101')).toEqual([stays])
      expect(await store.digests.list('102')).toEqual([later])
      expect(await store.servers.forget(START + 1)).toBe(0)
      expect(await store.servers.forget(START + 2)).toBe(1)
    })

    test('is gone since it was first known to be', async () => {
      const { servers } = await open()
      await servers.gone('100', START)
      await servers.gone('100', START + 9)
      expect(await servers.forget(START + 1)).toBe(1)
    })

    test('that came back keeps what it had, and is gone anew later', async () => {
      const store = await open()
      await createDigest(store, { server: '100' })
      await store.servers.gone('100', START)
      await store.servers.back('100')
      expect(await store.servers.forget(START + 1)).toBe(0)
      await store.servers.gone('100', START + 5)
      expect(await store.servers.forget(START + 5)).toBe(0)
      expect(await store.digests.list('100')).toHaveLength(1)
    })
  })

  describe('a lease', () => {
    test('is one holder’s until it runs out', async () => {
      const store = await open()
      expect(await store.lease('count', 'me', START, START + 10)).toBe(true)
      expect(await store.lease('count', 'other', START + 9, START + 20)).toBe(false)
      expect(await store.lease('see', 'other', START + 9, START + 20)).toBe(true)
      expect(await store.lease('count', 'other', START + 10, START + 20)).toBe(true)
      expect(await store.lease('count', 'me', START + 11, START + 30)).toBe(false)
    })

    test('is held longer by who holds it', async () => {
      const store = await open()
      await store.lease('count', 'me', START, START + 10)
      expect(await store.lease('count', 'me', START + 5, START + 15)).toBe(true)
      expect(await store.lease('count', 'other', START + 12, START + 20)).toBe(false)
      expect(await store.lease('count', 'me', START + 99, START + 120)).toBe(true)
    })

    test('is one holder’s when many ask at once', async () => {
      const store = await open()
      const holders = Array.from({ length: 20 }, (_, n) => `holder ${n}`)
      const held = await Promise.all(
        holders.map((holder) => store.lease('count', holder, START, START + 10)),
      )
      expect(held.filter(Boolean)).toHaveLength(1)
    })
  })
}
