import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireModel } from '../../../sandbox/civitai/catalogue/wire.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { maturePicture } from '../../../sandbox/civitai/generated/marks.ts'
import { idsOf, list, now, sorted, sound, walk } from './ask.ts'

let civitai: CivitaiStandIn
let clock = now
beforeAll(async () => {
  civitai = await createCivitai({ now: () => clock, size: 600 })
})
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const all = async (query: string) => {
  const pages = await walk(civitai, `limit=100&${query}`)
  return sound(pages.flatMap(({ items }) => items))
}

const newest = ({ modelVersions }: WireModel) =>
  Math.max(...modelVersions.map(({ publishedAt }) => Date.parse(publishedAt ?? '')))

describe('maturity', () => {
  test('without nsfw only models with something PG, and only PG previews', async () => {
    const items = await all('sort=Newest')
    expect(items.every(({ nsfwLevel }) => nsfwLevel & 1)).toBe(true)
    const odd = civitai.odd.severalBits
    const rest = items.filter(({ id }) => !odd.includes(id))
    expect(JSON.stringify(rest)).not.toMatch(maturePicture)
    // A level of several bits passes Civitai's own filter.
    expect(JSON.stringify(items.filter(({ id }) => odd.includes(id)))).toMatch(maturePicture)
  })

  test('text is never filtered: flagged models with a PG picture are listed', async () => {
    const items = await all('sort=Newest')
    expect(JSON.stringify(items)).toMatch(/hentai/i)
  })

  test('nsfw=true is everything with every preview, but for models flagged minor', async () => {
    const ids = new Set((await all('nsfw=true&sort=Newest')).map(({ id }) => id))
    const { minor, poi, archived, vanishing, brokenId, brokenVersions } = civitai.odd
    const gone = [minor, poi, archived, vanishing, brokenId, brokenVersions].flat()
    const listed = civitai.models.filter(
      ({ id, nsfwLevel }) => nsfwLevel & 31 && !gone.includes(id),
    )
    expect(sorted(ids)).toEqual(sorted(listed.map(({ id }) => id)))
    expect(JSON.stringify(await list(civitai, 'nsfw=true'))).toMatch(maturePicture)
  })

  test('models flagged minor are listed without nsfw, real people never', async () => {
    const ids = (await all('sort=Newest')).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...civitai.odd.minor]))
    for (const id of civitai.odd.poi) expect(ids).not.toContain(id)
  })
})

describe('filters', () => {
  test('types may be repeated', async () => {
    const items = await all('types=VAE&types=Upscaler')
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['VAE', 'Upscaler']))
  })

  test('baseModels narrows the versions but not the list of base models', async () => {
    const items = await all('baseModels=Pony')
    const versions = items.flatMap(({ modelVersions }) => modelVersions)
    expect(new Set(versions.map(({ baseModel }) => baseModel))).toEqual(new Set(['Pony']))
    expect(items.some(({ baseModels }) => baseModels.length > 1)).toBe(true)
  })

  test('a tag in any spelling', async () => {
    const items = await all('tag=ANIME')
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ tags }) => tags.includes('anime'))).toBe(true)
  })

  test('ids are a comma list', async () => {
    const wanted = civitai.odd.emojiName
    expect(sorted(idsOf(await list(civitai, `ids=${wanted.join(',')}`)))).toEqual(sorted(wanted))
  })

  test('archived models come on request, without files', async () => {
    const ids = civitai.odd.archived.join(',')
    expect((await list(civitai, `ids=${ids}`)).items).toEqual([])
    const { items } = await list(civitai, `ids=${ids}&archived=true`)
    expect(items).toHaveLength(2)
    const [version] = items[0]?.modelVersions ?? []
    expect(version).toMatchObject({ files: [] })
    expect(version).not.toHaveProperty('downloadUrl')
  })

  test('a model taken down shows no pictures', async () => {
    const { items } = await list(civitai, `ids=${civitai.odd.takenDown.join(',')}&nsfw=true`)
    expect(items).toHaveLength(2)
    expect(items.flatMap((model) => model.modelVersions.flatMap(({ images }) => images))).toEqual(
      [],
    )
  })

  test('a licence is found in all its spellings', async () => {
    const ids = (await all('allowCommercialUse=Rent')).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...civitai.odd.commercialLiteral]))
    for (const id of civitai.odd.commercialEmptyLiteral) expect(ids).not.toContain(id)
  })

  test('earlyAccess leaves what is still gated', async () => {
    const ids = (await all('earlyAccess=true')).map(({ id }) => id)
    const { earlyAccess, earlyAccessEndless } = civitai.odd
    expect(sorted(ids)).toEqual(sorted([...earlyAccess, ...earlyAccessEndless]))
  })

  test('checkpointType without types lets every other type through', async () => {
    const types = new Set((await all('checkpointType=Merge')).map(({ type }) => type))
    expect(types).toContain('LORA')
    const only = await all('checkpointType=Merge&types=Checkpoint')
    expect(new Set(only.map(({ type }) => type))).toEqual(new Set(['Checkpoint']))
  })

  test('period is about when the newest version came out', async () => {
    const items = await all('period=Week')
    expect(items.length).toBeGreaterThan(20)
    const dated = items.filter(({ modelVersions }) => modelVersions.length > 0)
    expect(dated.every((model) => newest(model) >= clock - 7 * 86_400_000)).toBe(true)
    expect((await all('period=Week&periodMode=stats')).length).toBeGreaterThan(items.length)
  })

  test('primaryFileOnly leaves one file a version, or none where that is not public', async () => {
    const items = await all('primaryFileOnly=true')
    const without = [...civitai.odd.noPrimary, ...civitai.odd.extrasFirst]
    const none = items.filter(({ id }) => without.includes(id))
    expect(none).toHaveLength(4)
    expect(none.flatMap((model) => model.modelVersions.flatMap(({ files }) => files))).toEqual([])
    const versions = items
      .filter((model) => !none.includes(model))
      .flatMap(({ modelVersions }) => modelVersions)
    expect(versions.every(({ files }) => files.length === 1)).toBe(true)
  })

  test('a version without any file is not listed', async () => {
    const [id] = civitai.odd.filelessVersion
    const whole = civitai.models.find((model) => model.id === id)?.modelVersions ?? []
    const { items } = await list(civitai, `ids=${id}`)
    expect(items[0]?.modelVersions.map((version) => version.id)).toEqual(
      whole.slice(0, -1).map((version) => version.id),
    )
  })

  test('modelVersionIds finds models and leaves those versions of them', async () => {
    const two = civitai.odd.manyVersions.map((id) => civitai.models.find((m) => m.id === id))
    const wanted = two.map((model) => model?.modelVersions[3]?.id)
    const { items } = await list(civitai, `modelVersionIds=${wanted.join(',')}&nsfw=true`)
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(civitai.odd.manyVersions))
    const versions = items.flatMap(({ modelVersions }) => modelVersions.map(({ id }) => id))
    expect(sorted(versions)).toEqual(sorted(wanted))
  })
})

describe('orders', () => {
  const { MAX_SAFE_INTEGER: most } = Number
  const falling = (values: readonly number[]) =>
    values.every((value, index) => value <= (values[index - 1] ?? most))

  test.each([
    ['Most Downloaded', ({ stats }: WireModel) => stats.downloadCount],
    ['Most Liked', ({ stats }: WireModel) => stats.thumbsUpCount],
    ['Highest Rated', ({ stats }: WireModel) => stats.thumbsUpCount],
    ['Most Discussed', ({ stats }: WireModel) => stats.commentCount],
    ['Newest', newest],
    ['Oldest', (model: WireModel) => -newest(model)],
  ])('%s', async (sort, figure) => {
    const items = await all(`sort=${sort}`)
    const drifting = new Set(civitai.odd.drifting)
    const values = items
      .filter(({ id, modelVersions }) => !drifting.has(id) && modelVersions.length > 0)
      .map(figure)
      .filter((value) => value !== null)
    expect(values.length).toBeGreaterThan(100)
    expect(falling(values)).toBe(true)
  })

  test.each(['Most Collected', 'Most Images'])('%s is accepted', async (sort) => {
    expect((await list(civitai, `sort=${sort}&limit=5`)).items).toHaveLength(5)
  })
})

test('as the clock goes on downloads grow and scheduled models come out', async () => {
  const before = await list(civitai, 'sort=Most+Downloaded&limit=5&period=Month')
  const count = civitai.models.length
  clock += 86_400_000
  const ids = idsOf(before).join(',')
  const after = await list(civitai, `sort=Most+Downloaded&ids=${ids}`)
  for (const { id, stats } of sound(after.items)) {
    const then = before.items.find((model) => model.id === id)?.stats.downloadCount ?? 0
    expect(stats.downloadCount).toBeGreaterThan(then)
  }
  expect(civitai.models.length).toBeGreaterThan(count)
  expect((await list(civitai, 'sort=Newest&period=Day')).items.length).toBeGreaterThan(0)
  clock = now
})
