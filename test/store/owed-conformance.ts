import { describe, expect, test } from 'vitest'
import type { Quote } from '../../src/generation/generation-store.ts'
import type { Store } from '../../src/store/store.ts'
import { ADA, GRACE, linked, press, quoteOf, running } from './generation.ts'
import { type Open, START } from './plan.ts'

const MINUTE = 60_000
const OVER = START + 10_000
const succeeded = { outcome: 'succeeded', spent: 10, at: OVER } as const
const failed = { outcome: 'failed', reason: 'no worker', spent: 0, at: OVER } as const
const elsewhere = { channel: '201', installed: false, private: false, ceiling: 'PG' } as const

/** Pictures that were made, and not shown yet. */
async function made(store: Store, id: string, has: Partial<Quote> = {}): Promise<void> {
  await running(store, id, has)
  await store.generations.end(id, succeeded)
}

/** What every store does with what has ended and has not reached its person. */
export function owedConforms(open: Open): void {
  const opened = async () => {
    const store = await open()
    await linked(store)
    await linked(store, GRACE)
    const { generations } = store
    const claim = async (holder: string, now: number, limit = 5) => {
      const all = await generations.claimPosts(holder, now, now + MINUTE, limit)
      return all.map(({ id }) => id)
    }
    const telling = async (person: string, now: number, limit = 5) => {
      const all = await generations.telling(person, now, now + MINUTE, limit)
      return all.map(({ id }) => id)
    }
    return { store, generations, claim, telling }
  }

  describe('pictures that a channel owes', () => {
    test('are claimed by one process, from their end on', async () => {
      const { store, generations, claim, telling } = await opened()
      await made(store, 'one')
      expect(await claim('a', OVER - 1)).toEqual([])
      const claims = await Promise.all([claim('a', OVER), claim('b', OVER)])
      expect(claims.flat()).toEqual(['one'])
      expect(await claim('c', OVER + MINUTE - 1)).toEqual([])
      expect(await claim('c', OVER + MINUTE)).toEqual(['one'])
      expect(await generations.waiting(OVER + MINUTE)).toEqual([])
      expect(await telling(ADA, OVER + MINUTE)).toEqual([])
    })

    test('are claimed longest owed first, no more than wanted', async () => {
      const { store, generations, claim } = await opened()
      for (const [id, at] of [
        ['late', OVER + 2],
        ['early', OVER],
        ['between', OVER + 1],
      ] as const) {
        await running(store, id)
        await generations.end(id, { ...succeeded, at })
      }
      expect(await claim('a', OVER + 5, 2)).toEqual(['early', 'between'])
      expect(await claim('a', OVER + 5, 2)).toEqual(['late'])
    })

    test.each(['before its end', 'after it'])(
      'wait while a message shows them (%s)',
      async (when) => {
        const { store, generations, claim } = await opened()
        const until = OVER + MINUTE
        const show = () => generations.showing(ADA, 'one', until)
        await running(store, 'one')
        if (when === 'before its end') await show()
        await generations.end('one', succeeded)
        if (when === 'after it') await show()
        await generations.showing(ADA, 'one', until - 1)
        await generations.showing(GRACE, 'one', until + 1)
        expect(await claim('a', until - 1)).toEqual([])
        expect(await claim('a', until)).toEqual(['one'])
      },
    )

    test('are about to be sent only by who holds them, and not once somebody shows them', async () => {
      const { store, generations, claim } = await opened()
      await made(store, 'one')
      await claim('a', OVER)
      expect(await generations.posting('one', 'b', OVER)).toBe(false)
      expect(await generations.posting('one', 'a', OVER)).toBe(true)
      expect(await generations.posting('one', 'a', OVER + 1)).toBe(true)
      expect(await generations.get(ADA, 'one')).toMatchObject({ postingSince: OVER })
      await generations.showing(ADA, 'one', OVER + MINUTE)
      expect(await generations.posting('one', 'a', OVER + 2)).toBe(false)
      expect(await generations.posting('one', 'a', OVER + MINUTE)).toBe(true)
      await generations.delivered(ADA, 'one', OVER)
      expect(await generations.posting('one', 'a', OVER + MINUTE)).toBe(false)
      expect(await claim('b', OVER + 5 * MINUTE)).toEqual([])
    })

    test('are put off, and count how often', async () => {
      const { store, generations, claim } = await opened()
      await made(store, 'one')
      await claim('a', OVER)
      await generations.postAgain('one', 'b', OVER + 1)
      expect(await claim('c', OVER + 1)).toEqual([])
      await generations.postAgain('one', 'a', OVER + 5)
      expect(await claim('c', OVER + 4)).toEqual([])
      expect(await claim('c', OVER + 5)).toEqual(['one'])
      expect(await generations.get(ADA, 'one')).toMatchObject({ postTries: 1 })
    })

    test('are left to a word by who holds them', async () => {
      const { store, generations, claim, telling } = await opened()
      await made(store, 'one')
      await claim('a', OVER)
      await generations.leaveToWord('one', 'b', OVER + 1)
      expect(await generations.waiting(OVER + 2)).toEqual([])
      await generations.leaveToWord('one', 'a', OVER + 1)
      expect(await generations.waiting(OVER)).toEqual([])
      expect(await generations.waiting(OVER + 1)).toEqual([ADA])
      expect(await claim('b', OVER + MINUTE)).toEqual([])
      expect(await telling(ADA, OVER + 1)).toEqual(['one'])
    })
  })

  describe('a word that is owed', () => {
    const places: readonly [string, Quote['place']][] = [
      ['in direct messages', { ...elsewhere, server: undefined }],
      ['on a server without the bot', { ...elsewhere, server: '100' }],
      ['in private', { ...elsewhere, server: '100', installed: true, private: true }],
    ]
    test.each(places)('is of pictures that were asked for %s', async (_, place) => {
      const { store, generations, claim, telling } = await opened()
      await made(store, 'one', { place })
      expect(await claim('a', OVER)).toEqual([])
      expect(await generations.waiting(OVER)).toEqual([ADA])
      expect(await telling(GRACE, OVER)).toEqual([])
      expect(await telling(ADA, OVER)).toEqual(['one'])
    })

    test('is of what came to nothing, wherever that was', async () => {
      const { store, generations, claim, telling } = await opened()
      await running(store, 'failed')
      await generations.end('failed', failed)
      await generations.add(quoteOf('refused'))
      await generations.spend(ADA, 'refused', press())
      await generations.refused('refused', 'a', { ...failed, outcome: 'refused' })
      expect(await claim('a', OVER)).toEqual([])
      expect((await telling(ADA, OVER)).toSorted()).toEqual(['failed', 'refused'])
    })

    test('is of nothing that runs, was delivered, or is shown', async () => {
      const { store, generations } = await opened()
      await running(store, 'runs')
      await generations.showing(ADA, 'runs', START)
      await made(store, 'delivered', { place: elsewhere })
      await generations.delivered(ADA, 'delivered', OVER)
      await made(store, 'shown', { place: elsewhere })
      await generations.showing(ADA, 'shown', OVER + MINUTE)
      expect(await generations.waiting(OVER)).toEqual([])
      expect(await generations.waiting(OVER + MINUTE)).toEqual([ADA])
    })

    test('is said by one process, the longest owed first, and again if it was not', async () => {
      const { store, generations, telling } = await opened()
      for (const [id, at] of [
        ['second', OVER + 1],
        ['first', OVER],
        ['third', OVER + 2],
      ] as const) {
        await running(store, id)
        await generations.end(id, { ...failed, at })
      }
      const later = OVER + 5
      const both = await Promise.all([telling(ADA, later, 2), telling(ADA, later, 2)])
      expect(both.flat().toSorted()).toEqual(['first', 'second', 'third'])
      expect(await telling(ADA, later)).toEqual([])
      await generations.told(ADA, ['first'])
      await generations.told(GRACE, ['second'])
      expect(await telling(ADA, later + MINUTE)).toEqual(['second', 'third'])
      await generations.told(ADA)
      expect(await generations.waiting(later + 9 * MINUTE)).toEqual([])
    })
  })
}
