import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { sized } from '../../../src/civitai/picture.ts'
import { now } from './ask.ts'
import { odd } from './detail.ts'
import { badgeOf, expectSound } from './drawing.ts'
import { everyLevel, images, newestOf, walkImages } from './pictures.ts'

const badges: Readonly<Record<number, string | undefined>> = {
  0: 'Unrated',
  1: undefined,
  2: undefined,
  3: undefined,
  4: 'R',
  8: 'X',
  16: 'XXX',
  32: 'Blocked',
}

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now })
})
afterAll(() => civitai.close())

const drawn = (url: string) => civitai.pictures.at(url)?.svg ?? ''
const previews = () =>
  civitai.models
    .flatMap(({ modelVersions }) => modelVersions.flatMap((version) => version.images))
    .filter(({ type }) => type !== 'audio')

test('nothing above PG-13 is drawn, and everything else is, in the whole catalogue', () => {
  const wrong = previews().filter(({ url, nsfwLevel, type }) => {
    const svg = drawn(sized({ url, video: type === 'video' }, 450))
    const length = svg.length > 1_000 && svg.length <= 8_192
    return !length || !(nsfwLevel in badges) || badgeOf(svg) !== badges[nsfwLevel]
  })
  expect(wrong.map(({ url, nsfwLevel }) => ({ url, nsfwLevel }))).toEqual([])
}, 60_000)

test('drawings are well-formed and hold nothing but our own shapes and words', () => {
  for (const { url } of previews().filter((_, index) => index % 25 === 0)) expectSound(drawn(url))
}, 60_000)

test('pictures of galleries are drawn by their level, as the API tells it', async () => {
  const query = `modelVersionId=${newestOf(civitai, 'galleryOfEveryLevel')}&${everyLevel}`
  const items = (await walkImages(civitai, query)).flatMap((page) => page.items)
  expect(new Set(items.map(({ browsingLevel }) => browsingLevel))).toContain(16)
  for (const { url, type, browsingLevel } of items) {
    const svg = drawn(sized({ url, video: type === 'video' }, 1200))
    expectSound(svg)
    expect(badgeOf(svg)).toBe(badges[browsingLevel])
  }
})

test('what is unrated or blocked is not drawn either', () => {
  const { galleries } = civitai
  const gallery = galleries.ofVersion(newestOf(civitai, 'galleryOfEveryLevel'))
  for (const level of [0, 32]) {
    const previewsOf = odd(civitai, level === 0 ? 'unratedPicture' : 'blockedPicture')
    expect(gallery.map((picture) => picture.level)).toContain(level)
    const found = previewsOf
      .flatMap(({ modelVersions }) => modelVersions.flatMap((version) => version.images))
      .filter(({ nsfwLevel }) => nsfwLevel === level)
    expect(found.length).toBeGreaterThan(0)
    for (const { url } of found) expect(badgeOf(drawn(url))).toBe(badges[level])
  }
})

test('the pictures of one gallery differ, and are the same in another run', async () => {
  const query = `modelVersionId=${newestOf(civitai, 'bigGallery')}&limit=100`
  const { items } = await images(civitai, query)
  const svgs = items.map(({ url }) => drawn(url))
  expect(new Set(svgs).size).toBe(items.length)
  const again = await createCivitai({ now: () => now })
  expect(items.map(({ url }) => again.pictures.at(url)?.svg)).toEqual(svgs)
  await again.close()
})

test('videos are marked as such', async () => {
  const query = `modelVersionId=${newestOf(civitai, 'videoGallery')}`
  const { items } = await images(civitai, query)
  const sign = /fill="#ffffff"\/><\/svg>$/
  const videos = items.filter(({ type }) => type === 'video')
  expect(videos.length).toBeGreaterThan(10)
  for (const { url } of videos)
    expect(sign.test(drawn(sized({ url, video: true }, 450)))).toBe(true)
  const still = previews().find(({ type }) => type === 'image')
  expect(sign.test(drawn(still?.url ?? ''))).toBe(false)
})

test('what can only be heard is no picture', () => {
  const heard = odd(civitai, 'audio')
    .flatMap(({ modelVersions }) => modelVersions.flatMap((version) => version.images))
    .filter(({ type }) => type === 'audio')
  expect(heard.length).toBeGreaterThan(0)
  for (const { url } of heard) expect(civitai.pictures.at(url)).toBeUndefined()
})

describe('there is nothing at', () => {
  const known = 'https://image.civitai.com/account/picture/original=true/1.jpeg'
  test.each([
    ['no address', () => 'picture'],
    ['an empty one', () => ''],
    ['a picture nobody knows', () => known],
    ['another server', (url: string) => url.replace('image.civitai.com', 'example.com')],
    ['a server named alike', (url: string) => url.replace('.com/', '.com.example.com/')],
    ['another port', (url: string) => url.replace('.com/', '.com:444/')],
    ['plain http', (url: string) => url.replace('https:', 'http:')],
    ['another account', (url: string) => url.replace(/\.com\/\w+/, '.com/other')],
    ['another picture of that number', (url: string) => url.replace(/-\w{12}\//, '-000000000000/')],
    ['an account alone', (url: string) => new URL(url).origin],
  ])('%s', async (_, changed) => {
    const { items } = await images(civitai, `modelVersionId=${newestOf(civitai, 'bigGallery')}`)
    for (const url of [items[0]?.url ?? '', previews()[0]?.url ?? '']) {
      expect(civitai.pictures.at(url)).toBeDefined()
      expect(civitai.pictures.at(changed(url))).toBeUndefined()
    }
  })
})
