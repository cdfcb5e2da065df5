import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { creatorMark, tagMark } from '../../../src/civitai/marks.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import { type Muted, NOTHING_MUTED, type Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { toldBy } from '../../support/problem.ts'
import type { Json } from '../../support/wire.ts'
import {
  wireArticle,
  wireArticleById,
  wireCollection,
  wireLibrary,
} from '../../support/wire-library.ts'

const civitaiAt = (
  { catalogue, now }: Bench,
  ceiling: Rating = 'PG',
  muted: Muted = NOTHING_MUTED,
) => screened(catalogue, { ceiling, muted, asker, ranking: noTrends, now, onLate: () => {} })

const newest = { sort: 'Newest', window: 1 } as const
const MUTED = new Set([tagMark('Guide'), creatorMark('Loud')])

describe('a list', () => {
  test('of articles is as mature as the place, in the question and in the answer', async () => {
    const bench = benchOf(() =>
      wireLibrary(
        [1, 2, 4, 8, 16, 32, 0].map((nsfwLevel, at) => wireArticle(at + 1, { nsfwLevel })),
      ),
    )
    for (const [ceiling, ids, nsfw] of [
      ['XXX', [1, 2, 3, 4, 5], true],
      ['PG', [1], undefined],
    ] as const) {
      const found = await civitaiAt(bench, ceiling).articles(newest)
      expect(found?.entries.map(({ id }) => id)).toEqual(ids)
      expect(bench.asked.at(-1)?.query.nsfw).toBe(nsfw)
    }
  })

  test('of collections is so as well', async () => {
    const bench = benchOf(() =>
      wireLibrary([0, 1, 28, 29].map((nsfwLevel, at) => wireCollection(at + 1, { nsfwLevel }))),
    )
    const idsUnder = async (ceiling: Rating) =>
      (await civitaiAt(bench, ceiling).collections(newest)).entries.map(({ id }) => id)
    expect(await idsUnder('XXX')).toEqual([2, 3, 4])
    expect(await idsUnder('PG')).toEqual([2])
    expect(bench.asked.map(({ query }) => query.nsfw)).toEqual([true, undefined])
  })

  test('is not asked for by words that may not be repeated there', async () => {
    const bench = benchOf(() => wireLibrary([]))
    const civitai = civitaiAt(bench)
    for (const asked of [
      civitai.articles({ ...newest, query: 'hentai' }),
      civitai.articles({ ...newest, creator: 'hentai_fan' }),
      civitai.collections({ ...newest, query: 'hentai' }),
    ]) {
      expect((await toldBy(asked)).says).toBe(en.notShownHere)
    }
    expect(bench.asked).toEqual([])
    expect(await civitaiAt(bench, 'XXX').articles({ ...newest, query: 'hentai' })).toBeDefined()
  })

  test('lacks what is muted, by its tags or whose it is', async () => {
    const items = [
      wireArticle(1),
      wireArticle(2, { tags: [{ id: 1, name: 'ink' }] }),
      wireArticle(3, { tags: [], user: { username: 'LOUD' } }),
    ]
    const found = await civitaiAt(
      benchOf(() => wireLibrary(items)),
      'PG',
      MUTED,
    ).articles(newest)
    expect(found?.entries.map(({ id }) => id)).toEqual([2])
    const owned = [wireCollection(1, { user: { username: 'loud' } }), wireCollection(2)]
    const others = await civitaiAt(
      benchOf(() => wireLibrary(owned)),
      'PG',
      MUTED,
    ).collections(newest)
    expect(others.entries.map(({ id }) => id)).toEqual([2])
    const asked = civitaiAt(
      benchOf(() => wireLibrary([])),
      'PG',
      MUTED,
    ).articles({
      ...newest,
      creator: 'Loud',
    })
    expect((await toldBy(asked)).says).toBe(en.mutedHere)
  })

  test('of collections that Civitai does not find at all is no answer', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('missing', 'Civitai answered 404')
    })
    expect((await toldBy(civitaiAt(bench).collections(newest))).says).toBe(en.civitaiUnhelpful)
  })
})

describe('by its id, where Civitai gates nothing,', () => {
  const article = (change: Json, ceiling: Rating, muted?: Muted) =>
    civitaiAt(
      benchOf(() => wireArticleById(1, change)),
      ceiling,
      muted,
    ).article(1)
  const collection = (change: Json, ceiling: Rating, muted?: Muted) =>
    civitaiAt(
      benchOf(() => wireCollection(1, change)),
      ceiling,
      muted,
    ).collection(1)

  test.each([
    ['mature', { nsfwLevel: 4 }],
    ['blocked', { nsfwLevel: 32 }],
    ['unrated', { nsfwLevel: 0 }],
    ['mature by its title', { title: 'hentai' }],
  ])('an article that is %s is held back', async (_, change) => {
    expect((await toldBy(article(change, 'PG'))).says).toBe(en.notShownHere)
  })

  test('a blocked one is held back everywhere, a mature one is there where it may be', async () => {
    expect((await toldBy(article({ nsfwLevel: 32 }, 'XXX'))).says).toBe(en.notShownHere)
    expect(await article({ nsfwLevel: 16 }, 'XXX')).toMatchObject({ id: 1, mature: true })
  })

  test('a private article is none, whatever Civitai answers', async () => {
    expect(await article({ availability: 'Private' }, 'XXX')).toBeUndefined()
  })

  test.each([0, 28, 29])('a collection of level %i is held back', async (nsfwLevel) => {
    expect((await toldBy(collection({ nsfwLevel }, 'PG'))).says).toBe(en.notShownHere)
  })

  test('what is muted is told to be', async () => {
    expect((await toldBy(article({}, 'PG', MUTED))).says).toBe(en.mutedHere)
    const loud = { user: { username: 'Loud' } }
    expect((await toldBy(collection(loud, 'PG', MUTED))).says).toBe(en.mutedHere)
  })
})
