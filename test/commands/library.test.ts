import { describe, expect, test } from 'vitest'
import { articles } from '../../commands/articles.ts'
import { collections } from '../../commands/collections.ts'
import { images } from '../../commands/images.ts'
import { model } from '../../commands/model.ts'
import { customId } from '../../src/button.ts'
import type { Article, ArticleWindow } from '../../src/civitai/article.ts'
import type { Collection, CollectionWindow } from '../../src/civitai/collection.ts'
import { actionsOf, type Given } from '../../src/command.ts'
import { en } from '../../src/words/en.ts'
import { civitaiWith, type Has, servicesWith } from '../support/civitai.ts'
import { answerTo, givenBy, pressedOn } from '../support/commands.ts'
import { toldBy } from '../support/problem.ts'
import { idOf, positionOf, titleOf, urlOf } from '../support/reply.ts'

const numbered = <T>(lengths: readonly number[], make: (id: number) => T, endless = false) =>
  lengths.map((length, nth) => {
    const before = lengths.slice(0, nth).reduce((sum, one) => sum + one, 0)
    return {
      entries: Array.from({ length }, (_, at) => make(before + at + 1)),
      more: endless || nth < lengths.length - 1,
    }
  })
const article = (id: number): Article => ({
  id,
  title: `Article ${id}`,
  author: 'brush',
  mature: false,
})
const collection = (id: number): Collection => ({ id, name: `Collection ${id}`, mature: false })
const written = (...lengths: readonly number[]): readonly ArticleWindow[] =>
  numbered(lengths, article)
const collected = (...lengths: readonly number[]): readonly CollectionWindow[] =>
  numbered(lengths, collection)

const titlesOf = (reply: Awaited<ReturnType<typeof answerTo>>) =>
  (reply.embeds ?? []).map(({ title }) => title)

describe('/articles', () => {
  const answer = (given = {}, has: Has = { articles: written(12) }) =>
    answerTo(articles, given, civitaiWith(has))

  test('lists the newest when nothing is said, five a page', async () => {
    const civitai = civitaiWith({ articles: written(12) })
    const reply = await answerTo(articles, {}, civitai)
    expect(titleOf(reply)).toBe('Newest articles')
    expect(titlesOf(reply)).toEqual([1, 2, 3, 4, 5].map((id) => `Article ${id}`))
    expect(positionOf(reply)).toBe('1–5 of 12')
    expect(civitai.askedArticles).toEqual([
      { sort: 'Newest', query: undefined, creator: undefined, window: 1 },
    ])
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/articles?sort=Newest')
  })

  test('is narrowed by words and by somebody, as Civitai spells the name', async () => {
    const civitai = civitaiWith({ articles: written(1) })
    const given = { sort: 'Most Bookmarks', query: 'ink', creator: '@BRUSH' }
    const reply = await answerTo(articles, given, civitai)
    expect(civitai.askedArticles).toMatchObject([
      { sort: 'Most Bookmarks', query: 'ink', creator: 'brush' },
    ])
    expect(titleOf(reply)).toBe('brush — articles with the most bookmarks · “ink”')
    expect(reply.embeds?.[0]?.author?.url).toBe('https://civitai.com/user/brush')
    expect(reply.embeds?.[0]?.description).not.toContain('brush')
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/user/brush/articles')
  })

  test('leads to the search of the site that fits the place', async () => {
    const has = civitaiWith({ articles: written(1) })
    const reply = await answerTo(articles, { query: 'a b' }, has, { ceiling: 'XXX' })
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.red/search/articles?query=a+b')
  })

  test('turns its pages on over windows of any length, and back', async () => {
    const services = servicesWith(civitaiWith({ articles: written(7, 0, 2) }))
    const turn = (reply: Awaited<ReturnType<typeof answer>>, label: string) =>
      pressedOn(articles, idOf(reply, label) ?? '', {}, services)
    const first = await answerTo(articles, {}, services.civitai)
    expect(positionOf(first)).toBe('1–5 of at least 7')
    const second = await turn(first, '▶️')
    expect(titlesOf(second)).toEqual(['Article 6', 'Article 7'])
    const third = await turn(second, '▶️')
    expect([titlesOf(third), positionOf(third)]).toEqual([['Article 8', 'Article 9'], '8–9 of 9'])
    expect(idOf(third, '▶️')).toBeUndefined()
    expect(titlesOf(await turn(third, '◀️'))).toEqual(['Article 6', 'Article 7'])
  })

  test('keeps what it is narrowed to in its buttons, as long as that may be', async () => {
    const query = 'q'.repeat(39)
    const name = 'n'.repeat(40)
    const has = { articles: written(12), creators: [{ name, models: 1 }] }
    const reply = await answer({ query, creator: name, sort: 'Most Collected' }, has)
    expect(givenBy(articles, reply, '▶️')).toMatchObject({
      sort: 'Most Collected',
      query,
      creator: name,
      page: 2,
    })
  })

  test.each([
    ['words that are too long', { query: 'q'.repeat(40) }, {}, en.tooLong(39)],
    ['nobody', { creator: 'ghost' }, {}, en.unknownCreator([])],
    ['somebody without any', { creator: 'brush' }, {}, en.noArticles],
    ['nothing', {}, {}, en.noArticles],
    ['a wrong page', { page: 9 }, { articles: written(3) }, en.pageGone],
  ])('says what is wrong: %s', async (_, given, has: Has, says) => {
    const path = 'page' in given ? 'articles: list' : 'articles'
    const told = await toldBy(answerTo(articles, given, civitaiWith(has), { path }))
    expect(told.says).toBe(says)
  })

  test('of somebody whom Civitai no longer knows says so', async () => {
    const call = answerTo(
      articles,
      { creator: 'brush' },
      civitaiWith({ articles: written(1), knowsCreator: false }),
      { path: 'articles: list' },
    )
    expect((await toldBy(call)).says).toBe(en.unknownCreator([]))
  })

  test('takes the address of an article for that one', async () => {
    const reply = await answer({ query: 'see https://civitai.com/articles/3/how-to' })
    expect(titlesOf(reply)).toEqual(['Article 3'])
    expect(titleOf(reply)).toBe(en.articleTitle)
  })
})

describe('/collections', () => {
  test('lists the newest when nothing is said, and turns its pages', async () => {
    const services = servicesWith(civitaiWith({ collections: collected(6, 1) }))
    const reply = await answerTo(collections, { query: 'ink' }, services.civitai)
    expect(titleOf(reply)).toBe('Newest collections · “ink”')
    expect(positionOf(reply)).toBe('1–5 of at least 6')
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/search/collections?query=ink')
    const second = await pressedOn(collections, idOf(reply, '▶️') ?? '', {}, services)
    const third = await pressedOn(collections, idOf(second, '▶️') ?? '', {}, services)
    expect([...titlesOf(second), ...titlesOf(third)]).toEqual(['Collection 6', 'Collection 7'])
  })

  test('by most followers ends where Civitai does not lead on, and says that there is more', async () => {
    const civitai = civitaiWith({ collections: numbered([3, 3], collection, true) })
    const reply = await answerTo(collections, { sort: 'Most Followers' }, civitai)
    expect(titleOf(reply)).toBe('Collections with the most contributors')
    expect(positionOf(reply)).toBe('1–3 of at least 3')
    expect(idOf(reply, '▶️')).toBeUndefined()
    expect(civitai.askedCollections.map(({ window }) => window)).toEqual([1])
  })

  test('by most followers does not look further where nothing may be shown', async () => {
    const civitai = civitaiWith({ collections: numbered([0, 3], collection, true) })
    const told = await toldBy(answerTo(collections, { sort: 'Most Followers' }, civitai))
    expect(told.says).toBe(en.noCollections)
    expect(civitai.askedCollections).toHaveLength(1)
  })

  test('says what is wrong', async () => {
    const told = (given: Given) => toldBy(answerTo(collections, given, civitaiWith()))
    expect((await told({ query: 'q'.repeat(40) })).says).toBe(en.tooLong(39))
    expect((await told({})).says).toBe(en.noCollections)
  })

  test('takes the address of a collection for that one', async () => {
    const civitai = civitaiWith({ collections: collected(3) })
    const reply = await answerTo(collections, { query: '<civitai.red/collections/2>' }, civitai)
    expect(titlesOf(reply)).toEqual(['Collection 2'])
    expect(titleOf(reply)).toBe(en.collectionTitle)
  })
})

describe.each([
  ['/model', model, 'query'],
  ['/images', images, 'model'],
] as const)('%s with the address', (_, command, option) => {
  const answer = (has: Has) => answerTo(command, { [option]: 'civitai.com/…' }, civitaiWith(has))

  test('of an article says what it is, or that there is none', async () => {
    const found = { kind: 'article', id: 2 } as const
    expect(titlesOf(await answer({ found, articles: written(3) }))).toEqual(['Article 2'])
    expect((await toldBy(answer({ found }))).says).toBe(en.unknownArticle)
  })

  test('of a collection says what it is, or that there is none', async () => {
    const found = { kind: 'collection', id: 2 } as const
    expect(titlesOf(await answer({ found, collections: collected(3) }))).toEqual(['Collection 2'])
    expect((await toldBy(answer({ found }))).says).toBe(en.unknownCollection)
  })
})

test('the longest call fits into a button', () => {
  const list = actionsOf([articles]).get('articles: list')
  if (list === undefined) throw new Error('there is no list')
  const longest = customId(list, 'turn', {
    id: 2_147_483_647,
    window: 10,
    page: 20,
    before: 1_000,
    sort: 'Most Collected',
    query: 'q'.repeat(39),
    creator: 'n'.repeat(40),
  })
  expect(longest).toHaveLength(99)
})
