import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { ask, now } from './ask.ts'

interface Page {
  readonly items: readonly {
    readonly id: number
    readonly name: string
    readonly nsfwLevel: number
    readonly itemCount: number
    readonly coverImageUrl?: string
  }[]
  readonly metadata: { readonly nextCursor?: number; readonly nextPage?: string }
}

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 300 })
})
afterAll(() => civitai.close())
beforeEach(() => civitai.clearFaults())

async function page(query: string): Promise<Page> {
  const { status, body } = await ask(civitai, `/collections?${query}`)
  expect(status).toBe(200)
  // The stand-in is under test: what is no list fails in the assertions.
  return body as Page
}
async function pages(query: string): Promise<readonly Page[]> {
  const all = [await page(query)]
  for (let next = all[0]?.metadata.nextCursor; next !== undefined; ) {
    const one = await page(`${query}&cursor=${next}`)
    all.push(one)
    next = one.metadata.nextCursor
  }
  return all
}
const itemsOf = (all: readonly Page[]) => all.flatMap(({ items }) => items)
const levelsOf = (all: readonly Page[]) =>
  [...new Set(itemsOf(all).map(({ nsfwLevel }) => nsfwLevel))].sort((a, b) => a - b)
const rowOf = (which: (row: CivitaiStandIn['collections'][number]) => boolean) => {
  const row = civitai.collections.find((one) => one.publishedAt < now && !one.spoilt && which(one))
  if (row === undefined) throw new Error('there is no such collection')
  return row
}

describe('a list', () => {
  test('lacks only what is mature through and through, or nothing', async () => {
    // One is spoilt: its rating is no bucket.
    expect(levelsOf(await pages('limit=100'))).toEqual([0, 1, 3, 29])
    expect(levelsOf(await pages('limit=100&nsfw=true'))).toEqual([0, 1, 3, 28, 29])
  })

  test('may have short pages that go on', async () => {
    const all = await pages('limit=4')
    const short = all.filter(({ items, metadata }) => items.length < 4 && metadata.nextCursor)
    expect(short.length).toBeGreaterThan(2)
    const ids = itemsOf(all).map(({ id }) => id)
    expect(ids).toEqual(itemsOf(await pages('limit=100')).map(({ id }) => id))
    expect(civitai.faults).toEqual([])
  })

  test('by most followers counts contributors, has a cursor, and does not take it', async () => {
    const { items, metadata } = await page('sort=Most%20Followers&limit=10')
    const counts = items.map(
      ({ id }) => civitai.collections.find((one) => one.id === id)?.contributors ?? 0,
    )
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(metadata.nextCursor).toBeTypeOf('number')
    const { status, body } = await ask(
      civitai,
      `/collections?sort=Most%20Followers&cursor=${metadata.nextCursor}`,
    )
    expect([status, body]).toEqual([
      400,
      { error: 'Cursor pagination is only supported for the default (Newest) sort' },
    ])
    expect(civitai.faults).toHaveLength(1)
  })

  test('finds by a part of the name, and shows covers of any rating', async () => {
    const { name, id } = rowOf(({ level, vanishing }) => level === 1 && !vanishing)
    const found = await pages(`query=${encodeURIComponent(name.slice(1, 8).toUpperCase())}`)
    expect(itemsOf(found).map((one) => one.id)).toContain(id)
    expect(
      itemsOf(await pages('')).some((one) => /\/000000\d\d-/.test(one.coverImageUrl ?? '')),
    ).toBe(true)
  })

  test.each([
    'limit=0',
    'limit=101',
    'sort=Oldest',
    'cursor=a',
    `query=${'a'.repeat(101)}`,
    'page=2',
  ])('what it does not take is a fault: %s', async (query) => {
    const { status } = await ask(civitai, `/collections?${query}`)
    expect(status).toBe(query.startsWith('page') ? 200 : 400)
    expect(civitai.faults).toHaveLength(1)
  })
})

describe('by its id', () => {
  test('nothing is gated, and no number of items is told', async () => {
    for (const row of [
      rowOf(({ level }) => level === 28),
      rowOf(({ level }) => level === 0),
      rowOf(({ readers }) => readers === 'Unlisted'),
    ]) {
      const { status, body } = await ask(civitai, `/collections/${row.id}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({ id: row.id, nsfwLevel: row.level, read: row.readers })
      expect(body).toHaveProperty('tags')
      expect(body).not.toHaveProperty('itemCount')
    }
  })

  test('private ones and those to come are not found', async () => {
    const coming = civitai.collections.find(({ publishedAt }) => publishedAt > now)
    const hidden = rowOf(({ readers }) => readers === 'Private')
    for (const id of [coming?.id, hidden.id, 1]) {
      const { status, body } = await ask(civitai, `/collections/${id}`)
      expect([status, body]).toEqual([404, { error: `No collection with id ${id}` }])
    }
    expect(civitai.faults).toEqual([])
  })
})
