import { describe, expect, test } from 'vitest'
import { createDigest, type Open, START } from './plan.ts'

const BEGINNING = { changedAt: 0, server: '' }
const HOUR = 3_600_000

/** What every store does with what servers decided. */
export function settingsConform(open: Open): void {
  describe('settings', () => {
    test('are what was put last, and nothing where nothing was', async () => {
      const { settings } = await open()
      expect(await settings.get('100')).toBeUndefined()
      expect(await settings.put('100', undefined, '{"a":1}', START)).toBe(true)
      expect(await settings.put('100', START, '{"a":2}', START + 5)).toBe(true)
      const kept = { server: '100', kept: '{"a":2}', changedAt: START + 5 }
      expect(await settings.get('100')).toEqual(kept)
      expect(await settings.get('101')).toBeUndefined()
    })

    test('are not put where somebody was faster', async () => {
      const { settings } = await open()
      const all = await Promise.all(
        Array.from({ length: 9 }, (_, n) => settings.put('100', undefined, `${n}`, START)),
      )
      expect(all.filter(Boolean)).toHaveLength(1)
      expect(await settings.put('100', START - 1, 'x', START)).toBe(false)
      expect(await settings.put('101', START, 'x', START)).toBe(false)
      expect(await settings.get('101')).toBeUndefined()
    })

    test('are read in the order of changes, in batches, even by clocks that differ', async () => {
      const { settings } = await open()
      await settings.put('300', undefined, 'first', START)
      await settings.put('100', undefined, 'second', START - HOUR)
      await settings.put('200', undefined, 'third', START)
      const servers = async (behind: typeof BEGINNING, limit: number) =>
        (await settings.changed(behind, limit)).map(({ server }) => server)
      expect(await servers(BEGINNING, 9)).toEqual(['300', '100', '200'])
      const [first, second] = await settings.changed(BEGINNING, 2)
      expect(await servers(first ?? BEGINNING, 1)).toEqual(['100'])
      expect(await servers(second ?? BEGINNING, 9)).toEqual(['200'])
    })

    test('that are as usual again are told of as removed, until that is swept away', async () => {
      const { settings } = await open()
      await settings.put('100', undefined, 'x', START)
      await settings.put('101', undefined, 'y', START + 1)
      await settings.put('100', START, undefined, START + 9)
      const removed = { server: '100', changedAt: START + 9 }
      expect(await settings.changed({ changedAt: START + 1, server: '101' }, 9)).toEqual([removed])
      await settings.sweep(START + 9)
      expect(await settings.get('100')).toEqual(removed)
      await settings.sweep(START + 10)
      expect(await settings.changed(BEGINNING, 9)).toMatchObject([{ server: '101', kept: 'y' }])
    })

    test('of a server that is gone are forgotten, which is told of as removed', async () => {
      const { settings, servers } = await open()
      await settings.put('100', undefined, 'x', START)
      await settings.put('101', undefined, 'y', START + 1)
      await servers.gone('100', START)
      await servers.forget('100', START)
      expect(await settings.get('100')).toMatchObject({ kept: 'x' })
      expect(await servers.forget('100', START + 1)).toBe(true)
      const last = { changedAt: START + 1, server: '101' }
      expect(await settings.changed(last, 9)).toEqual([{ server: '100', changedAt: START + 2 }])
      expect(await settings.get('101')).toMatchObject({ kept: 'y' })
    })

    test('are reason enough to look after a server, but not once they are removed', async () => {
      const store = await open()
      await createDigest(store, { server: '200' })
      await store.settings.put('100', undefined, 'x', START)
      await store.settings.put('300', undefined, 'x', START)
      expect(await store.servers.next('')).toBe('100')
      expect(await store.servers.next('200')).toBe('300')
      await store.settings.put('300', START + 1, undefined, START + 2)
      expect(await store.servers.next('200')).toBeUndefined()
    })
  })
}
