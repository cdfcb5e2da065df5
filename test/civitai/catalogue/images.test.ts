import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { opened, RATINGS } from '../../../src/rating.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { paged, windowOf } from '../../support/gallery.ts'
import { wireImage, wireImages } from '../../support/wire-image.ts'

const MINUTE = 60_000
const missing = () => {
  throw new CivitaiFault('missing', '404: User not found')
}

describe('a question for pictures', () => {
  test('names the version, never the model, and how they were made is always asked for', async () => {
    const bench = paged([1])
    await windowOf(bench, { version: 70, creator: 'Ink Brush', base: 'SDXL 1.0' })
    expect(bench.asked).toEqual([
      {
        path: '/images',
        lane: 'answers',
        query: {
          limit: 200,
          modelVersionId: 70,
          username: 'ink_brush',
          sort: 'Most Reactions',
          period: 'Week',
          baseModels: 'SDXL 1.0',
          browsingLevel: 1,
          withMeta: true,
          flatMeta: true,
        },
      },
    ])
  })

  test('is about no more than the ceiling allows, and another one under each', async () => {
    const bench = paged([1])
    for (const ceiling of RATINGS) await windowOf(bench, {}, ceiling)
    expect(bench.asked.map(({ query }) => query.browsingLevel)).toEqual([1, 3, 7, 15, 31])
  })

  test('is put once while its answer is fresh, however it is spelt', async () => {
    const bench = paged([1])
    await windowOf(bench, { creator: 'Brush' })
    await windowOf(bench, { creator: ' brush' })
    bench.later(5 * MINUTE - 1)
    await windowOf(bench, { creator: 'brush' })
    expect(bench.asked).toHaveLength(1)
  })

  test('that is refused is put once more for fewer: the answer may have been too long', async () => {
    const bench = benchOf(({ query }) => {
      if (query.limit === 200) throw new CivitaiFault('refused', 'an answer over 8000000 bytes')
      return wireImages([wireImage(1)], '50|9')
    })
    expect(await windowOf(bench)).toMatchObject({ images: [{ id: 1 }], more: true })
    expect(bench.asked.map(({ query }) => query.limit)).toEqual([200, 50])
  })

  test('that is refused either way is refused', async () => {
    const fault = new CivitaiFault('refused', '400: baseModels')
    const bench = benchOf(() => {
      throw fault
    })
    await expect(windowOf(bench)).rejects.toBe(fault)
  })
})

describe('a user nobody has heard of', () => {
  test('has no gallery, which is remembered for a minute', async () => {
    const bench = benchOf(missing)
    expect(await windowOf(bench, { creator: 'nobody' })).toBeUndefined()
    bench.later(MINUTE - 1)
    expect(await windowOf(bench, { creator: 'nobody' })).toBeUndefined()
    expect(bench.asked).toHaveLength(1)
    bench.later(1)
    await windowOf(bench, { creator: 'nobody' })
    expect(bench.asked).toHaveLength(2)
  })

  test('has none at any window', async () => {
    const bench = benchOf(missing)
    expect(await windowOf(bench, { creator: 'nobody', window: 3 })).toBeUndefined()
  })

  test('is not asked for where nobody can be called so, for that would be everybody', async () => {
    const bench = paged([1])
    expect(await windowOf(bench, { creator: '日本' })).toBeUndefined()
    expect(await windowOf(bench, { creator: '?', window: 2 })).toBeUndefined()
    expect(bench.asked).toEqual([])
  })
})

describe('a picture by its id', () => {
  const imageOf = async (bench: Bench, id: number) => {
    const { value } = await bench.catalogue.image(id, asker)
    return value && opened(value, 'XXX')
  }

  test('is asked for whatever its rating, with how it was made, which can lie deeper', async () => {
    const bench = benchOf(() =>
      wireImages([wireImage(7, { meta: { id: 7, meta: { steps: 20 } } })]),
    )
    expect(await imageOf(bench, 7)).toMatchObject({ id: 7, generation: { steps: '20' } })
    expect(bench.asked).toEqual([
      {
        path: '/images',
        lane: 'answers',
        query: { imageId: 7, browsingLevel: 31, withMeta: true, flatMeta: true },
      },
    ])
  })

  test('is none where Civitai has none, or answers with another', async () => {
    expect(
      await imageOf(
        benchOf(() => wireImages([])),
        7,
      ),
    ).toBeUndefined()
    expect(
      await imageOf(
        benchOf(() => wireImages([wireImage(8)])),
        7,
      ),
    ).toBeUndefined()
  })
})

describe('a post by its id', () => {
  const postOf = async (bench: Bench, id: number) => {
    const { value } = await bench.catalogue.post(id, asker)
    return value && opened(value, 'XXX')
  }

  test('is asked for whatever its ratings, in no order but its own', async () => {
    const bench = benchOf(() => wireImages([wireImage(9), wireImage(7, { browsingLevel: 16 })]))
    expect((await postOf(bench, 77))?.images.map(({ id }) => id)).toEqual([9, 7])
    await postOf(bench, 77)
    expect(bench.asked).toEqual([
      {
        path: '/images',
        lane: 'answers',
        query: { postId: 77, browsingLevel: 31, withMeta: true, flatMeta: true, limit: 200 },
      },
    ])
  })

  test('is none where Civitai has no picture of it', async () => {
    const bench = benchOf(() => wireImages([]))
    expect(await postOf(bench, 77)).toBeUndefined()
  })
})
