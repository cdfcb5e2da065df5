import { describe, expect, test } from 'vitest'
import { type Open, START } from './plan.ts'
import { createSnapshot } from './snapshot.ts'

/** What every store of snapshots does. */
export function snapshotsConform(open: Open): void {
  describe('a snapshot', () => {
    test('counts from when it is finished, the newest first', async () => {
      const { snapshots } = await open()
      const begun = await snapshots.begin(START + 5)
      expect(begun).toEqual({ id: expect.any(Number), at: START + 5, missing: 0 })
      const older = await snapshots.begin(START)
      expect(await snapshots.all()).toEqual([])
      await snapshots.finish(begun.id, 3)
      await snapshots.finish(older.id, 0)
      expect(await snapshots.all()).toEqual([{ ...begun, missing: 3 }, older])
    })

    test('keeps the later count of a model', async () => {
      const { snapshots } = await open()
      const { id } = await snapshots.begin(START)
      await snapshots.count(id, [{ id: 1, downloads: 5, likes: 2 }])
      await snapshots.count(id, [
        { id: 1, downloads: 6 },
        { id: 2, likes: 1 },
        { id: 1, downloads: 7 },
      ])
      await snapshots.count(id, [])
      expect(await snapshots.counts([id], 0, 10)).toEqual([
        { snapshot: id, id: 1, downloads: 7 },
        { snapshot: id, id: 2, likes: 1 },
      ])
    })

    test('that is discarded is gone with its counts', async () => {
      const { snapshots } = await open()
      const { id } = await snapshots.begin(START)
      await snapshots.count(id, [{ id: 1, downloads: 5 }])
      await snapshots.discard(id)
      await snapshots.finish(id, 0)
      expect(await snapshots.all()).toEqual([])
      expect(await snapshots.counts([id], 0, 10)).toEqual([])
      expect((await snapshots.begin(START)).id).not.toBe(id)
    })
  })

  describe('counts', () => {
    test('of several snapshots come model by model, in pieces of whole models', async () => {
      const store = await open()
      const first = await createSnapshot(store, START, { 1: 1, 2: 2, 4: 4, 5: 5 })
      const second = await createSnapshot(store, START + 1, { 2: 20, 3: 30, 5: 50 })
      await createSnapshot(store, START + 2, { 1: 0 })
      const read = async (behind: number, limit: number) =>
        (await store.snapshots.counts([first, second], behind, limit)).map((count) => [
          count.id,
          count.snapshot,
          count.downloads,
        ])
      const all = [
        [1, first, 1],
        [2, first, 2],
        [2, second, 20],
        [3, second, 30],
        [4, first, 4],
        [5, first, 5],
        [5, second, 50],
      ]
      expect(await read(0, 10)).toEqual(all)
      expect(await read(0, 2)).toEqual(all.slice(0, 3))
      expect(await read(2, 2)).toEqual(all.slice(3, 5))
      expect(await read(4, 2)).toEqual(all.slice(5))
      expect(await read(5, 2)).toEqual([])
      expect(await store.snapshots.counts([], 0, 2)).toEqual([])
    })

    test('of one model are its history, the oldest first', async () => {
      const store = await open()
      await createSnapshot(store, START + 2, { 1: 30 })
      await createSnapshot(store, START, { 1: 10, 2: 9 })
      await createSnapshot(store, START + 1, { 2: 20 })
      const { id } = await store.snapshots.begin(START + 3)
      await store.snapshots.count(id, [{ id: 1, downloads: 99 }])
      const [old, recent] = [
        { at: START, id: 1, downloads: 10, likes: 1 },
        { at: START + 2, id: 1, downloads: 30, likes: 1 },
      ]
      expect(await store.snapshots.history(1, START)).toEqual([old, recent])
      expect(await store.snapshots.history(1, START + 1)).toEqual([recent])
      expect(await store.snapshots.history(3, START)).toEqual([])
    })
  })

  test('progress is kept by work, and given up', async () => {
    const { snapshots } = await open()
    expect(await snapshots.progress('heads')).toBeUndefined()
    await snapshots.keepProgress('heads', '{"page":1}')
    await snapshots.keepProgress('heads', '{"page":2}')
    await snapshots.keepProgress('counts', '{}')
    expect(await snapshots.progress('heads')).toBe('{"page":2}')
    await snapshots.keepProgress('heads', undefined)
    expect(await snapshots.progress('heads')).toBeUndefined()
    expect(await snapshots.progress('counts')).toBe('{}')
  })
}
