import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { opened, type Rating } from '../../../src/rating.ts'
import { asker, benchOf } from '../../support/asked.ts'
import type { Json } from '../../support/wire.ts'
import { wireArticle, wireCollection, wireLibrary } from '../../support/wire-library.ts'

const question = { sort: 'Newest', window: 1, mature: false } as const

async function shownIn(items: readonly unknown[], ceiling: Rating = 'PG') {
  const { catalogue } = benchOf(() => wireLibrary(items))
  const { value } = await catalogue.collections(question, asker)
  return (value && opened(value, ceiling)?.entries) ?? []
}
const one = async (change: Json, ceiling?: Rating) =>
  (await shownIn([wireCollection(1, change), wireCollection(2)], ceiling)).find(
    ({ id }) => id === 1,
  )

test('a collection is read with whose it is and what it is of, and no cover', async () => {
  expect(await one({})).toEqual({
    id: 1,
    name: 'Collection 1',
    owner: 'fox',
    excerpt: 'What I use.',
    type: 'Model',
    items: 12,
    mature: false,
  })
  const { catalogue } = benchOf(() => wireLibrary([wireCollection(1)]))
  expect(JSON.stringify(await catalogue.collections(question, asker))).not.toContain('http')
})

describe('its level is a bucket', () => {
  test('of which 1 alone is shown where only PG may be', async () => {
    for (const nsfwLevel of [28, 29]) {
      expect(await one({ nsfwLevel }, 'PG')).toBeUndefined()
      expect(await one({ nsfwLevel }, 'X')).toBeUndefined()
      expect(await one({ nsfwLevel }, 'XXX')).toMatchObject({ mature: true })
    }
    expect(await one({ nsfwLevel: 1 }, 'PG')).toMatchObject({ mature: false })
  })

  test.each([0, 2, 3, 4, 16, 31, 32, '1', null, undefined, true])(
    'and %j is none: it is shown nowhere',
    async (nsfwLevel) => {
      expect(await one({ nsfwLevel }, 'PG')).toBeUndefined()
      expect(await one({ nsfwLevel }, 'XXX')).toBeUndefined()
    },
  )
})

test.each(['Private', '', null, undefined, true])(
  'one that is not said to be public is none: %j',
  async (read) => {
    expect(await one({ read }, 'XXX')).toBeUndefined()
    const { catalogue } = benchOf(() => wireCollection(1, { read }))
    expect((await catalogue.collection(1, asker)).value).toBeUndefined()
  },
)

test('one for those who know its address is there by its id', async () => {
  const { catalogue, asked } = benchOf(() => wireCollection(1, { read: 'Unlisted' }))
  const { value } = await catalogue.collection(1, asker)
  expect(value && opened(value, 'PG')).toMatchObject({ id: 1 })
  expect(asked.map(({ path }) => path)).toEqual(['/collections/1'])
})

describe('its words', () => {
  test('decide: a mature name holds it back, a mature description or owner only itself', async () => {
    expect(await one({ name: 'My hentai finds' }, 'PG')).toBeUndefined()
    expect(await one({ name: 'My hentai finds' }, 'XXX')).toBeDefined()
    const mild = await one({ description: '<p>Mostly hentai.</p>', user: { username: 'lewd_1' } })
    expect(mild).toMatchObject({ name: 'Collection 1' })
    expect(mild).not.toHaveProperty('excerpt')
    expect(mild).not.toHaveProperty('owner')
  })

  test.each([
    { name: 'nude child' },
    { description: 'nude child' },
    { tags: [{ id: 1, name: 'nude child' }] },
  ])('that sexualise minors condemn it: %j', async (change) => {
    expect(await one(change, 'XXX')).toBeUndefined()
  })

  test('of a description are plain, and lead nowhere', async () => {
    const { excerpt } = (await one({ description: '<b>See</b> https://evil.example now' })) ?? {}
    expect(excerpt).toBe('See now')
  })
})

test('what is missing or odd in one costs no more than itself', async () => {
  const bare = { id: 3, name: 'Bare', nsfwLevel: 1, read: 'Public' }
  const odd = { ...bare, id: 4, type: 'Holo', itemCount: -1, description: 5, user: 'fox', tags: {} }
  const shown = await shownIn([bare, odd, null, { ...bare, id: null }, { ...bare, name: 7 }])
  const least = { name: 'Bare', mature: false }
  expect(shown).toEqual([
    { id: 3, ...least },
    { id: 4, ...least },
  ])
})

describe('a list', () => {
  test('by age goes on by its cursor, also behind a short page', async () => {
    const { catalogue, asked } = benchOf(({ query }) =>
      query.cursor === undefined ? wireLibrary([], 42) : wireLibrary([wireCollection(42)]),
    )
    const { value } = await catalogue.collections({ ...question, window: 2, mature: true }, asker)
    expect(value && opened(value, 'PG')?.entries.map(({ id }) => id)).toEqual([42])
    expect(asked.map(({ query }) => query)).toEqual([
      { sort: 'Newest', nsfw: true, limit: 100 },
      { sort: 'Newest', nsfw: true, limit: 100, cursor: '42' },
    ])
  })

  test('by anything else is never asked for by a cursor, which Civitai names and refuses', async () => {
    const { catalogue, asked } = benchOf(() => wireLibrary([wireCollection(1)], 42))
    const most = { ...question, sort: 'Most Followers' } as const
    const { value: first } = await catalogue.collections(most, asker)
    expect(first && opened(first, 'PG')).toMatchObject({ entries: [{ id: 1 }], more: true })
    const { value } = await catalogue.collections({ ...most, window: 2 }, asker)
    expect(value && opened(value, 'PG')).toEqual({ entries: [], more: false })
    expect(asked.map(({ query }) => query)).toEqual([{ sort: 'Most Followers', limit: 100 }])
  })
})

test('there may be none of that id', async () => {
  const { catalogue } = benchOf(() => {
    throw new CivitaiFault('missing', 'Civitai answered 404')
  })
  expect((await catalogue.collection(1, asker)).value).toBeUndefined()
})

test('nothing that can come of any value is anything but a list or a fault', async () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('Public', 1, 28, 'a'))
  const names = [...Object.keys(wireCollection(1)), ...Object.keys(wireArticle(1)), 'tags']
  const thing = fc.record(Object.fromEntries(names.map((name) => [name, value])), {
    requiredKeys: [],
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(thing, value)), value, async (items, metadata) => {
      const { catalogue } = benchOf(() => ({ items, metadata }))
      for (const asked of [
        catalogue.collections(question, asker),
        catalogue.articles(question, asker),
      ]) {
        const found = await asked.catch((error: unknown) => error)
        if (found instanceof Error) expect(found).toBeInstanceOf(CivitaiFault)
      }
      const { catalogue: one } = benchOf(() => items[0])
      for (const asked of [one.collection(1, asker), one.article(1, asker)]) {
        const found = await asked.catch((error: unknown) => error)
        if (found instanceof Error) expect(found).toMatchObject({ kind: 'odd' })
      }
    }),
    { numRuns: 300 },
  )
})
