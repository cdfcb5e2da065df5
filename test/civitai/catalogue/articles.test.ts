import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { opened, type Rating } from '../../../src/rating.ts'
import { asker, benchOf } from '../../support/asked.ts'
import type { Json } from '../../support/wire.ts'
import {
  COVER,
  wireArticle,
  wireArticleById,
  wireCover,
  wireLibrary,
} from '../../support/wire-library.ts'

const question = { sort: 'Newest', window: 1, mature: false } as const

/** The articles of a list that a place of that ceiling sees. */
async function shownIn(items: readonly unknown[], ceiling: Rating = 'PG') {
  const { catalogue } = benchOf(() => wireLibrary(items))
  const { value } = await catalogue.articles(question, asker)
  return (value && opened(value, ceiling)?.entries) ?? []
}
const one = async (change: Json, ceiling?: Rating) =>
  (await shownIn([wireArticle(1, change), wireArticle(2)], ceiling)).find(({ id }) => id === 1)

test('an article is read with its author, dates, counts and cover, and nothing of how that was made', async () => {
  const article = await one({})
  expect(article).toEqual({
    id: 1,
    title: 'Article 1',
    author: 'fox',
    publishedAt: Date.UTC(2026, 5, 1, 10),
    updatedAt: Date.UTC(2026, 5, 2, 10),
    mature: false,
    reactions: { like: 5, heart: 2, laugh: 0, cry: 0 },
    comments: 1,
    views: 900,
    bookmarks: 3,
    collected: 4,
    cover: { url: COVER, video: false },
  })
  const bench = benchOf(() => wireLibrary([wireArticle(1)]))
  const held = JSON.stringify(await bench.catalogue.articles(question, asker))
  expect(held).not.toMatch(/nude|prompt/)
})

describe('its level is one level', () => {
  test.each<[number, Rating]>([
    [1, 'PG'],
    [2, 'PG-13'],
    [4, 'R'],
    [8, 'X'],
    [16, 'XXX'],
  ])('%i is %s', async (nsfwLevel, rating) => {
    const ratings = ['PG', 'PG-13', 'R', 'X', 'XXX'] as const
    for (const ceiling of ratings) {
      const isShown = (await one({ nsfwLevel }, ceiling)) !== undefined
      expect(isShown).toBe(ratings.indexOf(ceiling) >= ratings.indexOf(rating))
    }
    expect((await one({ nsfwLevel }, 'XXX'))?.mature).toBe(nsfwLevel > 2)
  })

  test.each([0, 3, 5, 31, 32, 33, -1, 1.5, '1', null, undefined, true, [1]])(
    'and %j is none: it is shown nowhere',
    async (nsfwLevel) => {
      expect(await one({ nsfwLevel }, 'PG')).toBeUndefined()
      expect(await one({ nsfwLevel }, 'XXX')).toBeUndefined()
    },
  )
})

test.each(['Private', 'EarlyAccess', '', null, undefined, 1])(
  'an article that is not said to be public is none: %j',
  async (availability) => {
    expect(await one({ availability }, 'XXX')).toBeUndefined()
    const { catalogue } = benchOf(() => wireArticleById(1, { availability }))
    expect((await catalogue.article(1, asker)).value).toBeUndefined()
  },
)

describe('its cover', () => {
  test.each([
    [1, 1, 'PG', true],
    [4, 1, 'PG', false],
    [4, 1, 'XXX', true],
    [16, 4, 'R', false],
    [16, 4, 'XXX', true],
    [32, 1, 'XXX', false],
    [0, 1, 'XXX', false],
    [3, 1, 'XXX', false],
    [undefined, 1, 'XXX', false],
    ['1', 1, 'PG', false],
  ] as const)(
    'of level %j above an article of %i, where %s may be shown: %j',
    async (cover, nsfwLevel, ceiling, isShown) => {
      const coverImage = wireCover({ nsfwLevel: cover })
      const article = await one({ nsfwLevel, coverImage }, ceiling)
      expect(article).toBeDefined()
      expect(article?.cover !== undefined).toBe(isShown)
    },
  )

  test.each<[string, Json]>([
    ['a whole address', { url: 'https://evil.example/a.png' }],
    ['an address of ours', { url: COVER }],
    ['a way out', { url: '../../evil' }],
    ['an empty key', { url: '' }],
    ['a key with a question', { url: 'abc?x=y' }],
    ['a key that is long', { url: 'a'.repeat(101) }],
    ['no id', { id: null }],
    ['a video', { type: 'video' }],
    ['no type', { type: undefined }],
  ])('is left out with %s', async (_, change) => {
    const article = await one({ coverImage: wireCover(change) })
    expect(article).toBeDefined()
    expect(article?.cover).toBeUndefined()
  })

  test('may stand only among PG where it is flagged', async () => {
    const coverImage = wireCover({ poi: true })
    expect((await one({ coverImage }, 'PG'))?.cover).toBeDefined()
    expect((await one({ coverImage }, 'XXX'))?.cover).toBeUndefined()
  })
})

describe('its words', () => {
  test.each([
    ['a title', { title: 'A hentai guide' }],
    ['the end of a long title', { title: `${'ink '.repeat(80)}hentai` }],
  ])('decide where it may be shown: %s', async (_, change) => {
    expect(await one(change, 'PG')).toBeUndefined()
    expect(await one(change, 'R')).toBeUndefined()
    expect(await one(change, 'XXX')).toBeDefined()
  })

  test('of its author’s name decide about that alone', async () => {
    const article = await one({ user: { username: 'hentai_fan' } })
    expect(article).toBeDefined()
    expect(article?.author).toBeUndefined()
  })

  test.each([{ title: 'nude child' }, { tags: [{ id: 1, name: 'nude child' }] }])(
    'that sexualise minors condemn it: %j',
    async (change) => {
      expect(await one(change, 'XXX')).toBeUndefined()
    },
  )
})

test('what is missing or odd in one costs no more than itself', async () => {
  const bare = { id: 3, title: 'Bare', nsfwLevel: 1, availability: 'Public' }
  const odd = {
    ...bare,
    id: 4,
    publishedAt: 'soon',
    updatedAt: null,
    tags: 'guide',
    stats: { likeCount: '5', viewCount: -1, commentCount: 1.5, collectedCount: 2 },
    user: [],
    coverImage: 'cover',
  }
  const gone = { ...bare, id: 5, user: { username: 'fox', deletedAt: '2026-01-01' }, stats: [] }
  const shown = await shownIn([bare, odd, gone, null, {}, { ...bare, id: 'x' }, { id: 6 }])
  const least = { title: 'Bare', mature: false }
  expect(shown).toEqual([
    { id: 3, ...least },
    { id: 4, ...least, collected: 2 },
    { id: 5, ...least },
  ])
})

test('a list of nothing that makes sense is no answer', async () => {
  await expect(shownIn([{ id: 'x' }])).rejects.toThrow(CivitaiFault)
})

describe('by its id', () => {
  test('it is read by other names of its counts, without the pictures in it', async () => {
    const { catalogue, asked } = benchOf(() => wireArticleById(1))
    const { value } = await catalogue.article(1, asker)
    expect(value && opened(value, 'PG')).toMatchObject({ views: 900, comments: 1 })
    expect(JSON.stringify(value)).not.toContain('unrated')
    await catalogue.article(1, asker)
    expect(asked.map(({ path }) => path)).toEqual(['/articles/1'])
  })

  test('nothing is gated by Civitai, so its level is', async () => {
    const { catalogue } = benchOf(() => wireArticleById(1, { nsfwLevel: 16 }))
    const { value } = await catalogue.article(1, asker)
    expect(value?.level).toBe('XXX')
  })

  test('there may be none', async () => {
    const { catalogue } = benchOf(() => {
      throw new CivitaiFault('missing', 'Civitai answered 404')
    })
    expect((await catalogue.article(1, asker)).value).toBeUndefined()
  })
})

describe('a list', () => {
  test('is asked for as it is meant, mature ones only where they may be shown', async () => {
    const { catalogue, asked } = benchOf(() => wireLibrary([]))
    await catalogue.articles(question, asker)
    const narrow = { query: 'ink', creator: 'Fox', mature: true } as const
    await catalogue.articles({ ...question, sort: 'Most Bookmarks', ...narrow }, asker)
    expect(asked.map(({ path, query }) => [path, query])).toEqual([
      ['/articles', { sort: 'Newest', limit: 100 }],
      [
        '/articles',
        { sort: 'Most Bookmarks', query: 'ink', username: 'Fox', nsfw: true, limit: 100 },
      ],
    ])
  })

  test('goes on by its cursor, also behind a page with nothing in it, and shows nothing twice', async () => {
    const pages: Readonly<Record<string, unknown>> = {
      '': wireLibrary([wireArticle(9), wireArticle(8)], '8|8'),
      '8|8': wireLibrary([wireArticle(8), wireArticle(7, { nsfwLevel: 32 })], '7|7'),
      '7|7': wireLibrary([wireArticle(6)]),
    }
    const { catalogue, asked } = benchOf(({ query }) => pages[String(query.cursor ?? '')])
    const idsOf = async (window: number) => {
      const { value } = await catalogue.articles({ ...question, window }, asker)
      const found = value && opened(value, 'XXX')
      return [found?.entries.map(({ id }) => id), found?.more]
    }
    expect(await idsOf(3)).toEqual([[6], false])
    expect(await idsOf(2)).toEqual([[], true])
    expect(await idsOf(1)).toEqual([[9, 8], true])
    expect(await idsOf(4)).toEqual([[], false])
    expect(asked).toHaveLength(3)
  })

  test('of nobody is none', async () => {
    const { catalogue } = benchOf(() => {
      throw new CivitaiFault('missing', 'Civitai answered 404')
    })
    const { value } = await catalogue.articles({ ...question, creator: 'nobody' }, asker)
    expect(value).toBeUndefined()
  })
})
