import { describe, expect, test } from 'vitest'
import type { StoredGeneration } from '../../src/generation/generation.ts'
import { ADA, GRACE, linked, press, quoteOf, running } from './generation.ts'
import { type Open, START } from './plan.ts'

const MINUTE = 60_000

const idsOf = (all: readonly StoredGeneration[]) => all.map(({ id }) => id)
const succeeded = { outcome: 'succeeded', spent: 10, at: START } as const

/** What every store does with prices that were asked for, and with what was made of them. */
export function generationsConform(open: Open): void {
  describe('a quote', () => {
    test('is kept as it is, for its person alone, and only with an account', async () => {
      const store = await open()
      const { generations } = store
      expect(await generations.add(quoteOf('one'))).toBe(false)
      await linked(store)
      await linked(store, GRACE)
      const place = {
        channel: '201',
        installed: false,
        private: true,
        ceiling: 'PG',
        locale: 'de',
      } as const
      expect(await generations.add(quoteOf('one'))).toBe(true)
      expect(await generations.add(quoteOf('two', { place, price: 3_000_000_000 }))).toBe(true)
      const { callback: _, ...kept } = quoteOf('one')
      expect(await generations.get(ADA, 'one')).toEqual({
        ...kept,
        state: 'quoted',
        spent: 0,
        looks: 0,
        postTries: 0,
      })
      expect(await generations.get(ADA, 'two')).toMatchObject({ place, price: 3_000_000_000 })
      expect(await generations.get(GRACE, 'one')).toBeUndefined()
      expect(await generations.list(ADA, 9)).toEqual([])
      expect(await generations.drop(GRACE, 'one')).toBe(false)
      expect(await generations.drop(ADA, 'one')).toBe(true)
      expect(await generations.get(ADA, 'one')).toBeUndefined()
    })

    test('is spent once, however many press at once', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await generations.add(quoteOf('one'))
      const pressed = await Promise.all(
        ['a', 'b', 'c'].map((holder) => generations.spend(ADA, 'one', press({ holder }))),
      )
      expect(pressed.map(({ kind }) => kind).toSorted()).toEqual(['already', 'already', 'spent'])
      expect(await generations.get(ADA, 'one')).toMatchObject({
        state: 'spent',
        spent: 10,
        spentAt: START,
      })
      expect(await generations.drop(ADA, 'one')).toBe(false)
      expect(await generations.standing(ADA, START - 1)).toEqual({ cap: 500, spent: 10 })
    })

    test('is not spent by another, without an account, or after its time', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await generations.add(quoteOf('one'))
      expect(await generations.spend(GRACE, 'one', press())).toEqual({ kind: 'not linked' })
      await linked(store, GRACE)
      expect(await generations.spend(GRACE, 'one', press())).toEqual({ kind: 'missing' })
      const late = press({ quotedSince: START + 1 })
      expect(await generations.spend(ADA, 'one', late)).toEqual({ kind: 'over' })
      expect(await generations.standing(ADA, 0)).toEqual({ cap: 500, spent: 0 })
    })

    test('never goes beyond the cap or the most at once, however many are pressed', async () => {
      const store = await open()
      const { generations } = store
      await linked(store, ADA, 25)
      await linked(store, GRACE, 1_000)
      const ids = ['1', '2', '3', '4', '5', '6']
      for (const id of ids) {
        await generations.add(quoteOf(id))
        await generations.add(quoteOf(`g${id}`, { person: GRACE }))
      }
      const pressing = ids.flatMap((id) => [
        generations.spend(ADA, id, press()),
        generations.spend(GRACE, `g${id}`, press()),
      ])
      const pressed = await Promise.all(pressing)
      const of = (nth: number) => pressed.filter((_, at) => at % 2 === nth)
      expect(of(0).filter(({ kind }) => kind === 'spent')).toHaveLength(2)
      expect(of(0)).toContainEqual({ kind: 'over cap', price: 10, left: 5 })
      expect(of(1).filter(({ kind }) => kind === 'spent')).toHaveLength(4)
      expect(of(1)).toContainEqual({ kind: 'too many' })
      expect(await generations.standing(ADA, START)).toEqual({ cap: 25, spent: 0 })
    })
  })

  describe('a generation', () => {
    test('is looked at by one at a time, when it is wanted', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'one')
      expect(await generations.wakeAt()).toBe(START + 2_000)
      const claim = (holder: string, now: number) => generations.claim(holder, now, now + MINUTE, 5)
      expect(await claim('a', START + 1_999)).toEqual([])
      const claims = await Promise.all(['a', 'b'].map((holder) => claim(holder, START + 2_000)))
      const [one] = claims.flat()
      expect(claims.flat()).toHaveLength(1)
      const holder = claims[0]?.length === 1 ? 'a' : 'b'
      expect(await generations.wakeAt()).toBe(START + 2_000 + MINUTE)
      if (one === undefined) return expect.unreachable()
      const looked = { progress: 40, queue: 3_000_000_000, wantedAt: START + 7_000 }
      await generations.looked(one, 'somebody else', looked)
      expect(await claim('c', START + 8_000)).toEqual([])
      await generations.looked(one, holder, looked)
      const seen = { looks: 1, progress: 40, queue: 3_000_000_000, wantedAt: START + 7_000 }
      expect(await claim('c', START + 8_000)).toMatchObject([{ id: 'one', ...seen }])
      // Whoever holds it was killed.
      expect(await claim('d', START + 8_000 + MINUTE)).toHaveLength(1)
    })

    test('is handed over by who spends it, until that takes too long', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await generations.add(quoteOf('one'))
      expect(await generations.submitted('one', 'w', START)).toBe(false)
      await generations.spend(ADA, 'one', press())
      expect(await generations.claim('b', START + MINUTE - 1, START, 5)).toEqual([])
      const later = START + MINUTE
      expect(idsOf(await generations.claim('b', later, later + 1, 5))).toEqual(['one'])
      const refused = { outcome: 'refused', spent: 0, at: START } as const
      expect(await generations.refused('one', 'a', refused)).toBe(false)
      expect(await generations.submitted('one', 'w', START)).toBe(true)
      expect(await generations.submitted('one', 'other', START)).toBe(false)
      expect(await generations.refused('one', 'b', refused)).toBe(false)
      expect(await generations.get(ADA, 'one')).toMatchObject({ state: 'submitted', workflow: 'w' })
    })

    test('that was refused frees what it was to cost', async () => {
      const store = await open()
      const { generations } = store
      await linked(store, ADA, 10)
      await generations.add(quoteOf('one'))
      await generations.add(quoteOf('two'))
      await generations.spend(ADA, 'one', press())
      expect(await generations.spend(ADA, 'two', press())).toMatchObject({ kind: 'over cap' })
      const refused = { outcome: 'refused', reason: 'no buzz', spent: 0, at: START } as const
      expect(await generations.refused('one', 'a', refused)).toBe(true)
      expect(await generations.get(ADA, 'one')).toMatchObject({
        state: 'ended',
        outcome: 'refused',
        reason: 'no buzz',
        endedAt: START,
      })
      expect(await generations.spend(ADA, 'two', press())).toMatchObject({ kind: 'spent' })
    })

    test('ends once, and what comes back later is noted', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'one')
      const failed = { outcome: 'failed', reason: 'blocked', spent: 10, at: START } as const
      expect(await generations.end('one', { ...failed, wantedAt: START + MINUTE })).toBe(true)
      expect(await generations.end('one', succeeded)).toBe(false)
      const later = START + MINUTE
      expect(await generations.claim('b', later, later + 1, 5)).toMatchObject([{ state: 'ended' }])
      await generations.noted('one', 0, 10)
      const one = await generations.get(ADA, 'one')
      expect(one).toMatchObject({ outcome: 'failed', spent: 0, refunded: 10 })
      expect(one?.wantedAt).toBeUndefined()
      expect(await generations.wakeAt()).toBeUndefined()
    })

    test('is looked at as soon as somebody calls, once', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'one')
      expect(await generations.called('digest of another', START)).toBe(false)
      expect(await generations.called('digest of one', START + 5)).toBe(true)
      expect(await generations.called('digest of one', START + 6)).toBe(true)
      const [one] = await generations.claim('a', START + 7, START + MINUTE, 5)
      expect(one?.wantedAt).toBe(START + 5)
      // While it is being looked at: once more, afterwards.
      await generations.called('digest of one', START + 8)
      if (one === undefined) return expect.unreachable()
      await generations.looked(one, 'a', { wantedAt: START + 9_000 })
      expect(await generations.wakeAt()).toBe(START + 8)
      await generations.end('one', succeeded)
      expect(await generations.called('digest of one', START + 9)).toBe(true)
      expect(await generations.wakeAt()).toBeUndefined()
    })

    test('is delivered once, and its texts are forgotten', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'one')
      expect(await generations.delivered(ADA, 'one', START)).toBe(false)
      await generations.end('one', succeeded)
      expect(await generations.delivered(GRACE, 'one', START)).toBe(false)
      const both = await Promise.all([1, 2].map(() => generations.delivered(ADA, 'one', START)))
      expect(both.filter(Boolean)).toHaveLength(1)
      const one = await generations.get(ADA, 'one')
      expect(one).toMatchObject({ deliveredAt: START, wish: 'sealed wish' })
      expect(one?.order).toBeUndefined()
    })

    test('is listed newest first', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      for (const [nth, id] of ['one', 'two', 'three'].entries()) {
        await generations.add(quoteOf(id))
        await generations.spend(ADA, id, press({ now: START + nth }))
      }
      await generations.add(quoteOf('quoted'))
      expect(idsOf(await generations.list(ADA, 2))).toEqual(['three', 'two'])
      expect(await generations.list(GRACE, 2)).toEqual([])
    })

    test('is forgotten in time, its texts first', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'old', { quotedAt: START - 2 })
      await running(store, 'made', { quotedAt: START - 1 })
      await generations.add(quoteOf('unpressed', { quotedAt: START - 1 }))
      await generations.add(quoteOf('new'))
      await generations.sweep(START, START - 1)
      expect(await generations.get(ADA, 'old')).toBeUndefined()
      expect(await generations.get(ADA, 'unpressed')).toBeUndefined()
      expect((await generations.get(ADA, 'made'))?.order).toBeUndefined()
      expect((await generations.get(ADA, 'new'))?.order).toBe('sealed order')
    })

    test('goes with its person’s account, whoever else’s is left', async () => {
      const store = await open()
      const { generations, accounts } = store
      await linked(store)
      await linked(store, GRACE)
      await running(store, 'one')
      await running(store, 'two', { person: GRACE })
      await accounts.remove(ADA, 'other tokens')
      expect(await generations.get(ADA, 'one')).toBeDefined()
      await accounts.remove(ADA)
      expect(await generations.get(ADA, 'one')).toBeUndefined()
      expect(await generations.get(GRACE, 'two')).toBeDefined()
    })

    test('is not carried over to another Civitai account', async () => {
      const store = await open()
      const { generations } = store
      await linked(store)
      await running(store, 'one')
      await linked(store)
      expect(await generations.get(ADA, 'one')).toBeDefined()
      await linked(store, ADA, 500, 900_002)
      expect(await generations.get(ADA, 'one')).toBeUndefined()
    })
  })
}
