import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { type Civitai, screened } from '../../../src/civitai/screen/screened.ts'
import { NOTHING_MUTED, opened, RATINGS, type Rating, rated } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { anything, asker, type Bench, benchOf } from '../../support/asked.ts'
import { catalogueWith, heldSince } from '../../support/catalogue.ts'
import { noTrends } from '../../support/digests.ts'
import { toldBy } from '../../support/problem.ts'
import { matureModel, wireModel, wirePage, wirePicture } from '../../support/wire.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Civitai as a place of that ceiling sees it, and since when what it was shown instead is known. */
function civitaiFor(ceiling: Rating, { catalogue, now }: Bench): Civitai & { late: number[] } {
  const late: number[] = []
  return {
    ...screened(catalogue, {
      ceiling,
      asker,
      muted: NOTHING_MUTED,
      ranking: noTrends,
      now,
      onLate: (at) => late.push(at),
    }),
    late,
  }
}

const failing = (fault: unknown) => () => {
  throw fault
}

describe('what programs know a version by', () => {
  const air = 'urn:air:sdxl:lora:civitai:7@70'

  test('is what Civitai says', async () => {
    const bench = benchOf(() => ({ id: 70, modelId: 7, air }))
    expect(await civitaiFor('PG', bench).air(70)).toBe(air)
  })

  test('is nothing, rather than a Problem, where Civitai does not answer', async () => {
    const bench = benchOf(failing(new CivitaiFault('away', 'no answer')))
    expect(await civitaiFor('PG', bench).air(70)).toBeUndefined()
  })

  test('is nothing where it has a word in it that may not be shown', async () => {
    const bench = benchOf(() => ({ air: 'urn:air:hentai:lora:civitai:7@70' }))
    expect(await civitaiFor('PG', bench).air(70)).toBeUndefined()
  })
})

describe('a window', () => {
  const named = [matureModel(1), wireModel(2), wireModel(3, { name: 'Nude study' })]
  const idsOf = async (ceiling: Rating, bench: Bench, tag?: string) =>
    (await civitaiFor(ceiling, bench).models({ ...anything, tag }))?.entries.map(({ id }) => id)

  test.each(RATINGS)(
    'under %s is asked for as mature only where that is above PG',
    async (ceiling) => {
      const bench = benchOf(() => wirePage(named))
      await idsOf(ceiling, bench)
      expect(bench.asked.map(({ query }) => query.nsfw)).toEqual([
        ceiling === 'PG' ? undefined : true,
      ])
    },
  )

  test('holds nothing above the ceiling, even where Civitai sends it unasked', async () => {
    const bench = benchOf(() => wirePage(named))
    expect(await idsOf('XXX', bench)).toEqual([1, 2, 3])
    expect(await idsOf('PG', bench)).toEqual([2])
    expect(await idsOf('X', bench)).toEqual([2])
  })

  test('shows of one entry only the pictures that fit', async () => {
    const images = [wirePicture(16), wirePicture(1), wirePicture(4)]
    const bench = benchOf(() => wirePage([wireModel(1, { modelVersions: [{ images }] })]))
    const shown = async (ceiling: Rating) =>
      (await civitaiFor(ceiling, bench).models(anything))?.entries[0]?.pictures.length
    expect([await shown('PG'), await shown('R'), await shown('XXX')]).toEqual([1, 2, 3])
  })

  test('by a tag that no model has is none', async () => {
    const bench = benchOf(() => wirePage([wireModel(1)]))
    expect(await idsOf('PG', bench, 'gone')).toBeUndefined()
  })

  test('by a mature tag is not even asked for where that may not be shown', async () => {
    const bench = benchOf(() => wirePage([wireModel(1, { tags: ['hentai'] })]))
    expect(await toldBy(idsOf('PG', bench, 'Hentai'))).toMatchObject({ says: en.notShownHere })
    expect(bench.asked).toEqual([])
    expect(await idsOf('XXX', bench, 'Hentai')).toEqual([1])
  })

  test('by a tag of a thing held back everywhere is not asked for anywhere', async () => {
    const bench = benchOf(() => wirePage([]))
    const { catalogue } = bench
    const nowhere = { ...catalogue, typed: (text: string) => rated<string>('nowhere', text) }
    const asked = idsOf('XXX', { ...bench, catalogue: nowhere }, 'any')
    expect(await toldBy(asked)).toMatchObject({ says: en.notShownHere })
    expect(bench.asked).toEqual([])
  })
})

describe('an answer that stands in for one that did not come', () => {
  const away = failing(new CivitaiFault('away', 'down'))

  test('is shown, and since when it is known is told', async () => {
    const bench = benchOf(() => wirePage([wireModel(1)]))
    const civitai = civitaiFor('PG', bench)
    await civitai.models(anything)
    const since = bench.now()
    bench.answer = away
    bench.later(2 * HOUR)
    expect((await civitai.models(anything))?.entries).toHaveLength(1)
    expect(civitai.late).toEqual([since])
  })

  test('is none while it is good enough, however it was come by', async () => {
    const bench = benchOf(() => wirePage([wireModel(1)]))
    const civitai = civitaiFor('PG', bench)
    await civitai.models(anything)
    bench.answer = away
    bench.later(HOUR - 1)
    await civitai.models(anything)
    expect(civitai.late).toEqual([])
  })
})

describe('a fault', () => {
  const told = (bench: Bench) => toldBy(civitaiFor('PG', bench).models(anything))

  test.each([
    ['without a word', undefined, MINUTE],
    ['for a second', 1_000, MINUTE],
    ['for a minute', MINUTE, MINUTE],
    ['for five minutes', 5 * MINUTE, 5 * MINUTE],
  ])('of a Civitai that is away %s says when to try again', async (_, retryAfter, wait) => {
    const bench = benchOf(failing(new CivitaiFault('away', 'down', retryAfter)))
    const { says } = await told(bench)
    expect(says).toBe(en.civitaiAway(bench.now() + wait))
    expect(says).toContain(`<t:${(bench.now() + wait) / 1_000}:R>`)
  })

  test('of the country says what has to be done', async () => {
    const bench = benchOf(failing(new CivitaiFault('region', '451')))
    expect(await told(bench)).toEqual({ says: en.regionBlocked, picks: [] })
  })

  test.each(['refused', 'missing', 'odd'] as const)(
    'for good (%s) is told as such',
    async (kind) => {
      const bench = benchOf(failing(new CivitaiFault(kind, kind)))
      expect(await told(bench)).toEqual({ says: en.civitaiUnhelpful, picks: [] })
    },
  )

  test.each(['away', 'refused', 'odd', 'region'] as const)(
    'of any kind (%s) is not told where the last good answer is at hand',
    async (kind) => {
      const bench = benchOf(() => wirePage([wireModel(1)]))
      const civitai = civitaiFor('PG', bench)
      await civitai.models(anything)
      bench.answer = failing(new CivitaiFault(kind, kind))
      bench.later(2 * HOUR)
      expect((await civitai.models(anything))?.entries).toHaveLength(1)
      expect(civitai.late).toHaveLength(1)
    },
  )

  test('that is our own (a bug) is no problem to be told', async () => {
    const bug = new TypeError('undefined is not a function')
    await expect(civitaiFor('PG', benchOf(failing(bug))).models(anything)).rejects.toBe(bug)
  })
})

describe('base models', () => {
  test('are the same under every ceiling', async () => {
    const bench = benchOf(() => ({ ActiveBaseModel: ['Pony'], BaseModel: ['SD 1.5'] }))
    for (const ceiling of RATINGS) {
      expect(await civitaiFor(ceiling, bench).baseModels()).toEqual(['Pony', 'SD 1.5'])
    }
  })

  test('are none rather than something that may not be shown', async () => {
    const held = rated<readonly string[]>('nowhere', ['Pony'])
    expect(opened(held, 'XXX')).toBeUndefined()
    const catalogue = catalogueWith({ baseModels: async () => heldSince(0, held) })
    expect(await civitaiFor('XXX', { ...benchOf(() => ({})), catalogue }).baseModels()).toEqual([])
  })
})
