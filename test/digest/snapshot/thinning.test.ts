import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surplus, thin } from '../../../src/digest/snapshot/thinning.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Snapshot, SnapshotStore } from '../../../src/store/store.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = Date.UTC(2026, 10, 1)
const day = (at: number) => Math.floor(at / DAY)

describe('over forty days with a snapshot every six hours', () => {
  /** What is left after each, the newest first. */
  const history: { readonly at: number; readonly kept: readonly Snapshot[] }[] = []
  let kept: readonly Snapshot[] = []
  for (let n = 0; n < 40 * 4; n++) {
    const at = start + n * 6 * HOUR
    const taken = [{ id: n, at, missing: 0 }, ...kept]
    const gone = surplus(taken, at)
    kept = taken.filter((one) => !gone.includes(one))
    history.push({ at, kept })
  }

  test('all of the last seven days are kept', () => {
    for (const { at, kept } of history) {
      const due = history.filter((one) => one.at <= at && one.at >= at - 7 * DAY)
      const young = kept.filter((one) => one.at >= at - 7 * DAY)
      expect(young).toHaveLength(due.length)
    }
  })

  test('one of each day before that, back to 35 days', () => {
    for (const { at, kept } of history) {
      const old = kept.filter((one) => one.at < at - 7 * DAY)
      const days = old.map((one) => day(one.at))
      expect(new Set(days).size).toBe(days.length)
      const first = Math.max(day(start), day(at - 35 * DAY) + 1)
      const missing = Array.from({ length: day(at) - 7 - first }, (_, n) => first + n).filter(
        (one) => !days.includes(one),
      )
      expect(missing).toEqual([])
    }
  })

  test('none is older than 35 days', () => {
    for (const { at, kept } of history) {
      expect(Math.min(...kept.map((one) => one.at))).toBeGreaterThanOrEqual(at - 35 * DAY)
    }
    expect(kept.length).toBe(29 + 28)
  })
})

describe('what is surplus', () => {
  const now = start + 100 * DAY
  const ago = (hours: number, missing = 0): Snapshot => ({
    id: hours,
    at: now - hours * HOUR,
    missing,
  })
  const goneOf = (...all: readonly Snapshot[]) => surplus(all, now).map(({ id }) => id)

  test('of a day a week ago are all but the fullest', () => {
    expect(goneOf(ago(241, 9), ago(247, 2), ago(253, 5), ago(259, 7))).toEqual([241, 253, 259])
  })

  test('of those as full all but the first', () => {
    expect(goneOf(ago(241), ago(247), ago(253))).toEqual([241, 247])
  })

  test('are those that a wrong clock has put ahead', () => {
    expect(goneOf(ago(-9_000), ago(-0.5), ago(0))).toEqual([-9_000])
  })

  test('is never the newest, nor any of the last week, nor the only one of a day', () => {
    const some = fc.array(
      fc.integer({ min: 0, max: 60 * 24 }).map((hours) => ago(hours, hours % 7)),
    )
    fc.assert(
      fc.property(some, (all) => {
        for (const one of surplus(all, now)) {
          const alone = all.filter((other) => day(other.at) === day(one.at)).length === 1
          expect(one.at).toBeLessThan(now - 7 * DAY)
          if (alone) expect(one.at).toBeLessThan(now - 35 * DAY)
        }
      }),
    )
  })

  test('is nothing once it is gone', () => {
    const some = fc.array(fc.integer({ min: -99, max: 60 * 24 }).map((hours) => ago(hours)))
    fc.assert(
      fc.property(some, (all) => {
        const gone = surplus(all, now)
        expect(
          surplus(
            all.filter((one) => !gone.includes(one)),
            now,
          ),
        ).toEqual([])
      }),
    )
  })
})

describe('in a store', () => {
  async function storeWith(days: readonly number[]) {
    const store = await openStore('sqlite::memory:')
    for (const ago of days) {
      const { id } = await store.snapshots.begin(start - ago * DAY)
      await store.snapshots.count(id, [{ id: 7, downloads: 100 - ago }])
      await store.snapshots.finish(id, 0)
    }
    return store
  }
  const daysOf = async (store: SnapshotStore) =>
    (await store.all()).map(({ at }) => (start - at) / DAY)

  test('what is surplus goes, with facts that nobody needs', async () => {
    const store = await storeWith([50, 36, 35, 1, 0])
    const facts = { type: 'LORA', bases: [], tags: [] }
    await store.snapshots.see([{ id: 7, ...facts }], start - 50 * DAY)
    await store.snapshots.see([{ id: 8, ...facts }], start - 15 * DAY)
    await store.snapshots.see([{ id: 9, ...facts }], start - 13 * DAY)
    await thin(store.snapshots, start)
    expect(await daysOf(store.snapshots)).toEqual([0, 1, 35])
    expect((await store.snapshots.facts(0, 10)).map(({ id }) => id)).toEqual([7, 9])
    await store.close()
  })

  test('of too much the oldest go, down to the eight newest', async () => {
    const days = Array.from({ length: 20 }, (_, n) => n).reverse()
    const store = await storeWith(days)
    /** As much as if each snapshot took so many bytes. */
    const taking = (bytes: number): SnapshotStore => ({
      ...store.snapshots,
      bytes: async () => (await store.snapshots.all()).length * bytes,
    })
    await thin(taking(3_000_000), start)
    expect(await daysOf(store.snapshots)).toEqual(days.slice().reverse())
    await thin(taking(4_000_000), start)
    expect(await daysOf(store.snapshots)).toEqual(Array.from({ length: 15 }, (_, n) => n))
    await thin(taking(60_000_000), start)
    expect(await daysOf(store.snapshots)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    await store.close()
  })
})
