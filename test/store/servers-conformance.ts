import { describe, expect, test } from 'vitest'
import { createFollow } from './follow.ts'
import { createDigest, type Open, ofDigest, runOf, START } from './plan.ts'

const DAY = 86_400_000

/** What every store does with servers that are gone, and with leases. */
export function serversConform(open: Open): void {
  describe('a server that is gone', () => {
    test('is forgotten with all it had, and no other is', async () => {
      const store = await open()
      const gone = await Promise.all(
        Array.from({ length: 23 }, () => createDigest(store, { server: '100' })),
      )
      await store.digests.plan(gone.map((digest) => runOf(digest)))
      const stays = await createDigest(store, { server: '101' })
      const later = await createDigest(store, { server: '102' })
      await store.servers.gone('100', START)
      await store.servers.gone('102', START + 1)
      expect(await store.servers.forget('100', START)).toBe(false)
      expect(await store.servers.forget('101', START + 9)).toBe(false)
      expect(await store.digests.list('100')).toHaveLength(23)
      expect(await store.servers.forget('100', START + 1)).toBe(true)
      expect(await store.digests.list('100')).toEqual([])
      for (const { id } of gone) {
        expect(await store.deliveries.last(ofDigest(id), 1)).toEqual([])
      }
      expect(await store.digests.list('101')).toEqual([stays])
      expect(await store.digests.list('102')).toEqual([later])
      expect(await store.servers.forget('100', START + 9)).toBe(false)
      expect(await store.servers.forget('102', START + 1)).toBe(false)
      expect(await store.servers.forget('102', START + 2)).toBe(true)
    })

    test('is gone since it was first known to be', async () => {
      const { servers } = await open()
      await servers.gone('100', START)
      await servers.gone('100', START + 9)
      expect(await servers.forget('100', START + 1)).toBe(true)
    })

    test('that came back keeps what it had, and is gone anew later', async () => {
      const store = await open()
      await createDigest(store, { server: '100' })
      await store.servers.gone('100', START)
      await store.servers.back('100')
      expect(await store.servers.forget('100', START + 1)).toBe(false)
      await store.servers.gone('100', START + 5)
      expect(await store.servers.forget('100', START + 5)).toBe(false)
      expect(await store.digests.list('100')).toHaveLength(1)
    })

    test('is written to in its language of now, and no other server is', async () => {
      const store = await open()
      for (const server of ['100', '200']) {
        await createDigest(store, { server })
        await createFollow(store, { server })
      }
      const [before] = await store.digests.list('200')
      await store.servers.back('100', 'ja')
      await store.servers.back('100')
      const localesOf = async (server: string) =>
        [...(await store.digests.list(server)), ...(await store.follows.list(server))].map(
          ({ locale }) => locale,
        )
      expect(await localesOf('100')).toEqual(['ja', 'ja'])
      expect(await localesOf('200')).toEqual([before?.locale, before?.locale])
    })
  })

  describe('servers one after the other', () => {
    const all = async ({ servers }: Awaited<ReturnType<Open>>) => {
      const met: string[] = []
      for (let next = await servers.next(''); next !== undefined; ) {
        met.push(next)
        next = await servers.next(next)
      }
      return met
    }

    test('are those of which there is anything, each of them once', async () => {
      const store = await open()
      expect(await all(store)).toEqual([])
      for (const server of ['300', '100', '300', '200']) await createDigest(store, { server })
      await store.servers.gone('250', START)
      await store.servers.gone('100', START)
      expect(await all(store)).toEqual(['100', '200', '250', '300'])
      await store.servers.forget('100', START + 1)
      await store.servers.back('250')
      expect(await all(store)).toEqual(['200', '300'])
    })

    test('are met also where all they have is paused', async () => {
      const store = await open()
      const { id } = await createDigest(store)
      await store.digests.pause('100', id, 'asked')
      expect(await store.servers.next('')).toBe('100')
    })
  })

  describe('a lease', () => {
    test('that was taken while a clock was a day ahead is free', async () => {
      const store = await open()
      expect(await store.lease('count', 'killed', START + DAY, START + DAY + 10)).toBe(true)
      expect(await store.lease('count', 'me', START, START + 10)).toBe(true)
      expect(await store.lease('count', 'other', START, START + 10)).toBe(false)
    })

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
