import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GalleryName } from '../../../sandbox/civitai/catalogue/odd.ts'
import { maturePicture, matureText } from '../../../sandbox/civitai/generated/marks.ts'
import type { Image, ImagesQuestion, ImageWindow } from '../../../src/civitai/image.ts'
import type { Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { type AtStandIn, catalogueAtStandIn } from '../../support/at-stand-in.ts'
import { toldBy } from '../../support/problem.ts'

const HOUR = 3_600_000

let there: AtStandIn
beforeAll(async () => {
  there = await catalogueAtStandIn(300)
})
afterAll(() => there.close())
afterEach(() => {
  there.standIn.troubles.clear()
  there.standIn.requests.clear()
})

const whole: ImagesQuestion = { sort: 'Most Reactions', period: 'AllTime', window: 1 }

/** A gallery as a place of that ceiling sees it, up to the fourth window. */
async function windowsOf(ceiling: Rating, question: Partial<ImagesQuestion>) {
  const windows: ImageWindow[] = []
  for (let window = 1; window <= 4; window++) {
    const found = await there.civitaiFor(ceiling).images({ ...whole, ...question, window })
    if (found === undefined) return windows
    windows.push(found)
    if (!found.more) return windows
  }
  return windows
}

const imagesOf = async (ceiling: Rating, question: Partial<ImagesQuestion>): Promise<Image[]> =>
  (await windowsOf(ceiling, question)).flatMap(({ images }) => images)

/** The newest versions of the models with that oddity. */
const versionsOf = (name: GalleryName): number[] =>
  there.standIn.odd[name].flatMap((id) => {
    const model = there.standIn.models.find((one) => one.id === id)
    return model?.modelVersions.slice(0, 1).map((version) => version.id) ?? []
  })
const versionOf = (name: GalleryName): number => {
  const [version] = versionsOf(name)
  if (version === undefined) throw new Error(`no ${name} in this catalogue`)
  return version
}

describe('of galleries with everything in them', () => {
  const questions: readonly (readonly [string, () => Partial<ImagesQuestion>])[] = [
    ['the feed of everything', () => ({})],
    ['the newest', () => ({ sort: 'Newest', period: 'Month' })],
    ['the most collected of a base model', () => ({ sort: 'Most Collected', base: 'SDXL 1.0' })],
    ['a gallery of every level', () => ({ version: versionOf('galleryOfEveryLevel') })],
    ['one with mature prompts', () => ({ version: versionOf('maturePrompts') })],
  ]

  test.each(questions)('nothing mature comes out under PG, right after XXX: %s', async (_, ask) => {
    const mature = await imagesOf('XXX', ask())
    const mild = await imagesOf('PG', ask())
    expect(mild.length).toBeGreaterThan(0)
    const shown = JSON.stringify(mature)
    expect(matureText.test(shown) || maturePicture.test(shown)).toBe(true)
    expect(JSON.stringify(mild)).not.toMatch(matureText)
    expect(JSON.stringify(mild)).not.toMatch(maturePicture)
    expect(mild.filter((image) => image.mature)).toEqual([])
  })

  test('what was asked says it too', async () => {
    there.later(25 * HOUR)
    await there.civitaiFor('PG').images(whole)
    await there.civitaiFor('XXX').images(whole)
    const masks = there.standIn.requests.all.map(({ query }) => query.browsingLevel)
    expect(masks).toEqual(['1', '31'])
  })

  test('no picture is shown that has no level, or several', async () => {
    const levelsOf = async (version: number) => {
      const shown = await imagesOf('XXX', { version })
      return new Set(shown.map(({ id }) => there.standIn.galleries.picture(id)?.level))
    }
    const every = versionOf('galleryOfEveryLevel')
    expect(await levelsOf(every)).toEqual(new Set([1, 2, 4, 8, 16]))
    expect(await levelsOf(versionOf('unratedGallery'))).not.toContain(0)
    expect(there.standIn.galleries.ofVersion(every).map(({ level }) => level)).toContain(3)
  })

  test('none of a mature gallery is shown under PG', async () => {
    const version = versionOf('matureGallery')
    const picturesIn = async (ceiling: Rating) => (await imagesOf(ceiling, { version })).length
    expect(await picturesIn('XXX')).toBeGreaterThan(20)
    expect(await picturesIn('PG')).toBeLessThan(10)
  })

  test('mild pictures with mature prompts are shown under PG, the prompts are not', async () => {
    const images = await imagesOf('PG', { version: versionOf('maturePrompts') })
    const withPrompts = images.filter(({ generation }) => generation?.hasPrompt)
    expect(withPrompts.length).toBeGreaterThan(5)
    expect(withPrompts.filter(({ generation }) => generation?.prompt === undefined)).not.toEqual([])
  })
})

describe('windows', () => {
  test.each<[string, () => Partial<ImagesQuestion>, number]>([
    ['a gallery of more than two', () => ({ version: versionOf('bigGallery') }), 3],
    ['the feed, in which pictures change places', () => ({}), 4],
  ])('follow each other by the cursor, none like the one before: %s', async (_, ask, count) => {
    const windows = await windowsOf('XXX', ask())
    expect(windows).toHaveLength(count)
    const ids = windows.map(({ images }) => new Set(images.map(({ id }) => id)))
    const repeated = ids.slice(1).map((after, at) => after.intersection(ids[at] ?? new Set()))
    expect(repeated.map(({ size }) => size)).toEqual(Array(count - 1).fill(0))
    expect(new Set(ids.flatMap((one) => [...one])).size).toBeGreaterThan(400)
  })
})

describe('strange things in galleries', () => {
  test('videos are known as such', async () => {
    const images = await imagesOf('PG', { version: versionOf('videoGallery') })
    expect(images.filter(({ video }) => video).length).toBeGreaterThan(10)
  })

  test('authors who deleted their accounts have no name', async () => {
    const images = await imagesOf('PG', { version: versionOf('deletedAuthors') })
    expect(images.filter(({ author }) => author === undefined).length).toBeGreaterThan(5)
  })

  test('generation data of any kind is texts', async () => {
    const images = await imagesOf('XXX', { version: versionOf('strangeMeta') })
    expect(images.length).toBeGreaterThan(20)
    for (const { generation } of images) {
      const { hasPrompt: _, resources = [], ...texts } = generation ?? { hasPrompt: false }
      for (const text of [...Object.values(texts), ...resources.map(({ name = '' }) => name)]) {
        expect(typeof text).toBe('string')
        expect(text).not.toContain('[object Object]')
        expect(String(text).length).toBeLessThanOrEqual(2_000)
      }
    }
    expect(JSON.stringify(images)).not.toContain('workflow":')
  })

  test('where nothing is counted, nothing is said of it', async () => {
    const images = await imagesOf('PG', { version: versionOf('uncountedGallery') })
    expect(images.length).toBeGreaterThan(5)
    const uncounted = images.filter(({ reactions }) => reactions === undefined)
    expect(uncounted.length).toBeGreaterThan(5)
  })

  test('where all counting fails, the gallery is still one', async () => {
    there.later(25 * HOUR)
    there.standIn.troubles.add('countsMissing')
    const { images = [] } = (await there.civitaiFor('PG').images(whole)) ?? {}
    expect(images.length).toBeGreaterThan(50)
    expect(images.filter(({ reactions, comments }) => reactions ?? comments)).toEqual([])
    there.later(25 * HOUR)
  })

  test('a time-out disguised as nothing does not befall galleries', async () => {
    there.later(25 * HOUR)
    there.standIn.troubles.add('imagesTimeOut')
    expect(await imagesOf('PG', { version: versionOf('videoGallery') })).not.toEqual([])
  })

  test('each picture is found by its id, as it was in the gallery', async () => {
    const version = versionOf('maturePrompts')
    const [first] = await imagesOf('XXX', { version })
    if (first === undefined) throw new Error('no picture')
    const { createdAt: _, ...shown } = first
    expect(await there.civitaiFor('XXX').image(first.id)).toMatchObject(shown)
  })

  test('one that is mature is told of as such, and nothing more, under PG', async () => {
    const images = await imagesOf('XXX', { version: versionOf('matureGallery') })
    const mature = images.find((image) => image.mature)
    expect(await toldBy(there.civitaiFor('PG').image(mature?.id ?? 0))).toEqual({
      says: en.notShownHere,
      picks: [],
    })
    expect(await there.civitaiFor('PG').image(2_147_483_647)).toBeUndefined()
  })
})
