import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, ArticleSort } from '../../src/civitai/article.ts'
import type { Collection } from '../../src/civitai/collection.ts'
import { articleEmbed, articleReply } from '../../src/render/article.ts'
import { collectionEmbed, collectionReply } from '../../src/render/collection.ts'
import { embedListReply } from '../../src/render/embed-list.ts'
import { en } from '../../src/words/en.ts'
import { expectHarmless } from '../support/harmless.ts'
import { hostileText } from '../support/hostile.ts'
import { labelsOf, urlOf } from '../support/reply.ts'

const at = Date.UTC(2026, 5, 1, 10)
const article: Article = {
  id: 5,
  title: 'Prompting foxes',
  author: 'fox',
  publishedAt: at,
  updatedAt: at + 86_400_000,
  mature: false,
  reactions: { like: 5, heart: 0, laugh: 1, cry: 0 },
  comments: 1,
  views: 1_234,
  bookmarks: 0,
  collected: 4,
  cover: { url: 'https://image.civitai.com/key/uuid/width=450/77.jpeg', video: false },
}
const collection: Collection = {
  id: 7,
  name: 'Foxes',
  owner: 'fox',
  excerpt: 'All of them.',
  type: 'Model3D',
  items: 1,
  mature: false,
}
const page = {
  title: ['Newest articles', '“fox”'],
  position: '1–5 of 9',
  previous: undefined,
  next: undefined,
  address: 'https://civitai.com/articles',
}

describe('an article', () => {
  test('of a list is told with its author, its date as Discord writes dates, and counts', () => {
    expect(articleEmbed(en, article, 'Newest')).toEqual({
      color: 0x228be6,
      title: 'Prompting foxes',
      url: 'https://civitai.com/articles/5',
      description: ['by\u00a0fox · <t:1780308000:R>', '👍\u00a06 · 💬\u00a01 · 👁\u00a01.2K'].join(
        '\n',
      ),
      thumbnail: { url: 'https://image.civitai.com/key/uuid/width=320,optimized=true/77.jpeg' },
    })
  })

  test('tells what the list is by, if that is neither reactions nor comments', () => {
    const counted = { ...article, bookmarks: 3 }
    const lineOf = (sort: ArticleSort) =>
      articleEmbed(en, counted, sort).description?.split('\n').at(-1)
    expect(lineOf('Most Bookmarks')).toBe('👍\u00a06 · 💬\u00a01 · 🔖\u00a03 · 👁\u00a01.2K')
    expect(lineOf('Most Collected')).toBe('👍\u00a06 · 💬\u00a01 · 📁\u00a04 · 👁\u00a01.2K')
  })

  test('says when it was updated where the list is by that', () => {
    const { description } = articleEmbed(en, article, 'Recently Updated')
    expect(description).toContain('<t:1780308000:R> · updated <t:1780394400:R>')
    expect(articleEmbed(en, article, 'Newest').description).not.toContain('updated')
  })

  test('is told with as little as there is, and a mature one leads to the other site', () => {
    const bare = { id: 5, title: '\u200b', mature: true }
    expect(articleEmbed(en, bare, 'Newest')).toEqual({
      color: 0x228be6,
      title: en.unnamed,
      url: 'https://civitai.red/articles/5',
      description: '',
    })
  })

  test('by itself is said to be one, with its cover large', () => {
    const reply = articleReply(en, article)
    expect(reply.embeds).toMatchObject([
      {
        author: { name: en.articleTitle },
        title: 'Prompting foxes',
        description: expect.stringMatching(
          /👍\u00a05 · 😂\u00a01 · 💬\u00a01 · 📁\u00a04 · 👁\u00a01.2K$/,
        ),
        image: { url: 'https://image.civitai.com/key/uuid/width=1200,optimized=true/77.jpeg' },
      },
    ])
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/articles/5')
  })
})

describe('a collection', () => {
  test('of a list is told with whose it is, what it is of, and how it is described', () => {
    expect(collectionEmbed(en, collection)).toEqual({
      color: 0x228be6,
      title: 'Foxes',
      url: 'https://civitai.com/collections/7',
      description: 'by\u00a0fox · 3D models · 1 item\nAll of them.',
    })
    expect(collectionEmbed(en, { id: 7, name: '', mature: true })).toMatchObject({
      title: en.unnamed,
      url: 'https://civitai.red/collections/7',
      description: '',
    })
  })

  test('by itself is said to be one, and what is in it not to be told', () => {
    const reply = collectionReply(en, collection)
    expect(reply.embeds).toMatchObject([{ author: { name: en.collectionTitle }, title: 'Foxes' }])
    expect(reply.embeds?.[0]?.description).toContain(en.onlyOnCivitai)
    expect(urlOf(reply, 'Civitai')).toBe('https://civitai.com/collections/7')
  })
})

test('a list stands between what it is and where one is, and an address too long has no button', () => {
  const embeds = [1, 2].map((id) => articleEmbed(en, { ...article, id }, 'Newest'))
  const reply = embedListReply(en, embeds, { ...page, url: 'https://civitai.com/user/fox' })
  expect(reply.embeds?.[0]?.author).toEqual({
    name: 'Newest articles · “fox”',
    url: 'https://civitai.com/user/fox',
  })
  expect(reply.embeds?.[1]?.footer).toEqual({ text: '1–5 of 9' })
  expect(labelsOf(reply)).toEqual(['◀️', '▶️', 'Civitai'])
  const long = { ...page, address: `https://civitai.com/${'a'.repeat(500)}` }
  expect(labelsOf(embedListReply(en, embeds, long))).toEqual(['◀️', '▶️'])
})

test('no hostile name makes a body that Discord refuses, or a text that acts', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, name, excerpt) => {
      const five = Array.from({ length: 5 }, (_, id) => id + 1)
      const articles = five.map((id) =>
        articleEmbed(en, { ...article, id, title, author: name }, 'Recently Updated'),
      )
      const collections = five.map((id) =>
        collectionEmbed(en, { ...collection, id, name: title, owner: name, excerpt }),
      )
      expectHarmless(embedListReply(en, articles, { ...page, title: [title, name] }))
      expectHarmless(embedListReply(en, collections, page))
      expectHarmless(articleReply(en, { ...article, title, author: name }))
      expectHarmless(collectionReply(en, { ...collection, name: title, owner: name, excerpt }))
    }),
    { numRuns: 150 },
  )
})
