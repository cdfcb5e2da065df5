import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import type { GalleryPicture } from '../../../sandbox/civitai/gallery/gallery-picture.ts'
import { reactionsOf } from '../../../sandbox/civitai/gallery/gallery-picture.ts'
import { now } from './ask.ts'
import type { Images } from './pictures.ts'
import { everyLevel, images, newestOf, outIn, pictureIds, walkImages } from './pictures.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 150 })
})
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const gallery = (name: Parameters<typeof newestOf>[1], nth = 0) =>
  `modelVersionId=${newestOf(civitai, name, nth)}`

describe('orders of the search index', () => {
  const falling = (values: readonly number[]) =>
    values.every((value, index) => value <= (values[index - 1] ?? Infinity))
  test.each<[string, (picture: GalleryPicture) => number]>([
    ['Most Reactions', reactionsOf],
    ['Most Comments', ({ counts }) => counts.comment],
    ['Most Collected', ({ counts }) => counts.collected],
    ['Newest', ({ publishedAt }) => publishedAt],
    ['Oldest', ({ publishedAt }) => -publishedAt],
  ])('%s', async (sort, figure) => {
    const answer = await images(civitai, `${gallery('bigGallery')}&sort=${sort}&limit=200`)
    const pictures = pictureIds(answer).map((id) => civitai.galleries.picture(id))
    const values = pictures.flatMap((picture) => (picture ? [figure(picture)] : []))
    expect(values).toHaveLength(200)
    expect(new Set(values).size).toBeGreaterThan(3)
    expect(falling(values)).toBe(true)
  })

  test('Most Reactions is the default, and is told by kind', async () => {
    const { items } = await images(civitai, `${gallery('sinkingPicture')}&limit=10`)
    const sums = items
      .map(({ stats }) => {
        const { likeCount = 0, heartCount = 0, laughCount = 0, cryCount = 0 } = stats
        return likeCount + heartCount + laughCount + cryCount
      })
      // Not counted yet.
      .filter((sum) => sum > 0)
    expect(sums.length).toBeGreaterThan(4)
    expect(falling(sums)).toBe(true)
    expect(items.every(({ stats }) => stats.dislikeCount === 0)).toBe(true)
  })
})

describe('cursors of the search index', () => {
  const twice = (ids: readonly number[]) => ids.filter((id, index) => ids.indexOf(id) !== index)
  const missing = (pages: readonly Images[], version: number) => {
    const seen = new Set(pictureIds(...pages))
    const there = outIn(civitai, version, now).filter(({ level }) => level === 1)
    return there.map(({ id }) => id).filter((id) => !seen.has(id))
  }

  test('are an offset and the moment of the first picture, and reach everything', async () => {
    const version = newestOf(civitai, 'bigGallery')
    const query = `modelVersionId=${version}&limit=100&${everyLevel}`
    const pages = await walkImages(civitai, query)
    const [first] = pages[0]?.items ?? []
    const moment = Date.parse(first?.createdAt ?? '')
    const cursors = pages.map(({ metadata }) => metadata.nextCursor)
    expect(cursors.slice(0, 2)).toEqual([`100|${moment}`, `200|${moment}`])
    expect(pages.at(-1)?.metadata).toEqual({})
    const ids = pictureIds(...pages)
    expect(twice(ids)).toEqual([])
    expect(ids.length).toBe(outIn(civitai, version, now).length)
  })

  test('a picture that rises meanwhile is never met, and the last of the page comes again', async () => {
    const pages = await walkImages(civitai, `${gallery('risingPicture')}&limit=20`)
    expect(twice(pictureIds(...pages))).toEqual([pages[0]?.items.at(-1)?.id])
    const [lost, ...more] = missing(pages, newestOf(civitai, 'risingPicture'))
    expect(more).toEqual([])
    expect(civitai.galleries.picture(lost ?? 0)?.drift).toBe('up')
  })

  test('one that sinks comes again at the end, and one is skipped at the border', async () => {
    const pages = await walkImages(civitai, `${gallery('sinkingPicture')}&limit=20`)
    const [again] = twice(pictureIds(...pages))
    expect(pages.at(-1)?.items.at(-1)?.id).toBe(again)
    expect(civitai.galleries.picture(again ?? 0)?.drift).toBe('down')
    expect(missing(pages, newestOf(civitai, 'sinkingPicture'))).toHaveLength(1)
  })

  test('later pages of Newest leave out the minute in which the first began', async () => {
    for (const nth of [0, 1]) {
      const version = newestOf(civitai, 'busyMinutes', nth)
      const query = `modelVersionId=${version}&sort=Newest&limit=20`
      const pages = await walkImages(civitai, query)
      const start = Date.parse(pages[0]?.items[0]?.createdAt ?? '')
      const until = Math.floor(start / 60_000) * 60_000
      const there = outIn(civitai, version, now).filter(({ level }) => level === 1)
      const within = there.filter(({ publishedAt }) => publishedAt > until).length
      expect(within).toBeGreaterThan(0)
      expect(missing(pages, version)).toHaveLength(Math.min(within, there.length - 20))
    }
  })

  test('what is gone after the cut leaves short pages, empty ones too, that lead on', async () => {
    const query = `${gallery('vanishingPictures')}&limit=5`
    const pages = await walkImages(civitai, query)
    expect(pages.slice(0, 3).map(({ items }) => items.length)).toEqual([0, 0, 5])
    expect(pages[0]?.metadata.nextCursor).toMatch(/^5\|\d+$/)
  })
})
