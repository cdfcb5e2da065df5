import { describe, expect, test } from 'vitest'
import type { Window } from '../../../src/civitai/model.ts'
import { opened, type Rated } from '../../../src/rating.ts'
import { asker, benchOf } from '../../support/asked.ts'
import { wireModel, wirePage } from '../../support/wire.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const lane = 'answers'

const idsOf = (window: Rated<Window> | undefined): readonly number[] | undefined =>
  window && opened(window, 'XXX')?.entries.map(({ id }) => id)

describe('several models', () => {
  test('are asked for at once', async () => {
    const { catalogue, asked } = benchOf(() => wirePage([wireModel(8), wireModel(7)]))
    const { value } = await catalogue.entries([7, 8], true, asker)
    expect(idsOf(value)).toEqual([8, 7])
    await catalogue.entries([7, 8], false, asker)
    expect(asked).toEqual([
      { path: '/models', query: { ids: '7,8', limit: 100, nsfw: true }, lane },
      { path: '/models', query: { ids: '7,8', limit: 100 }, lane },
    ])
  })
})

describe('a search', () => {
  test.each([
    [false, { limit: 50, query: 'ink wash' }],
    [true, { limit: 50, query: 'ink wash', nsfw: true }],
  ])(
    '(for the mature: %s) is put so, and only once however it is written',
    async (mature, query) => {
      const { catalogue, asked } = benchOf(() => wirePage([wireModel(7)], true))
      for (const words of ['Ink wash', ' ink \n WASH ']) {
        const { value } = await catalogue.search(words, mature, asker)
        expect(value && opened(value, 'PG')).toMatchObject({ entries: [{ id: 7 }], more: true })
      }
      expect(asked).toEqual([{ path: '/models', query, lane }])
    },
  )

  test('is at hand once it was answered, and known to be coming until then', async () => {
    const begun = Promise.withResolvers<void>()
    const answer = Promise.withResolvers<unknown>()
    const { catalogue, asked } = benchOf(() => {
      begun.resolve()
      return answer.promise
    })
    const atHand = () => catalogue.searchAtHand('INK', false)
    expect(await atHand()).toEqual({ window: undefined, coming: false })
    const coming = catalogue.search('ink', false, asker)
    await begun.promise
    expect(await atHand()).toEqual({ window: undefined, coming: true })
    answer.resolve(wirePage([wireModel(7)]))
    await coming
    const { window, ...rest } = await atHand()
    expect(idsOf(window)).toEqual([7])
    expect(rest).toEqual({ coming: false })
    expect((await catalogue.searchAtHand('ink', true)).window).toBeUndefined()
    expect(asked).toHaveLength(1)
  })
})

describe('popular models', () => {
  test('are three windows in one, remembered for a day', async () => {
    const bench = benchOf(({ query }) => {
      const page = Number(query.page)
      // The list moves while it is read, so one comes twice.
      return wirePage([wireModel(page * 10), wireModel(page * 10 + 10)], true)
    })
    const { catalogue, asked } = bench
    const list = { sort: 'Most Downloaded', period: 'AllTime', limit: 100 }
    expect(await catalogue.popularAtHand(false)).toBeUndefined()
    const { value } = await catalogue.popular(false, asker)
    expect(idsOf(value)).toEqual([10, 20, 30, 40])
    expect(asked).toEqual(
      [1, 2, 3].map((page) => ({ path: '/models', query: { ...list, page }, lane })),
    )
    bench.later(DAY - 1)
    await catalogue.popular(false, asker)
    expect(idsOf(await catalogue.popularAtHand(false))).toEqual([10, 20, 30, 40])
    expect(asked).toHaveLength(3)
  })

  test('of a place for the mature are others', async () => {
    const { catalogue, asked } = benchOf(() => wirePage([wireModel(7)]))
    await catalogue.popular(true, asker)
    expect(asked.map(({ query }) => query.nsfw)).toEqual([true, true, true])
    expect(await catalogue.popularAtHand(false)).toBeUndefined()
    expect(idsOf(await catalogue.popularAtHand(true))).toEqual([7])
  })
})
