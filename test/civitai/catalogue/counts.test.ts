import { describe, expect, test } from 'vitest'
import type { Query } from '../../../src/civitai/asking/http.ts'
import type { Lane } from '../../../src/civitai/asking/lanes.ts'
import { createCounts, type Head } from '../../../src/civitai/catalogue/counts.ts'

const head: Head = { sort: 'Most Downloaded', period: 'Week' }

/** An item as Civitai sends it, with only what is read of it. */
const item = (change: Readonly<Record<string, unknown>> = {}) => ({
  id: 7,
  type: 'LORA',
  stats: { downloadCount: 1_200, thumbsUpCount: 30 },
  tags: ['anime', 'Art  Style '],
  baseModels: ['Pony', 'SDXL 1.0'],
  modelVersions: [
    { baseModel: 'Pony', publishedAt: '2026-11-20T10:00:00.000Z' },
    { baseModel: 'Illustrious', publishedAt: '2026-11-01T10:00:00.000Z' },
  ],
  ...change,
})

/** Counts from a Civitai that answers this. */
function countsOf(answer: unknown) {
  const asked: { path: string; query: Query; lane: Lane; signal: AbortSignal | undefined }[] = []
  const odd: unknown[] = []
  const counts = createCounts({
    ask: async (path, query, { lane, signal }) => {
      const given = Object.entries(query).filter(([, value]) => value !== undefined)
      asked.push({ path, query: Object.fromEntries(given), lane, signal })
      return answer
    },
    onOdd: (error) => odd.push(error),
  })
  return { counts, asked, odd }
}

const page = (...items: readonly unknown[]) => ({ items, metadata: { nextCursor: '9|7' } })
/** What is read of one item. */
const readOf = async (change?: Readonly<Record<string, unknown>>) =>
  (await countsOf(page(item(change))).counts.byIds([7]))[0]

describe('what is asked', () => {
  test('is a page of a head, all ratings, when nobody waits', async () => {
    const { counts, asked } = countsOf(page())
    const { signal } = new AbortController()
    await counts.head(head, undefined, signal)
    await counts.head({ ...head, type: 'LORA', base: 'Pony', tag: ' Art  STYLE' }, '12|7')
    const all = { limit: 100, nsfw: true, sort: 'Most Downloaded', period: 'Week' }
    const filtered = { ...all, types: 'LORA', baseModels: 'Pony', tag: 'art style', cursor: '12|7' }
    expect(asked).toEqual([
      { path: '/models', query: all, lane: 'snapshots', signal },
      { path: '/models', query: filtered, lane: 'snapshots', signal: undefined },
    ])
  })

  test('is a hundred models at once by their ids', async () => {
    const { counts, asked } = countsOf(page())
    await counts.byIds([3, 1, 2])
    const query = { limit: 100, nsfw: true, ids: '3,1,2' }
    expect(asked).toMatchObject([{ path: '/models', query, lane: 'snapshots' }])
  })
})

describe('what is read of a model', () => {
  test('is its figures, all its base models, its tags folded, and how old it is', async () => {
    expect(await readOf()).toEqual({
      id: 7,
      type: 'LORA',
      bases: ['Pony', 'SDXL 1.0', 'Illustrious'],
      tags: ['anime', 'art style'],
      firstVersionAt: Date.UTC(2026, 10, 1, 10),
      downloads: 1_200,
      likes: 30,
    })
  })

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    [
      'figures that are hidden',
      { stats: { downloadCount: null, thumbsUpCount: 3 } },
      { downloads: undefined, likes: 3 },
    ],
    ['figures that are none', { stats: { downloadCount: -1 } }, { downloads: undefined }],
    ['a figure of nothing', { stats: { downloadCount: 0 } }, { downloads: 0 }],
    ['no figures', { stats: undefined }, { downloads: undefined, likes: undefined }],
    ['no list of base models', { baseModels: undefined }, { bases: ['Pony', 'Illustrious'] }],
    [
      'no versions',
      { modelVersions: [] },
      { bases: ['Pony', 'SDXL 1.0'], firstVersionAt: undefined },
    ],
    ['versions that are none', { modelVersions: [null, 7] }, { firstVersionAt: undefined }],
    ['no tags', { tags: null }, { tags: [] }],
    ['odd tags', { tags: [7, 'Anime', 'anime'] }, { tags: ['anime'] }],
    ['a type nobody knows', { type: 'Hologram' }, { type: 'Hologram' }],
  ])('may be %s', async (_, change, expected) => {
    expect(await readOf(change)).toMatchObject(expected)
  })

  test.each([null, undefined, 'soon', 7])(
    'is no age where a version came out at %s: that one may be the first',
    async (publishedAt) => {
      const dated = { publishedAt: '2026-11-20T10:00:00.000Z' }
      expect(await readOf({ modelVersions: [dated, { publishedAt }] })).toMatchObject({
        firstVersionAt: undefined,
      })
    },
  )

  test.each([
    ['no id', { id: undefined }],
    ['an id that is none', { id: -3 }],
    ['no type', { type: null }],
  ])('is nothing where there is %s', async (_, change) => {
    const { counts, odd } = countsOf(page(item(change), item({ id: 8 })))
    expect((await counts.byIds([7, 8])).map(({ id }) => id)).toEqual([8])
    expect(odd).toHaveLength(1)
  })

  test('is one even where it comes twice', async () => {
    const twice = [item(), item({ stats: { downloadCount: 1_201 } })]
    expect(await countsOf(page(...twice)).counts.byIds([7])).toMatchObject([{ downloads: 1_201 }])
  })
})

describe('a page of a head', () => {
  test.each<[string, unknown, string | undefined]>([
    ['with a next one', { nextCursor: '75363|932023' }, '75363|932023'],
    ['with a next one by number', { nextCursor: 20 }, '20'],
    ['that is the last', {}, undefined],
    ['without any data on it', undefined, undefined],
    ['with an odd cursor', { nextCursor: { id: 7 } }, undefined],
    ['that leads to itself', { nextCursor: '1|1' }, undefined],
  ])('%s', async (_, metadata, next) => {
    const { counts } = countsOf({ items: [item()], metadata })
    expect(await counts.head(head, '1|1')).toMatchObject({ models: [{ id: 7 }], next })
  })

  test('may be empty and have a next one', async () => {
    expect(await countsOf(page()).counts.head(head, undefined)).toEqual({ models: [], next: '9|7' })
  })

  test('of a tag has only models with that tag', async () => {
    const { counts } = countsOf(
      page(item(), item({ id: 8, tags: ['ANIME'] }), item({ id: 9, tags: [] })),
    )
    const { models, next } = await counts.head({ ...head, tag: 'Anime' }, undefined)
    expect(models.map(({ id }) => id)).toEqual([7, 8])
    expect(next).toBe('9|7')
  })

  test('of a tag that Civitai does not know has nothing, and nothing follows', async () => {
    const { counts } = countsOf(page(item(), item({ id: 8 })))
    expect(await counts.head({ ...head, tag: 'no such tag' }, undefined)).toEqual({
      models: [],
      next: undefined,
    })
  })

  test('of a base model says nothing of ages: other versions are left out of it', async () => {
    const { counts } = countsOf(page(item()))
    const { models } = await counts.head({ ...head, base: 'Pony' }, undefined)
    expect(models).toMatchObject([{ id: 7, firstVersionAt: undefined }])
  })
})

test.each([{}, [], 'no', null, { items: 7 }])('%j is no answer', async (answer) => {
  const odd = expect.objectContaining({ name: 'CivitaiFault', kind: 'odd' })
  await expect(countsOf(answer).counts.byIds([7])).rejects.toEqual(odd)
  await expect(countsOf(answer).counts.head(head, undefined)).rejects.toEqual(odd)
})
