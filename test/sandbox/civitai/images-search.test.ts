import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { maturePicture } from '../../../sandbox/civitai/generated/marks.ts'
import { now, sorted } from './ask.ts'
import type { ImageItem } from './pictures.ts'
import { everyLevel, images, newestOf, outIn, pictureIds, walkImages } from './pictures.ts'

const day = 86_400_000

let civitai: CivitaiStandIn
let clock = now
beforeAll(async () => {
  civitai = await createCivitai({ now: () => clock, size: 300 })
})
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const all = async (query: string) => {
  const pages = await walkImages(civitai, `limit=200&${query}`)
  return pages.flatMap(({ items }) => items)
}
const levels = (items: readonly ImageItem[]) =>
  sorted(new Set(items.map(({ browsingLevel }) => browsingLevel)))

test('an item has these keys in this order', async () => {
  const { items } = await images(civitai, `${everyLevel}&limit=200`)
  const keys =
    'id url hash width height nsfwLevel type nsfw browsingLevel createdAt postId stats meta ' +
    'username baseModel modelVersionIds'
  const seen = new Set(items.map((item) => Object.keys(item).join(' ')))
  expect(seen).toContain(keys)
  // What nobody knows is not there, or null.
  expect(seen.size).toBeGreaterThan(1)
  expect(items.map(({ baseModel }) => baseModel)).toContain(null)
  expect(Object.keys(items[0]?.stats ?? {}).join(' ')).toBe(
    'cryCount laughCount likeCount dislikeCount heartCount commentCount',
  )
  expect(items.map(({ hash }) => hash)).toContain(null)
  expect(items.map(({ width }) => width)).toContain(null)
  expect(items.every(({ meta }) => meta === null)).toBe(true)
})

describe('ratings', () => {
  const gallery = () => newestOf(civitai, 'galleryOfEveryLevel')
  test.each([
    ['', [0, 1]],
    ['nsfw=false', [0, 1]],
    ['nsfw=None', [0, 1]],
    ['nsfw=Soft', [0, 1, 2]],
    ['nsfw=Mature', [0, 1, 2, 4]],
    ['nsfw=X', [0, 1, 2, 4, 8, 16]],
    ['nsfw=true', [0, 4, 8, 16]],
    ['nsfw=Blocked', [0]],
    ['browsingLevel=1', [0, 1]],
    ['browsingLevel=0', [0, 1]],
    ['browsingLevel=', [0, 1]],
    ['browsingLevel=31', [0, 1, 2, 4, 8, 16]],
    ['browsingLevel=8&nsfw=None', [0, 8]],
    ['browsingLevel=63', [0, 1, 2, 4, 8, 16]],
  ])('%s: %j, what is unrated always, what is Blocked never', async (query, found) => {
    expect(levels(await all(`modelVersionId=${gallery()}&${query}`))).toEqual(found)
  })

  test('words: unrated ones are "None" as well, X and XXX are both "X"', async () => {
    const items = await all(`modelVersionId=${gallery()}&${everyLevel}`)
    const words = new Map(items.map(({ browsingLevel, nsfwLevel }) => [browsingLevel, nsfwLevel]))
    expect(Object.fromEntries(words)).toEqual({
      0: 'None',
      1: 'None',
      2: 'Soft',
      4: 'Mature',
      8: 'X',
      16: 'X',
    })
    for (const { nsfw, nsfwLevel, browsingLevel, url } of items) {
      expect(nsfw).toBe(nsfwLevel !== 'None')
      expect(maturePicture.test(url)).toBe(browsingLevel !== 1)
    }
  })
})

describe('filters', () => {
  test('a version: its previews by its creator, as they are there, and what others share', async () => {
    const [model] = civitai.models.filter(({ id }) => id === civitai.odd.maturePrompts[0])
    const version = model?.modelVersions[0]
    const items = await all(`modelVersionId=${version?.id}`)
    const preview = version?.images[0]
    expect(items.find(({ id }) => id === preview?.id)).toMatchObject({
      url: preview?.url,
      hash: preview?.hash,
      username: model?.creator?.username,
    })
    expect(new Set(items.map(({ username }) => username)).size).toBeGreaterThan(5)
    const there = outIn(civitai, version?.id ?? 0, clock).filter(({ level }) => level < 2)
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(there.map(({ id }) => id)))
  })

  test('what shows a minor or a real person is nowhere', async () => {
    const { minorPicture, poiPicture, minor, poi } = civitai.odd
    const flagged = civitai.galleries.all().filter((picture) => picture.flagged)
    const models = new Set(flagged.map(({ modelId }) => modelId))
    for (const id of [minorPicture, poiPicture, minor, poi].flat()) expect(models).toContain(id)
    const hidden = new Set(flagged.map(({ id }) => id))
    const shown = (await all(everyLevel)).map(({ id }) => id)
    expect(shown.filter((id) => hidden.has(id))).toEqual([])
    expect(shown.length).toBeGreaterThan(1_000)
  })

  test('an author in any spelling of case, by name and by number', async () => {
    const [somebody] = civitai.people.filter(({ username }) => username === 'renderMaker')
    const items = await all(`username=RENDERMAKER&${everyLevel}`)
    expect(items.length).toBeGreaterThan(3)
    expect(new Set(items.map(({ username }) => username))).toEqual(new Set(['renderMaker']))
    const byNumber = await all(`userId=${somebody?.userId}&${everyLevel}`)
    expect(byNumber.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  })

  test.each(['image', 'video', 'audio'])('type=%s', async (type) => {
    const items = await all(`type=${type}&${everyLevel}`)
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map((item) => item.type))).toEqual(new Set([type]))
  })

  test('tags are numbers, which only withTags tells', async () => {
    const { items } = await images(civitai, 'limit=200&withTags=true')
    const tag = items.flatMap(({ tags }) => tags ?? []).find(({ name }) => name === 'solo')
    const tagged = await all(`tags=${tag?.id},5&withTags=true`)
    expect(tagged.length).toBeGreaterThan(10)
    for (const { tags } of tagged) expect(tags?.map(({ name }) => name)).toContain('solo')
  })

  test('a post is told in its own order', async () => {
    const picture = civitai.galleries.all().find(({ place, postId }) => place === 2 && postId)
    const items = await all(`postId=${picture?.postId}&${everyLevel}&sort=Newest`)
    const ids = items.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(ids).toEqual(sorted(ids))
    expect(new Set(items.map(({ postId }) => postId))).toEqual(new Set([picture?.postId]))
  })

  test('modelVersionId wins over modelId', async () => {
    const version = newestOf(civitai, 'videoGallery')
    const [other] = civitai.odd.bigGallery
    const both = await images(civitai, `modelId=${other}&modelVersionId=${version}`)
    expect(pictureIds(both)).toEqual(pictureIds(await images(civitai, `modelVersionId=${version}`)))
  })

  test('a period is about when a picture came out', async () => {
    const items = await all(`period=Week&${everyLevel}`)
    const dates = items.map(({ createdAt }) => Date.parse(createdAt))
    expect(Math.min(...dates)).toBeGreaterThan(clock - 7 * day)
    expect(Math.max(...dates)).toBeLessThanOrEqual(clock)
    expect(items.length).toBeGreaterThan(100)
    expect((await all(`period=Day&${everyLevel}`)).length).toBeLessThan(items.length)
  })

  test('pictures come out as the clock goes on, and the index learns of it by the minute', async () => {
    const next = civitai.galleries.all().find((picture) => {
      const wait = picture.publishedAt - now
      return wait > 60_000 && picture.level === 1 && !picture.flagged && picture.postId !== null
    })
    const there = async () => pictureIds(await images(civitai, `postId=${next?.postId}`))
    expect(await there()).not.toContain(next?.id)
    clock = next?.publishedAt ?? 0
    expect(await there()).not.toContain(next?.id)
    clock += 60_000
    expect(await there()).toContain(next?.id)
    clock = now
  })
})
