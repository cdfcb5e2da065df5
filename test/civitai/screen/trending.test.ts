import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { type Civitai, screened } from '../../../src/civitai/screen/screened.ts'
import type { Ranking } from '../../../src/civitai/screen/trending.ts'
import { NOTHING_MUTED, type Rating } from '../../../src/rating.ts'
import { en } from '../../../src/words/en.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { toldBy } from '../../support/problem.ts'
import { matureModel, wireModel, wirePage } from '../../support/wire.ts'

const HENTAI = 'hentai'
const question = { span: 'week', window: 1 } as const

/** Ranks these models, whatever the filters; remembers what it was asked by. */
function rankingOf(...ids: readonly number[]): Ranking & { readonly asked: unknown[] } {
  const asked: unknown[] = []
  return {
    asked,
    ranked(span, filters, by) {
      asked.push([span, filters])
      const isByRise = by === 'risen'
      return ids.map((id) => ({ id, gain: 1_000 - id, ...(isByRise && { risen: 1 / id }) }))
    },
  }
}

const civitaiFor = (ceiling: Rating, { catalogue, now }: Bench, ranking: Ranking): Civitai =>
  screened(catalogue, { ceiling, muted: NOTHING_MUTED, asker, ranking, now, onLate: () => {} })

describe('what gained most', () => {
  const bench = () =>
    benchOf(() => wirePage([wireModel(3), matureModel(2), wireModel(1, { minor: true })]))

  test('comes in the order of the ranking, each with what it gained', async () => {
    const found = await civitaiFor('XXX', bench(), rankingOf(2, 9, 3)).trending(question)
    expect(found?.entries.map(({ id, gained }) => [id, gained])).toEqual([
      [2, 998],
      [3, 997],
    ])
    expect(found?.more).toBe(false)
  })

  test('comes with what it rose where it is ranked by that', async () => {
    const risen = { ...question, by: 'risen' } as const
    const found = await civitaiFor('XXX', bench(), rankingOf(2, 3)).trending(risen)
    expect(found?.entries.map(({ id, gained, risen }) => [id, gained, risen])).toEqual([
      [2, 998, 1 / 2],
      [3, 997, 1 / 3],
    ])
  })

  test('holds nothing that does not fit the place', async () => {
    const idsUnder = async (ceiling: Rating) => {
      const found = await civitaiFor(ceiling, bench(), rankingOf(1, 2, 3)).trending(question)
      return found?.entries.map(({ id }) => id)
    }
    expect(await idsUnder('PG')).toEqual([1, 3])
    expect(await idsUnder('XXX')).toEqual([2, 3])
  })

  test('is asked for in windows of a hundred', async () => {
    const asked = bench()
    const ids = Array.from({ length: 150 }, (_, at) => at + 1)
    const trending = civitaiFor('PG', asked, rankingOf(...ids)).trending
    expect((await trending({ ...question, window: 1 }))?.more).toBe(true)
    expect((await trending({ ...question, window: 2 }))?.more).toBe(false)
    expect(asked.asked.map(({ query }) => String(query.ids).split(',').length)).toEqual([100, 50])
    expect(await trending({ ...question, window: 3 })).toEqual({ entries: [], more: false })
  })

  describe('by a tag of which nothing is ranked', () => {
    const by = (tag: string, asked: Bench) =>
      civitaiFor('PG', asked, rankingOf()).trending({ ...question, tag })

    test('is nothing where no model has that tag, and Civitai is asked once', async () => {
      const asked = bench()
      expect(await by('styel', asked)).toBeUndefined()
      expect(await by('styel', asked)).toBeUndefined()
      expect(asked.asked).toHaveLength(1)
    })

    test('is an empty list where one has, or Civitai does not say', async () => {
      const none = { entries: [], more: false }
      expect(await by('style', bench())).toEqual(none)
      const away = benchOf(() => {
        throw new CivitaiFault('away', 'down')
      })
      expect(await by('styel', away)).toEqual(none)
    })
  })

  test.each(['tag', 'base'])(
    'is held back for a mature %s, and nothing is ranked',
    async (name) => {
      const ranking = rankingOf(3)
      const asked = bench()
      const told = await toldBy(
        civitaiFor('PG', asked, ranking).trending({ ...question, [name]: HENTAI }),
      )
      expect(told).toEqual({ says: en.notShownHere, picks: [] })
      expect([ranking.asked, asked.asked]).toEqual([[], []])
      await civitaiFor('XXX', asked, ranking).trending({ ...question, [name]: HENTAI })
      expect(ranking.asked).toEqual([['week', { [name]: HENTAI }]])
    },
  )
})
