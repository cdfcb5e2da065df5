import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { ImagesQuestion } from '../../../src/civitai/image.ts'
import { nothingOfAProblem } from '../../../src/civitai/screen/opening.ts'
import { RATINGS, type Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { type Bench, benchOf } from '../../support/asked.ts'
import { pictureUrl } from '../../support/entry.ts'
import { civitaiFor } from '../../support/having.ts'
import { toldBy } from '../../support/problem.ts'
import type { Json } from '../../support/wire.ts'
import { wireImage, wireImages } from '../../support/wire-image.ts'

const gallery: ImagesQuestion = { sort: 'Newest', period: 'Day', window: 1 }
const BITS: Readonly<Record<number, Rating>> = { 1: 'PG', 2: 'PG-13', 4: 'R', 8: 'X', 16: 'XXX' }
const mature = { browsingLevel: 16, nsfwLevel: 'X', nsfw: true }
const having = (...items: readonly Json[]): Bench => benchOf(() => wireImages(items))

describe('a gallery', () => {
  test('holds nothing above the ceiling, even where Civitai sends it unasked', async () => {
    const bench = having(wireImage(1), wireImage(2, mature))
    expect((await civitaiFor('XXX', bench).images(gallery))?.images).toHaveLength(2)
    expect((await civitaiFor('PG', bench).images(gallery))?.images).toMatchObject([{ id: 1 }])
  })

  test('of a creator with a mature name is not even asked for where that may not be shown', async () => {
    const bench = having(wireImage(1))
    const asked = civitaiFor('PG', bench).images({ ...gallery, creator: 'Hentai Art' })
    expect(await toldBy(asked)).toEqual({ says: en.notShownHere, picks: [] })
    expect(bench.asked).toEqual([])
    expect(
      await civitaiFor('XXX', bench).images({ ...gallery, creator: 'Hentai Art' }),
    ).toBeDefined()
  })

  test('is judged by the name that is looked up as well', async () => {
    const bench = having(wireImage(1))
    const creator = 'he!nt#ai'
    expect(await toldBy(civitaiFor('PG', bench).images({ ...gallery, creator }))).toMatchObject({
      says: en.notShownHere,
    })
  })

  test('of a user nobody has heard of is none', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('missing', '404')
    })
    const question = { ...gallery, creator: 'nobody' }
    expect(await civitaiFor('PG', bench).images(question)).toBeUndefined()
  })

  test.each(['minor', 'poi'])('shows none flagged %s beside what is mature', async (flag) => {
    const bench = having(wireImage(1, { [flag]: true }), wireImage(2))
    const idsUnder = async (ceiling: Rating) =>
      (await civitaiFor(ceiling, bench).images(gallery))?.images.map(({ id }) => id)
    expect(await idsUnder('PG')).toEqual([1, 2])
    expect(await idsUnder('XXX')).toEqual([2])
  })

  test('of a Civitai that is away is a problem to be told', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('away', 'down')
    })
    const { says } = await toldBy(civitaiFor('PG', bench).images(gallery))
    expect(says).toBe(en.civitaiAway(bench.now() + 60_000))
  })

  test('that stands in for one that did not come is told of', async () => {
    const bench = having(wireImage(1))
    await civitaiFor('PG', bench).images(gallery)
    const since = bench.now()
    bench.answer = () => {
      throw new CivitaiFault('away', 'down')
    }
    bench.later(2 * 3_600_000)
    const civitai = civitaiFor('PG', bench)
    expect((await civitai.images(gallery))?.images).toHaveLength(1)
    expect(civitai.late).toEqual([since])
  })
})

describe('a picture that is named', () => {
  test('is shown where it fits', async () => {
    expect(await civitaiFor('PG', having(wireImage(7))).image(7)).toMatchObject({ id: 7 })
    expect(await civitaiFor('XXX', having(wireImage(7, mature))).image(7)).toMatchObject({ id: 7 })
  })

  test.each<[string, Json, Rating]>([
    ['too mature', mature, 'PG'],
    ['not rated', { browsingLevel: 0 }, 'XXX'],
    ['blocked', { browsingLevel: 32, nsfwLevel: 'Blocked' }, 'XXX'],
    ['flagged and mature', { ...mature, poi: true }, 'XXX'],
    ['flagged minor, beside what is mature', { minor: true }, 'XXX'],
    ['one that sexualises minors', { meta: { prompt: 'loli hentai' } }, 'XXX'],
  ])('is not shown, and nothing of it told, where it is %s', async (_, change, ceiling) => {
    const bench = having(wireImage(7, change))
    expect(await toldBy(civitaiFor(ceiling, bench).image(7))).toEqual({
      says: en.notShownHere,
      picks: [],
    })
  })

  test('is none where there is none', async () => {
    expect(await civitaiFor('PG', having()).image(7)).toBeUndefined()
  })
})

describe('a post that is named', () => {
  const post = [wireImage(9), wireImage(7, mature), wireImage(8)]
  const idsUnder = async (ceiling: Rating, bench: Bench) =>
    (await civitaiFor(ceiling, bench).post(77))?.images.map(({ id }) => id)

  test('shows those of its pictures that fit, in its order', async () => {
    const bench = having(...post)
    expect(await idsUnder('PG', bench)).toEqual([9, 8])
    expect(await idsUnder('XXX', bench)).toEqual([9, 7, 8])
  })

  test.each([
    ['mature', [wireImage(7, mature)]],
    ['shown nowhere', [wireImage(7, { browsingLevel: 0 })]],
    ['nothing that can be read as a picture', [wireImage(7, { url: 'elsewhere' })]],
  ])('is not shown, and nothing of it told, where all of it is %s', async (_, items) => {
    const bench = having(...items)
    expect(await toldBy(civitaiFor('PG', bench).post(77))).toEqual({
      says: en.notShownHere,
      picks: [],
    })
  })

  test('is none where there is none', async () => {
    expect(await civitaiFor('PG', having()).post(77)).toBeUndefined()
  })
})

test('nothing above the ceiling comes out, whatever Civitai sends', async () => {
  const word = fc.constantFrom('None', 'Soft', 'Mature', 'X', 'Blocked', null, 'Spicy')
  const text = fc.constantFrom('paper lantern', 'hentai girls', 'loli hentai', 'ink', '', null, 7)
  const picture = fc.record({
    browsingLevel: fc.constantFrom(0, 1, 2, 3, 4, 8, 16, 31, 32, null, '1'),
    nsfwLevel: word,
    nsfw: fc.constantFrom(true, false, undefined),
    minor: fc.boolean(),
    poi: fc.boolean(),
    type: fc.constantFrom('image', 'video', 'audio'),
    username: text,
    meta: fc.oneof(
      fc.constant(null),
      fc.record({
        prompt: text,
        negativePrompt: text,
        Model: text,
        resources: fc.array(fc.record({ name: text, type: text }), { maxLength: 2 }),
      }),
    ),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(picture, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...RATINGS),
      async (pictures, ceiling) => {
        const wire = pictures.map((one, at) =>
          wireImage(at + 1, { ...one, url: pictureUrl(`${at + 1}`) }),
        )
        const civitai = civitaiFor(ceiling, having(...wire))
        const { images = [] } = (await civitai.images(gallery)) ?? {}
        const asPost = await civitai.post(77).catch(nothingOfAProblem)
        expect(asPost?.images ?? []).toEqual(images)
        for (const image of images) {
          const sent = pictures[image.id - 1]
          const rating = BITS[Number(sent?.browsingLevel)]
          expect(typeof sent?.browsingLevel).toBe('number')
          expect(RATINGS.slice(0, RATINGS.indexOf(ceiling) + 1)).toContain(rating)
          expect(['Blocked', 'Spicy']).not.toContain(sent?.nsfwLevel)
          if (sent?.minor || sent?.poi) expect([rating, ceiling]).toEqual(['PG', 'PG'])
        }
        const shown = JSON.stringify(images)
        expect(shown).not.toContain('loli')
        if (ceiling !== 'XXX') expect(shown).not.toContain('hentai')
        if (ceiling === 'PG') expect(images.filter((one) => one.mature)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
