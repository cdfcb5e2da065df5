import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now } from './ask.ts'

interface Item {
  readonly id: number
  readonly title: string
  readonly nsfwLevel: number
  readonly publishedAt: string
  readonly stats?: Readonly<Record<string, number>>
  readonly user: { readonly username: string | null }
  readonly tags: readonly { readonly id: number; readonly name: string }[]
  readonly coverImage?: { readonly id: number; readonly url: string; readonly nsfwLevel: number }
}
interface Page {
  readonly items: readonly Item[]
  readonly metadata: { readonly nextCursor?: string; readonly nextPage?: string }
}

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 300 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

async function page(query: string): Promise<Page> {
  const { status, body } = await ask(civitai, `/articles?${query}`)
  expect(status).toBe(200)
  // The stand-in is under test: what is no list fails in the assertions.
  return body as Page
}
async function walk(query: string): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { items: more, metadata } = await page(`${query}${from}`)
    items.push(...more)
    cursor = metadata.nextCursor
  }
  return items
}
const byId = async (id: number | undefined) => {
  const { status, body } = await ask(civitai, `/articles/${id}`)
  return { status, body: body as Readonly<Record<string, unknown>> }
}
const rowOf = (which: (row: CivitaiStandIn['articles'][number]) => boolean) => {
  const row = civitai.articles.find((one) => one.publishedAt < now && !one.spoilt && which(one))
  if (row === undefined) throw new Error('there is no such article')
  return row
}
const levelsOf = (items: readonly Item[]) => [...new Set(items.map(({ nsfwLevel }) => nsfwLevel))]

describe('a list', () => {
  test('has only PG, or all that is rated, Blocked too, and nothing private or to come', async () => {
    const mild = await walk('limit=100')
    const all = await walk('limit=100&nsfw=true')
    // One is spoilt: its rating is a text.
    expect(levelsOf(mild).filter(Number.isInteger)).toEqual([1])
    expect(
      levelsOf(all)
        .filter(Number.isInteger)
        .sort((a, b) => a - b),
    ).toEqual([1, 2, 4, 8, 16, 32])
    const shown = all.map(({ id }) => id)
    const hidden = civitai.articles.filter(
      ({ level, readers, publishedAt }) => level === 0 || readers !== 'Public' || publishedAt > now,
    )
    expect(hidden.length).toBeGreaterThan(5)
    expect(hidden.filter(({ id }) => shown.includes(id))).toEqual([])
    expect(mild.length).toBeGreaterThan(100)
    expect(civitai.faults).toEqual([])
  })

  test('is the same in pages of any size', async () => {
    for (const sort of ['Newest', 'Most Reactions']) {
      const query = `sort=${encodeURIComponent(sort)}&nsfw=true`
      const ids = (await walk(`${query}&limit=7`)).map(({ id }) => id)
      expect(ids).toEqual((await walk(`${query}&limit=100`)).map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('has its cursor in the link to the next page, and neither at the end', async () => {
    const { metadata } = await page('limit=5&sort=Most%20Comments')
    expect(metadata.nextCursor).toMatch(/^\d+\|\d+$/)
    expect(new URL(metadata.nextPage ?? '').searchParams.get('cursor')).toBe(metadata.nextCursor)
    expect((await page('query=handbook')).metadata).toEqual({})
  })

  test('is narrowed by a part of the title, by tags and by the very name of its author', async () => {
    const { title, author } = rowOf(
      (one) => one.level === 1 && one.author.username === one.author.username?.toLowerCase(),
    )
    const found = await walk(`query=${encodeURIComponent(title.slice(2, 9).toUpperCase())}`)
    expect(found.map((one) => one.title)).toContain(title)
    const by = await walk(`username=${author.username}`)
    expect(new Set(by.map(({ user }) => user?.username))).toEqual(new Set([author.username]))
    const [tag] = found[0]?.tags ?? []
    const tagged = await walk(`tags=${tag?.id}`)
    expect(tagged.every(({ tags }) => tags.some(({ id }) => id === tag?.id))).toBe(true)
    const { status, body } = await ask(
      civitai,
      `/articles?username=${author.username?.toUpperCase()}`,
    )
    expect([status, body]).toEqual([404, { message: 'User not found' }])
    expect(civitai.faults).toEqual([])
  })

  test('tells a cover by a bare key, rated like the article at least, with how it was made', async () => {
    const items = await walk('limit=100&nsfw=true')
    const covers = items.flatMap(({ coverImage, nsfwLevel }) =>
      coverImage === undefined ? [] : [{ ...coverImage, article: nsfwLevel }],
    )
    expect(covers.length).toBeGreaterThan(50)
    expect(covers.every(({ url }) => /^[\da-f-]{36}$/.test(url))).toBe(true)
    const rated = covers.filter(({ nsfwLevel }) => [1, 2, 4, 8, 16].includes(nsfwLevel))
    expect(rated.filter(({ nsfwLevel, article }) => nsfwLevel < article && article < 32)).toEqual(
      [],
    )
    // Some are above a PG article, some have no rating, or none that can be read.
    const odd = covers.filter(({ nsfwLevel, article }) => article === 1 && nsfwLevel !== 1)
    expect(odd.length).toBeGreaterThan(3)
    expect(JSON.stringify(covers)).toContain('masterpiece')
    expect(JSON.stringify(items)).not.toContain('contentImages')
  })

  test.each([
    'limit=0',
    'limit=101',
    'sort=Oldest',
    `cursor=${'1'.repeat(101)}`,
    'cursor=17',
    'cursor=a%7Cb',
    'username=',
    'page=2',
  ])('what it does not take is a fault: %s', async (query) => {
    const { status } = await ask(civitai, `/articles?${query}`)
    expect(status).toBe(query.startsWith('page') ? 200 : 400)
    expect(civitai.faults).toHaveLength(1)
  })

  test('refuses a cursor of another form in these words', async () => {
    const { body } = await ask(civitai, '/articles?cursor=17')
    expect(body).toEqual({ error: 'Invalid cursor' })
  })
})

describe('by its id', () => {
  test('nothing is gated: a mature article, a blocked and a private one are there', async () => {
    for (const row of [
      rowOf(({ level }) => level === 16),
      rowOf(({ level }) => level === 32),
      rowOf(({ readers }) => readers === 'Private'),
      rowOf(({ readers }) => readers === 'Unlisted'),
    ]) {
      const { status, body } = await byId(row.id)
      expect(status).toBe(200)
      expect(body).toMatchObject({ id: row.id, nsfwLevel: row.level, content: row.content })
    }
    expect((await byId(rowOf((one) => one.readers === 'Private').id)).body.availability).toBe(
      'Private',
    )
  })

  test('it has no cover above PG, pictures without a rating, and counts by other names', async () => {
    const { body: mature } = await byId(rowOf(({ cover }) => cover?.level === 16).id)
    expect(mature).not.toHaveProperty('coverImage')
    const { body } = await byId(rowOf(({ level, cover }) => level === 1 && cover?.level === 1).id)
    expect(body.coverImage).toMatchObject({ nsfwLevel: 1 })
    expect(body.stats).toHaveProperty('viewCountAllTime')
    expect(body.stats).not.toHaveProperty('viewCount')
    expect(Object.keys((body.contentImages as object[])[0] ?? {})).toEqual([
      'id',
      'url',
      'ingestion',
    ])
  })

  test('what is to come, not rated yet, or nothing at all is not found', async () => {
    const coming = civitai.articles.find(({ publishedAt }) => publishedAt > now)
    const unrated = rowOf(({ level }) => level === 0)
    for (const id of [coming?.id, unrated.id, 1]) {
      expect(await byId(id)).toEqual({
        status: 404,
        body: { message: `No article with id ${id}` },
      })
    }
    expect(civitai.faults).toEqual([])
    expect((await ask(civitai, '/articles/2147483648')).status).toBe(400)
    expect(civitai.faults).toHaveLength(1)
  })
})
