import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { opened, type Rating } from '../../../src/rating.ts'
import { anything, asker, type Bench, benchOf } from '../../support/asked.ts'
import { wireModel, wirePage } from '../../support/wire.ts'
import { wireCreators } from '../../support/wire-image.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const away = () => {
  throw new CivitaiFault('away', '504')
}

async function foundBy(bench: Bench, part: string, ceiling: Rating = 'PG') {
  const { value } = await bench.catalogue.creators(part, asker)
  return value && opened(value, ceiling)
}

describe('the list of creators', () => {
  test('is asked for at length, behind those who wait for more than that', async () => {
    const bench = benchOf(() => wireCreators([]))
    await foundBy(bench, 'brush')
    expect(bench.asked).toEqual([
      { path: '/creators', lane: 'autocomplete', query: { query: 'brush', limit: 200 } },
    ])
  })

  test('is names with how many models there are, the deleted and the odd left out', async () => {
    const bench = benchOf(() =>
      wireCreators([
        { username: 'Brush', modelCount: 12 },
        { username: 'brushes' },
        { username: 12_345, modelCount: 'many' },
        { username: null, modelCount: 3 },
        { username: '' },
        { username: { name: 'x' } },
      ]),
    )
    expect(await foundBy(bench, 'brush')).toEqual({
      creators: [{ name: 'Brush', models: 12 }, { name: 'brushes' }, { name: '12345' }],
      complete: true,
    })
    expect(bench.odd).toHaveLength(1)
    expect(bench.creators).toEqual(['Brush', 'brushes', '12345'])
  })

  test('is not complete where there are more, or nobody says', async () => {
    const more = benchOf(() => wireCreators([{ username: 'a' }], true))
    expect((await foundBy(more, 'a'))?.complete).toBe(false)
    const silent = benchOf(() => ({ items: [{ username: 'a' }] }))
    expect((await foundBy(silent, 'a'))?.complete).toBe(false)
  })

  test('holds a mature name only where it may be shown', async () => {
    const bench = benchOf(() => wireCreators([{ username: 'hentai_art' }, { username: 'brush' }]))
    const names = async (ceiling: Rating) =>
      (await foundBy(bench, 'a', ceiling))?.creators.map(({ name }) => name)
    expect(await names('PG')).toEqual(['brush'])
    expect(await names('XXX')).toEqual(['hentai_art', 'brush'])
  })

  test('is fresh for a day', async () => {
    const bench = benchOf(() => wireCreators([]))
    await foundBy(bench, 'brush')
    bench.later(DAY - 1)
    await foundBy(bench, 'brush')
    expect(bench.asked).toHaveLength(1)
  })

  test('is left alone for a minute after it failed, whatever is asked for', async () => {
    const bench = benchOf(away)
    await expect(foundBy(bench, 'brush')).rejects.toBeInstanceOf(CivitaiFault)
    bench.later(MINUTE - 1)
    expect(await foundBy(bench, 'brush')).toBeUndefined()
    expect(await foundBy(bench, 'ink')).toBeUndefined()
    expect(bench.asked).toHaveLength(1)
    bench.later(1)
    bench.answer = () => wireCreators([{ username: 'brush' }])
    expect((await foundBy(bench, 'brush'))?.creators).toEqual([{ name: 'brush' }])
  })

  test('is what was known while it is left alone', async () => {
    const bench = benchOf(() => wireCreators([{ username: 'brush' }]))
    await foundBy(bench, 'brush')
    bench.answer = away
    await expect(foundBy(bench, 'ink')).rejects.toBeInstanceOf(CivitaiFault)
    expect((await foundBy(bench, 'brush'))?.creators).toEqual([{ name: 'brush' }])
  })

  test('is at hand once it came, and on its way until then', async () => {
    const bench = benchOf(() => wireCreators([{ username: 'brush' }]))
    const { catalogue } = bench
    expect(await catalogue.creatorsAtHand('brush')).toEqual({ found: undefined, coming: false })
    const asked = foundBy(bench, 'brush')
    // Looking at what is remembered takes a moment.
    await Promise.resolve()
    await Promise.resolve()
    expect((await catalogue.creatorsAtHand('brush')).coming).toBe(true)
    await asked
    const { found, coming } = await catalogue.creatorsAtHand('brush')
    expect(coming).toBe(false)
    expect(found && opened(found, 'PG')?.creators).toEqual([{ name: 'brush' }])
  })
})

test('names that were seen are rated as well', () => {
  const { catalogue } = benchOf(
    () => ({}),
    (prefix) => [`${prefix}_art`, 'hentai_art', '12345'],
  )
  expect(opened(catalogue.knownCreators('ink'), 'PG')).toEqual(['ink_art', '12345'])
  expect(opened(catalogue.knownCreators('ink'), 'XXX')).toHaveLength(3)
})

describe('the models of a creator', () => {
  const windowOf = async (bench: Bench, creator: string) => {
    const question = { ...anything, creator, mature: false }
    const { value } = await bench.catalogue.models(question, asker)
    return value && opened(value, 'PG')
  }

  test('are asked for by the name as Civitai looks it up', async () => {
    const bench = benchOf(() => wirePage([wireModel(1)]))
    expect((await windowOf(bench, ' Ink Brush '))?.entries).toHaveLength(1)
    expect(bench.asked[0]?.query).toMatchObject({ username: 'ink_brush', limit: 100, page: 1 })
  })

  test('are none of a user nobody has heard of, which is remembered for a minute', async () => {
    const bench = benchOf(() => {
      throw new CivitaiFault('missing', '404: User not found')
    })
    expect(await windowOf(bench, 'nobody')).toBeUndefined()
    bench.later(MINUTE - 1)
    expect(await windowOf(bench, 'NOBODY')).toBeUndefined()
    expect(bench.asked).toHaveLength(1)
    bench.later(1)
    await windowOf(bench, 'nobody')
    expect(bench.asked).toHaveLength(2)
  })

  test('are not asked for where nobody can be called so, for those would be all', async () => {
    const bench = benchOf(() => wirePage([wireModel(1)]))
    expect(await windowOf(bench, '日本')).toBeUndefined()
    expect(bench.asked).toEqual([])
  })

  test('are an empty list where there are none', async () => {
    expect(
      await windowOf(
        benchOf(() => wirePage([])),
        'brush',
      ),
    ).toEqual({
      entries: [],
      more: false,
    })
  })

  test('without a creator a list that is missing is no user who is', async () => {
    const fault = new CivitaiFault('missing', '404')
    const bench = benchOf(() => {
      throw fault
    })
    const asked = bench.catalogue.models({ ...anything, mature: false }, asker)
    await expect(asked).rejects.toBe(fault)
  })
})

describe('who makes the models of an answer is told', () => {
  const models = [
    wireModel(1),
    wireModel(2, { creator: { username: 'Sheat13' } }),
    wireModel(3, { creator: { username: 12_345 } }),
    wireModel(4, { creator: undefined }),
    wireModel(5, { creator: { username: null } }),
    wireModel(6, { creator: { username: '' } }),
  ]

  test.each<[string, (bench: Bench) => Promise<unknown>]>([
    ['a window', ({ catalogue }) => catalogue.models({ ...anything, mature: false }, asker)],
    ['a search', ({ catalogue }) => catalogue.search('ink', false, asker)],
    ['entries', ({ catalogue }) => catalogue.entries([1], false, asker)],
  ])('of %s', async (_, ask) => {
    const bench = benchOf(() => wirePage(models))
    await ask(bench)
    expect(bench.creators).toEqual(['brush', 'Sheat13', '12345'])
  })

  test('of a model in full', async () => {
    const bench = benchOf(() => wireModel(2, { creator: { username: 'Sheat13' } }))
    await bench.catalogue.model(2, asker)
    expect(bench.creators).toEqual(['Sheat13'])
  })

  test('of the best known', async () => {
    const bench = benchOf(() => wirePage(models.slice(0, 1)))
    await bench.catalogue.popular(false, asker)
    expect(new Set(bench.creators)).toEqual(new Set(['brush']))
  })
})
