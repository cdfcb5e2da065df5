import { expect, test } from 'vitest'
import { createTrends } from '../../../src/digest/trends.ts'
import { DAY, modelOf, modelsOf, start, takingOf } from '../../support/taker.ts'

test('over forty days snapshots are taken on time, thinned, and rank by day, week and month', async () => {
  const taking = await takingOf(modelsOf(30))
  const { clock, store, civitai } = taking
  // Model 1 grows by a download a day, model 2 by two, and so on; the 30th is hidden, and a new
  // one comes out on the last day.
  const downloadsOf = (id: number) => 1_000 + Math.floor(((clock.at - start) / DAY) * id)
  const born = start + 39.5 * DAY
  const newest = modelOf(31, { firstVersionAt: born })
  civitai.listed = () => (clock.at < born ? modelsOf(30) : [...modelsOf(30), newest])
  civitai.known = (ids) =>
    ids.map((id) => {
      if (id === 30) return modelOf(id, { downloads: undefined })
      return modelOf(id, { downloads: id === 31 ? 500 : downloadsOf(id) })
    })
  await taking.until(start + 40.3 * DAY)

  const all = await store.snapshots.all()
  const ages = all.map(({ at }) => (clock.at - at) / DAY)
  const young = ages.filter((age) => age <= 7)
  expect(young).toHaveLength(28)
  const apart = young.slice(1).map((age, n) => age - (young[n] ?? 0))
  expect(Math.max(...apart)).toBeLessThan(0.26)
  const old = ages.filter((age) => age > 7)
  expect(old.map((age) => Math.floor(age))).toEqual(Array.from({ length: 28 }, (_, n) => n + 7))
  expect(all.every(({ missing }) => missing === 0)).toBe(true)
  expect(taking.faults).toEqual([])

  const trends = createTrends(store.snapshots, () => {})
  await trends.refresh()
  const first = (span: 'day' | 'week' | 'month') => trends.ranked(span, {}).slice(0, 3)
  expect(first('day').map(({ id }) => id)).toEqual([31, 29, 28])
  expect(trends.gainOf(31, 'day')).toBe(500)
  for (const [span, days] of [
    ['day', 1],
    ['week', 7],
    ['month', 30],
  ] as const) {
    for (let id = 1; id < 30; id++) {
      const gain = trends.gainOf(id, span) ?? Number.NaN
      expect(Math.abs(gain - id * days), `model ${id} over a ${span}`).toBeLessThanOrEqual(1)
    }
    expect(trends.gainOf(30, span)).toBeUndefined()
  }
  const history = await trends.history(20)
  expect(history).toHaveLength(7)
  for (const gain of history) expect(Math.abs((gain ?? 0) - 20)).toBeLessThanOrEqual(1)
  await store.close()
})
