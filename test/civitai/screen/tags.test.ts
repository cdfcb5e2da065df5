import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { type Civitai, screened } from '../../../src/civitai/screen/screened.ts'
import { Problem } from '../../../src/problem.ts'
import { NOTHING_MUTED, type Rating } from '../../../src/rating.ts'
import { type Bench, benchOf } from '../../support/asked.ts'
import { noTrends } from '../../support/digests.ts'
import { wireTags } from '../../support/wire.ts'

const lane = 'autocomplete'

const civitaiFor = (ceiling: Rating, { catalogue, now }: Bench, signal?: AbortSignal): Civitai =>
  screened(catalogue, {
    ceiling,
    asker: { lane, ...(signal && { signal }) },
    muted: NOTHING_MUTED,
    ranking: noTrends,
    now,
    onLate: () => {},
  })

/** One that has these tags and answers by prefix, as Civitai does. */
const having = (...names: readonly string[]): Bench =>
  benchOf(({ query: { query = '' } }) =>
    wireTags(...names.filter((name) => name.toLowerCase().startsWith(String(query)))),
  )

const many = Array.from({ length: 60 }, (_, at) => `an ${String(at).padStart(2, '0')}`)
/** So many begin alike that an answer holds not all of them. */
const crowd = (): Bench =>
  benchOf(({ query: { query = '' } }) =>
    wireTags(...many.filter((name) => name.startsWith(String(query))).slice(0, 50)),
  )

const away = () => {
  throw new CivitaiFault('away', 'down')
}

describe('tags', () => {
  test('are those that begin with what is typed', async () => {
    const bench = having('Anime', 'animal', 'style')
    expect(await civitaiFor('PG', bench).tags('  ANI ')).toEqual(['Anime', 'animal'])
    expect(bench.asked).toMatchObject([{ query: { query: 'an' }, lane }])
  })

  test('are answered from all that a shorter beginning gave, without another question', async () => {
    const bench = having('anime', 'animal', 'anime girl')
    const civitai = civitaiFor('PG', bench)
    await civitai.tags('an')
    expect(await civitai.tags('anime')).toEqual(['anime', 'anime girl'])
    expect(await civitai.tags('ANIME G')).toEqual(['anime girl'])
    expect(await civitai.tags('anx')).toEqual([])
    expect(bench.asked).toHaveLength(1)
  })

  test('are asked for when a shorter beginning gave only some', async () => {
    const bench = crowd()
    const civitai = civitaiFor('PG', bench)
    expect(await civitai.tags('an')).toHaveLength(50)
    expect(await civitai.tags('an 5')).toHaveLength(10)
    expect(bench.asked.map(({ query }) => query.query)).toEqual(['an', 'an 5'])
  })

  test('for nothing typed are no list of all there are', async () => {
    const bench = having('anime')
    const civitai = civitaiFor('PG', bench)
    await civitai.tags('')
    await civitai.tags('b')
    expect(bench.asked.map(({ query }) => query.query)).toEqual([undefined, 'b'])
  })

  test('are the nearest at hand while Civitai is away', async () => {
    const bench = crowd()
    const civitai = civitaiFor('PG', bench)
    await civitai.tags('')
    await civitai.tags('an')
    bench.answer = away
    expect(await civitai.tags('an 01')).toEqual(['an 01'])
    expect(await civitai.tags('an 55')).toEqual([])
    expect(await civitai.tags('b')).toEqual([])
  })

  test('are none while Civitai is away and nothing is at hand', async () => {
    expect(await civitaiFor('PG', benchOf(away)).tags('an')).toEqual([])
  })

  test('are the nearest at hand when time is up', async () => {
    const bench = crowd()
    await civitaiFor('PG', bench).tags('an')
    bench.answer = () => new Promise(() => {})
    const over = AbortSignal.abort(new Problem(() => 'late'))
    expect(await civitaiFor('PG', bench, over).tags('an 4')).toHaveLength(10)
  })

  test.each(['missing', 'refused', 'odd', 'region'] as const)(
    'are what is at hand where Civitai does not tell them (%s)',
    async (kind) => {
      const bench = crowd()
      const civitai = civitaiFor('PG', bench)
      await civitai.tags('an')
      bench.answer = () => Promise.reject(new CivitaiFault(kind, kind))
      expect(await civitai.tags('an 01')).toEqual(['an 01'])
      expect(await civitai.tags('b')).toEqual([])
    },
  )

  test('let a bug be seen as the bug it is', async () => {
    const bug = new TypeError('undefined is not a function')
    const bench = benchOf(() => Promise.reject(bug))
    await expect(civitaiFor('PG', bench).tags('an')).rejects.toBe(bug)
  })
})

describe('mature tags', () => {
  const bench = having('hentai', 'hen', 'nude', 'nudibranch')

  test('are suggested where they may be shown', async () => {
    expect(await civitaiFor('XXX', bench).tags('hen')).toEqual(['hentai', 'hen'])
    expect(await civitaiFor('XXX', bench).tags('nud')).toEqual(['nude', 'nudibranch'])
  })

  test('are not suggested elsewhere, neither asked for nor remembered', async () => {
    const civitai = civitaiFor('PG', bench)
    expect(await civitai.tags('hen')).toEqual(['hen'])
    expect(await civitai.tags('nud')).toEqual(['nudibranch'])
    expect(await civitai.tags('hent')).toEqual([])
    expect(await civitai.tags('nude')).toEqual([])
  })
})
