import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now, sorted } from './ask.ts'
import { odd, versionAt } from './detail.ts'
import { everyLevel, images, newestOf, pictureIds, walkImages } from './pictures.ts'

const day = 86_400_000

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 250 })
})
afterEach(() => civitai.troubles.clear())
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const big = () => `modelId=${civitai.odd.bigGallery[0]}`

describe('GET /images?modelId=', () => {
  test.each(['Most Reactions', 'Most Comments', 'Most Collected', 'Newest'])(
    'the order is by number, the highest first, whatever was asked for: %s',
    async (sort) => {
      const ids = pictureIds(await images(civitai, `${big()}&sort=${sort}&limit=50`))
      expect(ids).toHaveLength(50)
      expect(ids).toEqual(sorted(ids).reverse())
    },
  )

  test('but for Oldest', async () => {
    const ids = pictureIds(await images(civitai, `${big()}&sort=Oldest&limit=50`))
    expect(ids).toEqual(sorted(ids))
  })

  test('has the pictures of every version', async () => {
    const [model] = odd(civitai, 'manyVersions')
    const pages = await walkImages(civitai, `modelId=${model?.id}&limit=200&${everyLevel}`)
    const versions = pages.flatMap(({ items }) =>
      items.flatMap((item) => item.modelVersionIds ?? []),
    )
    const [newest, , , old] = model?.modelVersions ?? []
    expect(versions).toEqual(expect.arrayContaining([newest?.id, old?.id]))
  })

  test('a period, its first day in full, is about when a picture was uploaded', async () => {
    const since = Math.floor(now / day) * day - 30 * day
    const ids = pictureIds(await images(civitai, `${big()}&period=Month&limit=200`))
    const shown = ids.map((id) => civitai.galleries.picture(id))
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.every((picture) => (picture?.uploadedAt ?? 0) >= since)).toBe(true)
    const search = `modelVersionId=${newestOf(civitai, 'bigGallery')}&period=Month&limit=200`
    const late = pictureIds(await images(civitai, search)).filter((id) => !ids.includes(id))
    // Uploaded long before they came out: in the one list, and not in the other.
    const uploads = late.map((id) => civitai.galleries.picture(id)?.uploadedAt ?? 0)
    expect(uploads.filter((at) => at > 0 && at < since).length).toBeGreaterThan(0)
  })

  test('the first day of a period counts from its midnight on', async () => {
    const midnight = Math.floor(now / day) * day - day
    const early = civitai.galleries
      .all()
      .find(
        ({ uploadedAt, publishedAt, level, flagged }) =>
          uploadedAt >= midnight &&
          uploadedAt < now - day &&
          publishedAt < now &&
          level === 1 &&
          !flagged,
      )
    const query = `modelId=${early?.modelId}&period=Day&limit=200`
    expect(pictureIds(await images(civitai, query))).toContain(early?.id)
  })

  test('tells when a picture was uploaded', async () => {
    const { items } = await images(civitai, `${big()}&limit=20`)
    for (const { id, createdAt } of items) {
      expect(Date.parse(createdAt)).toBe(civitai.galleries.picture(id)?.uploadedAt)
    }
  })

  test.each([
    ['', [1, 3]],
    ['browsingLevel=2', [2, 3]],
    ['browsingLevel=31', [1, 2, 3, 4, 8, 16]],
    ['browsingLevel=63', [1, 2, 3, 4, 8, 16]],
    ['nsfw=true', [4, 8, 16]],
    ['nsfw=Blocked', []],
    ['browsingLevel=0', [1, 2, 3, 4, 8, 16]],
  ])('%s: %j, bit by bit, nothing unrated, and 0 is no filter', async (query, levels) => {
    const model = civitai.odd.galleryOfEveryLevel[0]
    const { items } = await images(civitai, `modelId=${model}&limit=200&${query}`)
    expect(sorted(new Set(items.map(({ browsingLevel }) => browsingLevel)))).toEqual(levels)
  })

  test('several bits at once have the word of PG', async () => {
    const model = civitai.odd.galleryOfEveryLevel[0]
    const { items } = await images(civitai, `modelId=${model}&limit=200`)
    const words = items.filter(({ browsingLevel }) => browsingLevel === 3)
    expect(words[0]).toMatchObject({ nsfwLevel: 'None', nsfw: false })
  })

  test('a cursor is the number of the next picture, which is then on no page', async () => {
    const pages = await walkImages(civitai, `${big()}&limit=50&${everyLevel}`)
    const whole = pictureIds(...(await walkImages(civitai, `${big()}&limit=200&${everyLevel}`)))
    const borders = pages.flatMap(({ metadata }) => metadata.nextCursor ?? [])
    expect(borders.length).toBeGreaterThan(3)
    expect(borders.every((cursor) => typeof cursor === 'number')).toBe(true)
    const ids = pictureIds(...pages)
    for (const cursor of borders) expect(ids).not.toContain(cursor)
    expect(whole.filter((id) => !ids.includes(id)).length).toBeGreaterThan(0)
  })

  test('pages by number work, and lose nothing', async () => {
    const page = (number: number) => images(civitai, `${big()}&limit=30&page=${number}`)
    const [first, second] = [await page(1), await page(2)]
    const whole = pictureIds(await images(civitai, `${big()}&limit=60`))
    expect([...pictureIds(first), ...pictureIds(second)]).toEqual(whole)
    expect(first.metadata).toMatchObject({ currentPage: 1, pageSize: 30 })
    expect(first.metadata.nextPage).toContain('limit=30&page=2')
  })

  test('out of time it is an empty list, and nothing says why', async () => {
    civitai.troubles.add('imagesTimeOut')
    const { status, headers, body } = await ask(civitai, `/images?${big()}`)
    expect({ status, body }).toEqual({ status: 200, body: { items: [], metadata: {} } })
    expect(headers.get('cache-control')).toContain('s-maxage=300')
    const version = newestOf(civitai, 'bigGallery')
    expect((await images(civitai, `modelVersionId=${version}`)).items).not.toEqual([])
  })
})

describe('GET /images?imageId=', () => {
  const mature = () =>
    civitai.galleries.all().find(({ level, flagged }) => level === 8 && !flagged)?.id

  test('is empty unless its rating is asked for', async () => {
    expect(await images(civitai, `imageId=${mature()}`)).toEqual({ items: [], metadata: {} })
    const { items, metadata } = await images(civitai, `imageId=${mature()}&nsfw=X`)
    expect(items.map(({ id }) => id)).toEqual([mature()])
    expect(metadata).toEqual({})
  })

  test('finds previews too, with what their version tells of them', async () => {
    const plain = civitai.models.filter((model) => model.nsfwLevel === 1 && !model.mode)
    const [version] = plain.flatMap(({ modelVersions }) =>
      modelVersions.filter((one) => one.nsfwLevel === 1 && one.images[0]?.hasMeta),
    )
    const told = await versionAt(civitai, version?.id)
    const query = `imageId=${version?.images[0]?.id}&withMeta=true&flatMeta=true`
    const { items } = await images(civitai, query)
    expect(items[0]).toMatchObject({ url: version?.images[0]?.url })
    expect(items[0]?.meta).toEqual(told.images[0]?.meta)
    expect(items[0]?.meta).not.toBeNull()
  })
})
