import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { MakersWanted } from '../../../src/civitai/maker.ts'
import { creatorMark } from '../../../src/civitai/marks.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import type { Rating } from '../../../src/rating.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { wireVersion } from '../../support/full-model.ts'
import { civitaiFor } from '../../support/having.ts'
import { toldBy } from '../../support/problem.ts'
import { type Json, matureModel, wireModel, wirePage, wirePicture } from '../../support/wire.ts'
import { wireMini } from '../../support/wire-mini.ts'

const MISSING = new CivitaiFault('missing', '404')
const HOUR = 3_600_000
const covered = (id: number, change: Json = {}): Json =>
  wireVersion(id, { covered: true, ...change })

const checkpoint = (change: Json = {}, version: Json = {}): Json =>
  wireModel(7, { type: 'Checkpoint', modelVersions: [covered(70, version)], ...change })

/** A Civitai that has this model and says this of its version. */
const saying = (mini: Json | undefined, model: Json | undefined = checkpoint()): Bench =>
  benchOf(({ path }) => {
    if (path === '/model-versions/mini/70' && mini !== undefined) return mini
    if (path === '/models/7' && model !== undefined) return model
    if (path === '/models') return wirePage([])
    throw MISSING
  })

const makerAt = (bench: Bench, ceiling: Rating = 'PG') => civitaiFor(ceiling, bench).maker(70)

describe('a version to make pictures with', () => {
  test('has the names that the screen knows, and not those beside its AIR', async () => {
    const maker = await makerAt(saying(wireMini(7, 70)))
    expect(maker).toEqual({
      model: 7,
      version: 70,
      name: 'Model 7',
      versionName: 'v70',
      type: 'Checkpoint',
      mature: false,
      baseModel: 'SDXL 1.0',
      air: 'urn:air:sdxl:checkpoint:civitai:7@70',
    })
  })

  test('is asked for once in five minutes', async () => {
    const bench = saying(wireMini(7, 70))
    await makerAt(bench)
    bench.later(5 * 60_000 - 1)
    await makerAt(bench, 'XXX')
    expect(bench.asked.map(({ path }) => path)).toEqual(['/model-versions/mini/70', '/models/7'])
    bench.later(1)
    await makerAt(bench)
    expect(bench.asked).toHaveLength(4)
  })

  test('goes without a version’s name that may not be shown here', async () => {
    const bench = saying(wireMini(7, 70), checkpoint({}, { name: 'hentai mix' }))
    expect(await makerAt(bench)).not.toHaveProperty('versionName')
    expect(await makerAt(bench, 'XXX')).toMatchObject({ versionName: 'hentai mix' })
  })

  const mature = {
    nsfw: true,
    nsfwLevel: 16,
    modelVersions: [covered(70, { images: [wirePicture(16)] })],
  }
  test.each<[string, Json, boolean]>([
    ['is a mature one', mature, true],
    ['has a mature name', { name: 'Hentai mix' }, true],
    // Nothing is made of these anywhere.
    ['is flagged as minor', { minor: true }, false],
    ['is a real person', { poi: true }, false],
    ['was taken down', { mode: 'TakenDown' }, false],
  ])('is none under PG where its model %s', async (_, change, isUnderXxx) => {
    const bench = saying(wireMini(7, 70), checkpoint(change))
    expect(await makerAt(bench)).toBeUndefined()
    expect((await makerAt(bench, 'XXX')) !== undefined).toBe(isUnderXxx)
  })

  test('is none where the server has muted its creator', async () => {
    const { catalogue, now } = saying(wireMini(7, 70))
    const muted = new Set([creatorMark('brush')])
    const rest = { asker, ranking: noTrends, now, onLate: () => {} }
    const civitai = screened(catalogue, { ceiling: 'PG', muted, ...rest })
    expect(await civitai.maker(70)).toBeUndefined()
  })

  test.each<[string, Json, Json?]>([
    ['another version in its AIR', { air: 'urn:air:sdxl:checkpoint:civitai:7@71' }],
    ['no AIR', { air: null }],
    ['that it is flagged as minor', { minor: true }],
    ['that it cannot', { canGenerate: false }],
    ['that it is in early access', { availability: 'EarlyAccess' }],
    ['another base model than its card', { baseModel: 'Pony' }],
    ['that it can, and its card that it cannot', {}, { covered: false }],
    ['that all have it, and its card that only who pays has', {}, { availability: 'EarlyAccess' }],
  ])('is none where Civitai says %s', async (_, mini, version = {}) => {
    const bench = saying(wireMini(7, 70, mini), checkpoint({}, version))
    expect(await makerAt(bench, 'XXX')).toBeUndefined()
  })

  test('is none where the model of its AIR has no such version', async () => {
    const other = wireModel(7, { type: 'Checkpoint', modelVersions: [covered(71)] })
    expect(await makerAt(saying(wireMini(7, 70), other), 'XXX')).toBeUndefined()
    expect(await makerAt(saying(wireMini(8, 70)), 'XXX')).toBeUndefined()
  })

  test('is none that Civitai does not find', async () => {
    expect(await makerAt(saying(undefined))).toBeUndefined()
  })

  test('is one from the moment on when its early access is over', async () => {
    const bench = saying(wireMini(7, 70))
    const earlyAccessEndsAt = new Date(bench.now() + HOUR).toISOString()
    const byDate = saying(wireMini(7, 70, { earlyAccessEndsAt }))
    const byCard = saying(
      wireMini(7, 70),
      checkpoint({}, { earlyAccessDeadline: earlyAccessEndsAt }),
    )
    for (const one of [byDate, byCard]) {
      one.later(HOUR - 1)
      expect(await makerAt(one)).toBeUndefined()
      one.later(1)
      expect(await makerAt(one)).toMatchObject({ version: 70 })
    }
  })

  test('is not known while Civitai is away', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('away', 'down')
    })
    expect((await toldBy(makerAt(bench))).says).toContain('Civitai isn’t answering')
  })
})

describe('while somebody types what to make pictures with', () => {
  const wanted: MakersWanted = { types: ['Checkpoint'], bases: ['SDXL 1.0', 'Pony'] }
  const can = (id: number, baseModel: string): Json => ({
    name: `v${id}`,
    id,
    baseModel,
    supportsGeneration: true,
    images: [wirePicture(1)],
  })
  const cannot = (id: number): Json => ({ ...can(id, 'SDXL 1.0'), supportsGeneration: false })
  const named = (id: number, ...modelVersions: readonly Json[]): Json =>
    wireModel(id, { name: `Lantern ${id}`, type: 'Checkpoint', modelVersions })

  const MODELS: readonly Json[] = [
    named(1, can(10, 'SDXL 1.0')),
    named(2, cannot(20)),
    named(3, can(30, 'Kolors')),
    // Another base model is newer.
    named(4, can(41, 'Kolors'), can(40, 'Pony')),
    // That can be made pictures with is not the one for a base that is wanted.
    named(5, can(51, 'Kolors'), cannot(50)),
    { ...named(6, can(60, 'SDXL 1.0')), type: 'LORA' },
    { ...named(8, can(80, 'SDXL 1.0')), name: 'Hentai lantern' },
    matureModel(9, { name: 'Lantern 9', type: 'Checkpoint', modelVersions: [can(90, 'Pony')] }),
  ]
  /** One that filters nothing, whatever it is asked. */
  const careless = (): Bench =>
    benchOf(({ path }) => {
      const [, id] = /^\/models\/(\d+)$/.exec(path) ?? []
      const [, version] = /^\/model-versions\/(\d+)$/.exec(path) ?? []
      if (version !== undefined) {
        return { id: Number(version), modelId: Math.floor(Number(version) / 10) }
      }
      return path === '/models' ? wirePage(MODELS) : MODELS.find((one) => String(one.id) === id)
    })
  const suggestedAt = async (bench: Bench, typed: string, ceiling: Rating = 'PG') =>
    (await civitaiFor(ceiling, bench).suggestMakers(typed, wanted)).map(
      ({ id, baseModel, version }) => [id, baseModel, ...(version === undefined ? [] : [version])],
    )

  test('only what pictures can be made with is, by the base model that is wanted', async () => {
    const shown = [
      [1, 'SDXL 1.0'],
      [4, 'Pony'],
    ]
    expect(await suggestedAt(careless(), 'lant')).toEqual(shown)
    expect(await suggestedAt(careless(), '')).toEqual(shown)
  })

  test('what is mature is where everything may be', async () => {
    const ids = async (ceiling: Rating) =>
      (await suggestedAt(careless(), 'lant', ceiling)).map(([id]) => id).sort()
    expect(await ids('PG')).toEqual([1, 4])
    expect(await ids('R')).toEqual([1, 4])
    expect(await ids('XXX')).toEqual([1, 4, 8, 9])
  })

  test('Civitai is asked for just that', async () => {
    const bench = careless()
    await suggestedAt(bench, 'lant', 'XXX')
    const only = {
      types: ['Checkpoint'],
      baseModels: ['SDXL 1.0', 'Pony'],
      supportsGeneration: true,
    }
    expect(bench.asked.map(({ query }) => query)).toEqual([
      { limit: 100, sort: 'Most Downloaded', period: 'AllTime', ...only, nsfw: true },
      { limit: 100, query: 'lant', ...only, nsfw: true },
    ])
  })

  test('nothing typed is answered with the best known, which are asked for once a day', async () => {
    const bench = careless()
    await suggestedAt(bench, '')
    await suggestedAt(bench, 'l')
    bench.later(24 * HOUR - 1)
    await suggestedAt(bench, '')
    expect(bench.asked).toHaveLength(1)
  })

  test('what is asked for other kinds is kept apart', async () => {
    const bench = careless()
    const civitai = civitaiFor('PG', bench)
    await civitai.suggestMakers('', wanted)
    const loras = await civitai.suggestMakers('', { ...wanted, types: ['LORA', 'DoRA'] })
    expect(loras.map(({ id }) => id)).toEqual([6])
    const ponies = await civitai.suggestMakers('', { ...wanted, bases: ['Pony'] })
    expect(ponies.map(({ id }) => id)).toEqual([4])
    expect(bench.asked).toHaveLength(3)
  })

  test.each<[string, unknown]>([
    ['#4', [4, 'Pony']],
    ['@40', [4, 'Pony', 40]],
    ['https://civitai.com/models/4?modelVersionId=40', [4, 'Pony', 40]],
    // Of another base model, or not to be made pictures with.
    ['@41', undefined],
    ['#2', undefined],
    ['#3', undefined],
    ['#6', undefined],
    ['#8', undefined],
    ['#9', undefined],
    ['https://civitai.com/images/1', undefined],
    ['https://example.com/models/1', undefined],
  ])('what is named is where it can be: %s', async (typed, expected) => {
    const suggested = await suggestedAt(careless(), typed)
    expect(suggested).toEqual(expected === undefined ? [] : [expected])
  })

  test('nothing is while Civitai is away, and no problem is told', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('away', 'down')
    })
    for (const typed of ['', 'lant', '#1']) expect(await suggestedAt(bench, typed)).toEqual([])
  })
})
