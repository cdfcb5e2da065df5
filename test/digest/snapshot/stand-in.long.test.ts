import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CatalogueAt } from '../../../sandbox/civitai/catalogue/catalogue.ts'
import { type CivitaiStandIn, createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { createHttp, type Http } from '../../../src/civitai/asking/http.ts'
import { resilient } from '../../../src/civitai/asking/resilient.ts'
import { type Counts, createCounts } from '../../../src/civitai/catalogue/counts.ts'
import { createTrends } from '../../../src/digest/trends.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { type Clock, DAY, HOUR, start, takerOf } from '../../support/taker.ts'

/** Every day is like the one before: what a day's gain is does not depend on the pairs it is taken from. */
const even: CatalogueAt = (now) => {
  const whole = generatedCatalogue({ size: 450 })(now)
  const entries = whole.entries.map(({ figures, ...entry }) => ({
    ...entry,
    figures: { ...figures, sway: 0 },
  }))
  return { ...whole, entries }
}

let clock: Clock
let standIn: CivitaiStandIn
let http: Http
let counts: Counts
let store: Store
let faults: unknown[]

beforeEach(async () => {
  clock = { at: start }
  const now = () => clock.at
  standIn = await createCivitai({ now, catalogue: even })
  http = createHttp({ url: standIn.url, userAgent: 'Curator test (+https://example.com)', now })
  counts = freshCounts()
  store = await openStore('sqlite::memory:')
  faults = []
})
afterEach(async () => {
  await http.close()
  await standIn.close()
  await store.close()
  expect(standIn.faults).toEqual([])
})

/** As fast as a test asks: the pause between requests is one of the taker's clock. */
function freshCounts(): Counts {
  const now = () => clock.at
  const ask = resilient(http.get, { perSecond: 1_000, now, random: () => 0, snapshotPause: 0 })
  return createCounts({ ask, onOdd: () => {} })
}

/** Does what is due until then. */
async function until(at: number): Promise<void> {
  const taker = takerOf({ clock, store, civitai: counts, faults }, 'a')
  const { signal } = new AbortController()
  for (;;) {
    const due = await taker.step(signal)
    if (due >= at) break
    clock.at = Math.max(clock.at, due)
  }
  clock.at = at
}
const listedIds = () =>
  standIn.models
    .filter(({ poi, minor, availability }) => !poi && !minor && availability === 'Public')
    .map(({ id }) => id)

describe('over the wire', () => {
  test('every model of the heads is watched and counted, mature ones too', async () => {
    await until(start + HOUR)
    const [snapshot] = await store.snapshots.all()
    const counted = await store.snapshots.counts([snapshot?.id ?? 0], 0, 1_000)
    const mature = standIn.models.filter(({ nsfw }) => nsfw).map(({ id }) => id)
    const ids = counted.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(400)
    expect(ids.filter((id) => mature.includes(id)).length).toBeGreaterThan(20)
    expect(listedIds().filter((id) => !ids.includes(id)).length).toBeLessThan(40)
    expect(faults).toEqual([])
    // Kept are all-time downloads as the models have them, and the hidden ones as hidden.
    const drawn = new Map(standIn.models.map(({ id, stats }) => [id, stats.downloadCount]))
    const hidden = counted.filter(({ downloads }) => downloads === undefined)
    expect(hidden.every(({ id }) => drawn.get(id) === null)).toBe(true)
    expect(hidden.length).toBeGreaterThan(0)
  })

  test('requests are polite: a second apart, a hundred ids each, all ratings', async () => {
    await until(start + 7 * HOUR)
    const { all } = standIn.requests
    const apart = all.slice(1).map(({ at }, n) => at - (all[n]?.at ?? 0))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1_000)
    expect(all.every(({ query }) => query.nsfw === 'true' && query.limit === '100')).toBe(true)
    expect(all.filter(({ query }) => query.ids !== undefined)).toHaveLength(10)
  })

  test('facts are those of the models: type, bases, tags, and when the first version came', async () => {
    await until(start + HOUR)
    const facts = await store.snapshots.facts(0, 1_000)
    const models = new Map(standIn.models.map((model) => [model.id, model]))
    for (const { id, type, bases, tags, firstVersionAt } of facts) {
      const model = models.get(id)
      expect(type).toBe(model?.type)
      const versions = model?.modelVersions ?? []
      expect(bases).toEqual(expect.arrayContaining(versions.map(({ baseModel }) => baseModel)))
      expect(tags).toEqual(expect.arrayContaining([...new Set(model?.tags)]))
      const dates = versions.map(({ publishedAt }) => Date.parse(publishedAt ?? ''))
      // The stand-in leaves versions without a file out, as Civitai does.
      if (firstVersionAt !== undefined) expect(dates).toContain(firstVersionAt)
    }
    expect(
      facts.filter(({ firstVersionAt }) => firstVersionAt !== undefined).length,
    ).toBeGreaterThan(facts.length / 2)
  })

  test('gains are those by which downloads grew', async () => {
    await until(start + DAY + HOUR)
    const ids = (await store.snapshots.facts(0, 1_000)).map(({ id }) => id).slice(0, 100)
    const before = await counts.byIds(ids)
    clock.at += 10 * DAY
    const after = new Map((await counts.byIds(ids)).map(({ id, downloads }) => [id, downloads]))
    clock.at -= 10 * DAY
    const trends = createTrends(store.snapshots, () => {})
    await trends.refresh()

    const known = before.filter(({ id }) => trends.gainOf(id, 'day') !== undefined)
    expect(known.length).toBeGreaterThan(50)
    for (const { id, downloads } of known) {
      const aDay = ((after.get(id) ?? 0) - (downloads ?? 0)) / 10
      const gain = trends.gainOf(id, 'day') ?? Number.NaN
      expect(Math.abs(gain - aDay), `model ${id} gains ${aDay}`).toBeLessThan(2 + aDay / 100)
    }
    expect(trends.ranked('day', {}).length).toBeGreaterThan(50)
  })

  test('a head of a tag that nobody has is empty, and one that there is has only its models', async () => {
    const head = { sort: 'Most Downloaded', period: 'AllTime' } as const
    const none = await counts.head({ ...head, tag: 'no such tag at all' }, undefined)
    expect(none).toEqual({ models: [], next: undefined })
    const some = await counts.head({ ...head, tag: 'Anime' }, undefined)
    expect(some.models.length).toBeGreaterThan(0)
    expect(some.models.every(({ tags }) => tags.includes('anime'))).toBe(true)
  })

  test('a head of a base model has all bases of its models, but no age', async () => {
    const head = { sort: 'Most Downloaded', period: 'AllTime', base: 'Pony' } as const
    const { models } = await counts.head(head, undefined)
    expect(models.length).toBeGreaterThan(0)
    expect(models.every(({ bases }) => bases.includes('Pony'))).toBe(true)
    expect(models.some(({ bases }) => bases.length > 1)).toBe(true)
    expect(models.every(({ firstVersionAt }) => firstVersionAt === undefined)).toBe(true)
  })

  test.each(['down', 'garbled', 'overloaded'] as const)(
    'a Civitai that is %s in the middle of a snapshot is gone on with when it is back',
    async (mood) => {
      await until(start + 6 * HOUR)
      standIn.setMood(mood)
      await until(start + 6.5 * HOUR)
      expect(faults.length).toBeGreaterThan(3)
      standIn.setMood('fine')
      // The circuit would stay open for 15 real seconds.
      counts = freshCounts()
      await until(start + 8 * HOUR)
      const all = await store.snapshots.all()
      expect(all).toHaveLength(2)
      expect(all[0]?.missing).toBe(all[1]?.missing)
    },
  )
})
