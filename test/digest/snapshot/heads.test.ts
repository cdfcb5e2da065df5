import { describe, expect, test } from 'vitest'
import type { Filters } from '../../../src/digest/digest.ts'
import { type HeadLeft, headsBehind, headsOf } from '../../../src/digest/snapshot/heads.ts'

const pagesOf = (heads: readonly HeadLeft[]): number =>
  heads.reduce((sum, { pages }) => sum + pages, 0)
const filters = (count: number): readonly Filters[] =>
  Array.from({ length: count }, (_, n) => ({ tag: `tag ${n}` }))

describe('the heads of a round', () => {
  test('are those of the catalogue: 95 pages', () => {
    expect(headsOf([]).map(({ period, pages }) => `${period} ${pages}`)).toEqual([
      'AllTime 25',
      'Year 25',
      'Month 25',
      'Week 10',
      'Day 10',
    ])
    expect(new Set(headsOf([]).map(({ sort }) => sort))).toEqual(new Set(['Most Downloaded']))
  })

  test('begin with those of filters', () => {
    const sort = 'Most Downloaded'
    const heads = headsOf([{ type: 'LORA', base: 'Pony', tag: 'anime' }, { base: 'Pony' }])
    expect(heads.slice(0, 6)).toMatchObject([
      { sort, period: 'AllTime', type: 'LORA', base: 'Pony', tag: 'anime', pages: 1 },
      { sort, period: 'Month', type: 'LORA', base: 'Pony', tag: 'anime', pages: 1 },
      { sort, period: 'Week', type: 'LORA', base: 'Pony', tag: 'anime', pages: 1 },
      { sort, period: 'AllTime', base: 'Pony', pages: 1 },
      { sort, period: 'Month', base: 'Pony', pages: 1 },
      { sort, period: 'Week', base: 'Pony', pages: 1 },
    ])
    expect(heads.slice(6)).toEqual(headsOf([]))
  })

  test('of no filter at all are those of the catalogue', () => {
    expect(headsOf([{}])).toEqual(headsOf([]))
  })

  test.each([
    [1, 3],
    [66, 198],
    [67, 134],
    [100, 200],
    [101, 101],
    [200, 200],
  ])('of %i filters are %i pages', (count, pages) => {
    expect(pagesOf(headsOf(filters(count))) - 95).toBe(pages)
  })
})

describe('what is left behind a page', () => {
  const [first, second] = headsOf([])
  const left = [first, second].filter((head) => head !== undefined)

  test('is the next page of the same head', () => {
    expect(headsBehind(left, '9|7')).toEqual([{ ...first, pages: 24, cursor: '9|7' }, second])
  })

  test('is the next head where there is no next page', () => {
    expect(headsBehind(left, undefined)).toEqual([second])
  })

  test('is the next head when all pages of one were read', () => {
    let heads = headsBehind(left, '1')
    for (let page = 2; page < 25; page++) heads = headsBehind(heads, String(page))
    expect(heads).toEqual([{ ...first, pages: 1, cursor: '24' }, second])
    expect(headsBehind(heads, '25')).toEqual([second])
  })

  test('is nothing behind the last', () => {
    expect(headsBehind([], undefined)).toEqual([])
  })
})
