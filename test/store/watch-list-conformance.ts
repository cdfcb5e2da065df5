import { describe, expect, test } from 'vitest'
import { DAY, type Open, START } from './plan.ts'
import { createSnapshot, factsOf } from './snapshot.ts'

/** What every store does with the models that are watched. */
export function watchListConforms(open: Open): void {
  describe('facts', () => {
    const full = factsOf(7, {
      bases: ['SDXL 1.0', 'Flux.1 D'],
      tags: ['漫画', "o'"],
      firstVersionAt: START,
    })

    test('are given back as they were, in the order of ids, in pieces', async () => {
      const { snapshots } = await open()
      await snapshots.see([full, factsOf(3), factsOf(2_147_483_647)], START)
      await snapshots.see([], START)
      expect(await snapshots.facts(0, 2)).toEqual([factsOf(3), full])
      expect(await snapshots.facts(7, 2)).toEqual([factsOf(2_147_483_647)])
      expect(await snapshots.facts(2_147_483_647, 2)).toEqual([])
    })

    test('are replaced by newer ones, also within one go', async () => {
      const { snapshots } = await open()
      await snapshots.see([full], START)
      await snapshots.see([factsOf(7, { tags: ['old'] }), factsOf(7)], START + 1)
      const { firstVersionAt } = full
      // How old it is does not change, and not every answer tells.
      expect(await snapshots.facts(0, 9)).toEqual([{ ...factsOf(7), firstVersionAt }])
    })
  })

  describe('watched models', () => {
    test('are those seen since then, the last seen first', async () => {
      const { snapshots } = await open()
      await snapshots.see([factsOf(1), factsOf(2)], START)
      await snapshots.see([factsOf(3)], START + 1)
      await snapshots.see([factsOf(1)], START + 2)
      expect(await snapshots.watched(START, 10)).toEqual([1, 3, 2])
      expect(await snapshots.watched(START, 2)).toEqual([1, 3])
      expect(await snapshots.watched(START + 1, 10)).toEqual([1, 3])
    })

    test('that were seen at once come by their downloads', async () => {
      const store = await open()
      await store.snapshots.see(
        [1, 2, 3, 4].map((id) => factsOf(id)),
        START,
      )
      await createSnapshot(store, START, { 1: 90, 2: 10, 3: 20, 4: 5 })
      await createSnapshot(store, START + 1, { 1: 10, 2: 20, 3: 30, 9: 99 })
      const unfinished = await store.snapshots.begin(START + 2)
      await store.snapshots.count(unfinished.id, [{ id: 4, downloads: 1_000 }])
      expect(await store.snapshots.watched(START, 10)).toEqual([3, 2, 1, 4])
      expect(await store.snapshots.watched(START, 2)).toEqual([3, 2])
    })

    test('may be many', async () => {
      const { snapshots } = await open()
      const ids = Array.from({ length: 2_500 }, (_, n) => n + 1)
      for (let n = 0; n < ids.length; n += 100) {
        await snapshots.see(
          ids.slice(n, n + 100).map((id) => factsOf(id)),
          START,
        )
      }
      const watched = await snapshots.watched(START, 10_000)
      expect(watched.toSorted((a, b) => a - b)).toEqual(ids)
      expect(await snapshots.watched(START, 1_500)).toHaveLength(1_500)
    })
  })

  describe('removal', () => {
    test('leaves facts of models seen since, and of those that are still counted', async () => {
      const store = await open()
      const { snapshots } = store
      await snapshots.see(
        [1, 2, 3].map((id) => factsOf(id)),
        START,
      )
      await snapshots.see([factsOf(4)], START + DAY)
      const first = await createSnapshot(store, START, { 1: 1, 2: 1, 4: 1 })
      const second = await createSnapshot(store, START + 1, { 2: 2 })
      await snapshots.remove([first], START + DAY)
      expect((await snapshots.all()).map(({ id }) => id)).toEqual([second])
      expect(await snapshots.counts([first, second], 0, 10)).toMatchObject([{ id: 2 }])
      expect((await snapshots.facts(0, 10)).map(({ id }) => id)).toEqual([2, 4])
      await snapshots.remove([], START)
      expect((await snapshots.facts(0, 10)).map(({ id }) => id)).toEqual([2, 4])
    })

    test('takes those that were begun before then, not those begun since', async () => {
      const { snapshots } = await open()
      const [old, recent] = [await snapshots.begin(START - 1), await snapshots.begin(START)]
      for (const { id } of [old, recent]) await snapshots.count(id, [{ id: 1, likes: 1 }])
      await snapshots.remove([], START)
      expect(await snapshots.counts([old.id, recent.id], 0, 10)).toMatchObject([
        { snapshot: recent.id },
      ])
    })

    test('of many is complete', async () => {
      const store = await open()
      const { snapshots } = store
      const { id } = await snapshots.begin(START)
      const models = Array.from({ length: 2_500 }, (_, n) => n + 1)
      for (let n = 0; n < models.length; n += 100) {
        const some = models.slice(n, n + 100)
        await snapshots.see(
          some.map((model) => factsOf(model)),
          START,
        )
        await snapshots.count(
          id,
          some.map((model) => ({ id: model, downloads: model })),
        )
      }
      await snapshots.finish(id, 0)
      const taken = await snapshots.bytes()
      await snapshots.remove([id], START + 1)
      expect(await snapshots.all()).toEqual([])
      expect(await snapshots.counts([id], 0, 10)).toEqual([])
      expect(await snapshots.facts(0, 10)).toEqual([])
      expect(await snapshots.bytes()).toBeLessThan(taken)
    })
  })
}
