import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rank } from '../support/rank.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = Date.UTC(2026, 10, 21, 9)

const taken = (hours: readonly number[]) => hours.map((hour, id) => ({ id, at: now - hour * HOUR }))
/** Snapshots about every six hours, the newest first. */
const uneven = fc
  .array(fc.double({ min: 4, max: 8, noNaN: true }), { minLength: 8, maxLength: 30 })
  .map((gaps) => taken(gaps.map((_, n) => gaps.slice(0, n).reduce((sum, gap) => sum + gap, 0))))
const sixHourly = taken(Array.from({ length: 12 }, (_, n) => n * 6))

const anything = fc.record({
  facts: fc.record({
    id: fc.nat(50),
    firstVersionAt: fc.option(fc.integer({ min: now - 3 * DAY, max: now }), { nil: undefined }),
  }),
  downloads: fc
    .array(fc.tuple(fc.nat(29), fc.option(fc.nat(1_000_000), { nil: undefined })))
    .map((counts) => new Map(counts)),
})

test('a model that grows evenly gains what it grows by, however snapshots fall', () => {
  fc.assert(
    fc.property(uneven, fc.double({ min: 0, max: 4_000, noNaN: true }), (snapshots, aDay) => {
      const downloads = new Map(
        snapshots.map(({ id, at }) => [id, 99_000 - Math.round(((now - at) / DAY) * aDay)]),
      )
      const [ranked] = rank([{ facts: { id: 1 }, downloads }], snapshots, DAY)
      // Counts are whole, so either end of a pair is half a download off at the most.
      expect(Math.abs((ranked?.gain ?? Number.NaN) - aDay)).toBeLessThan(3)
    }),
  )
})

test('whatever the counts are, gains are whole, never negative, and in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anything, { selector: ({ facts }) => facts.id }),
      uneven,
      (models, all) => {
        const ranked = rank(models, all, DAY)
        for (const { gain } of ranked) {
          expect(Number.isInteger(gain) && gain >= 0).toBe(true)
        }
        ranked.slice(1).forEach(({ id, gain }, at) => {
          const before = ranked[at]
          const inOrder = before && (before.gain > gain || (before.gain === gain && before.id < id))
          expect(inOrder).toBe(true)
        })
      },
    ),
  )
})

test('the order in which models and snapshots come says nothing', () => {
  const models = fc.uniqueArray(anything, { selector: ({ facts }) => facts.id })
  fc.assert(
    fc.property(models, uneven, fc.infiniteStream(fc.nat()), (given, snapshots, chance) => {
      const shuffled = <T>(all: readonly T[]): T[] =>
        all
          .map((one) => ({ one, key: chance.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
      expect(rank(shuffled(given), shuffled(snapshots), DAY)).toEqual(rank(given, snapshots, DAY))
    }),
  )
})

test('one snapshot with any count at all changes nothing of an even growth', () => {
  const wrong = fc.option(fc.nat(10_000_000), { nil: undefined })
  fc.assert(
    fc.property(fc.nat(sixHourly.length - 1), wrong, fc.nat(2_000), (at, count, aSixth) => {
      const right = sixHourly.map(({ id }): [number, number] => [id, 1_000_000 - id * aSixth])
      const downloads = new Map([...right, [at, count] as const])
      const model = { facts: { id: 1 }, downloads }
      expect(rank([model], sixHourly, DAY)).toEqual([{ id: 1, gain: 4 * aSixth }])
    }),
  )
})

test('a snapshot that did not count a model changes nothing of an even growth', () => {
  fc.assert(
    fc.property(fc.nat(sixHourly.length - 1), fc.nat(2_000), (without, aSixth) => {
      const counts = sixHourly.map(({ id }): [number, number] => [id, 1_000_000 - id * aSixth])
      const downloads = new Map(counts.filter(([id]) => id !== without))
      const old = { facts: { id: 1, firstVersionAt: now - 300 * DAY }, downloads }
      expect(rank([old], sixHourly, DAY)).toEqual([{ id: 1, gain: 4 * aSixth }])
    }),
  )
})

test('what was hidden before is never counted as gained', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(20), (count, age) => {
      const downloads = new Map(sixHourly.map(({ id }) => [id, id < 3 ? count : undefined]))
      const model = { facts: { id: 1, firstVersionAt: now - age * HOUR }, downloads }
      expect(rank([model], sixHourly, DAY)).toEqual([])
    }),
  )
})
