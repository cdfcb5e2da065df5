import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import { createCivitai } from '../../../sandbox/civitai/civitai.ts'
import { idsOf, list, now, sorted, walk } from './ask.ts'

let civitai: CivitaiStandIn
beforeAll(async () => {
  civitai = await createCivitai({ now: () => now, size: 500 })
})
afterAll(async () => {
  expect(civitai.faults).toEqual([])
  await civitai.close()
})

const listed = () =>
  civitai.models.filter(
    ({ id, nsfwLevel, poi, mode }) =>
      nsfwLevel & 1 && !poi && mode !== 'Archived' && !civitai.odd.vanishing.includes(id),
  )

describe.each(['Highest Rated', 'Most Downloaded', 'Most Discussed', 'Newest', 'Oldest'])(
  'cursors of %s',
  (sort) => {
    test.each([7, 40, 100])('lead to every item once, %i at a time', async (limit) => {
      const pages = await walk(civitai, `sort=${sort}&limit=${limit}`)
      const ids = idsOf(...pages)
      expect(sorted(new Set(ids))).toEqual(sorted(listed().map(({ id }) => id)))
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      expect(civitai.odd.drifting).toEqual(expect.arrayContaining(twice))
      expect(pages.slice(0, -1).every(({ metadata }) => metadata.nextPage)).toBe(true)
      expect(pages.at(-1)?.metadata).toEqual({})
    })
  },
)

test('what drifts is met again on a later page', async () => {
  const pages = await walk(civitai, 'sort=Most+Downloaded&limit=50')
  for (const id of civitai.odd.drifting) {
    const on = pages.flatMap((page, index) => (idsOf(page).includes(id) ? [index] : []))
    expect(on).toHaveLength(2)
  }
})

test('rows dropped after the cut leave short pages, empty ones too, that lead on', async () => {
  const pages = await walk(civitai, 'sort=Most+Downloaded&limit=1')
  const empty = pages.filter(({ items }) => items.length === 0)
  expect(empty).toHaveLength(civitai.odd.vanishing.length)
  expect(empty.every(({ metadata }) => metadata.nextCursor)).toBe(true)
})

test('a cursor is the sort values and the id, joined by bars', async () => {
  const { metadata } = await list(civitai, 'limit=3&types=LORA&types=VAE&sort=Highest+Rated')
  expect(metadata.nextCursor).toMatch(/^\d+\|\d+\|\d+$/)
  const cursor = metadata.nextCursor?.replaceAll('|', '%7C')
  const query = 'limit=3&types=LORA&types=VAE&sort=Highest%20Rated'
  expect(metadata).toEqual({
    nextCursor: metadata.nextCursor,
    nextPage: `${civitai.url}/models?${query}&cursor=${cursor}`,
  })
})

test('pages count from one and also name a cursor, which wins', async () => {
  const first = await list(civitai, 'limit=10')
  const second = await list(civitai, 'limit=10&page=2')
  expect(second.metadata).toMatchObject({ currentPage: 2, pageSize: 10 })
  expect(second.metadata.nextPage).toContain('limit=10&page=2&cursor=')
  const cursor = encodeURIComponent(first.metadata.nextCursor ?? '')
  const both = await list(civitai, `limit=10&page=40&cursor=${cursor}`)
  expect(idsOf(both)).toEqual(idsOf(second))
  expect(both.metadata).not.toHaveProperty('currentPage')
})

test('behind the last page there is nothing', async () => {
  const page = await list(civitai, 'limit=100&page=10')
  expect(page).toEqual({ items: [], metadata: { currentPage: 10, pageSize: 100 } })
})
