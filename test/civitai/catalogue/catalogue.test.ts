import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { BASE_MODELS } from '../../../src/civitai/catalogue/base-models.ts'
import type { MatureQuestion } from '../../../src/civitai/catalogue/catalogue.ts'
import { opened } from '../../../src/rating.ts'
import { anything, asker, benchOf } from '../../support/asked.ts'
import { wireModel, wirePage, wirePicture } from '../../support/wire.ts'

const DAY = 86_400_000
const mild: MatureQuestion = { ...anything, mature: false }
const empty = () => wirePage([])
const away = new CivitaiFault('away', 'down')
const failing = () => {
  throw away
}

describe('a question for models', () => {
  test.each<[string, Partial<MatureQuestion>, Record<string, unknown>]>([
    ['for the mild', {}, {}],
    ['for the mature as well', { mature: true }, { nsfw: true }],
    ['for another order and time', { sort: 'Newest', period: 'AllTime' }, {}],
    ['for a further window', { window: 3 }, { page: 3 }],
    ['for a type', { type: 'LORA' }, { types: 'LORA' }],
    ['for a base model', { base: 'Flux.1 D' }, { baseModels: 'Flux.1 D' }],
    ['for a tag', { tag: '  Long \n Hair ' }, { tag: 'long hair' }],
  ])('%s is put so', async (_, change, query) => {
    const { catalogue, asked } = benchOf(empty)
    const { sort, period } = { ...mild, ...change }
    await catalogue.models({ ...mild, ...change }, asker)
    expect(asked).toEqual([
      { path: '/models', query: { limit: 100, page: 1, sort, period, ...query }, lane: 'answers' },
    ])
  })

  test.each(['anime', 'ANIME', ' anime ', 'Anime\n'])(
    'for the tag %j is the same as for any other writing of it',
    async (tag) => {
      const { catalogue, asked } = benchOf(empty)
      await catalogue.models({ ...mild, tag: 'anime' }, asker)
      await catalogue.models({ ...mild, tag }, asker)
      expect(asked).toHaveLength(1)
    },
  )

  test('for the mild and one for the mature are two, with two answers', async () => {
    const { catalogue, asked } = benchOf(({ query }) =>
      wirePage([wireModel(query.nsfw === true ? 2 : 1)]),
    )
    const idsOf = async (mature: boolean) => {
      const { value } = await catalogue.models({ ...mild, mature }, asker)
      return value && opened(value, 'XXX')?.entries.map(({ id }) => id)
    }
    expect([await idsOf(true), await idsOf(false)]).toEqual([[2], [1]])
    expect([await idsOf(false), await idsOf(true)]).toEqual([[1], [2]])
    expect(asked).toHaveLength(2)
  })

  test('never shares its answer with a question that was put otherwise', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab&=nsfw true'), maxLength: 12 })
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
    const question = fc.record({
      sort: fc.constantFrom('Newest' as const, 'Most Liked' as const),
      period: fc.constant('Week' as const),
      type: maybe(fc.constantFrom('LORA' as const, 'VAE' as const)),
      base: maybe(text),
      tag: maybe(text),
      window: fc.integer({ min: 1, max: 2 }),
      mature: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(question, question, async (one, other) => {
        const { catalogue, asked } = benchOf(empty)
        await catalogue.models(one, asker)
        await catalogue.models(other, asker)
        const different = new Set(asked.map(({ query }) => JSON.stringify(query)))
        expect(different.size).toBe(asked.length)
      }),
    )
  })

  test('is answered by a window, everything in it rated', async () => {
    const { catalogue, now } = benchOf(() => wirePage([wireModel(1), wireModel(2)], true))
    const { value, at, late } = await catalogue.models(mild, asker)
    expect({ at, late }).toEqual({ at: now(), late: false })
    expect(value && opened(value, 'PG')).toMatchObject({
      entries: [{ id: 1 }, { id: 2 }],
      more: true,
    })
  })

  test('is answered without the items that make no sense, which is told', async () => {
    const { catalogue, odd } = benchOf(() => wirePage([{ id: 'model-7' }, wireModel(2)]))
    const { value } = await catalogue.models(mild, asker)
    expect(value && opened(value, 'PG')?.entries.map(({ id }) => id)).toEqual([2])
    expect(odd).toHaveLength(1)
  })

  test('is answered by the words of a file name even where they cannot be decoded', async () => {
    const url = 'https://image.civitai.com/key/uuid/original=true/%E0%A4nude.jpeg'
    const versions = [{ images: [wirePicture(1, { url })] }]
    const { catalogue } = benchOf(() => wirePage([wireModel(1, { modelVersions: versions })]))
    const { value } = await catalogue.models(mild, asker)
    expect(value && opened(value, 'PG')?.entries).toEqual([])
    expect(value && opened(value, 'XXX')?.entries[0]?.pictures).toHaveLength(1)
  })
})

describe('a tag', () => {
  test.each([
    ['that Civitai does not know: it sends the whole feed', 'gone', [], undefined],
    ['of which some in the feed have it', 'style', [], [1, 2]],
    ['in other letters', 'STYLE', [], [1, 2]],
    ['that only one has', 'ink', ['ink'], [2]],
  ])('%s', async (_, tag, more, ids) => {
    const feed = wirePage([wireModel(1), wireModel(2, { tags: ['style', ...more] })])
    const { value } = await benchOf(() => feed).catalogue.models({ ...mild, tag }, asker)
    expect(value && opened(value, 'PG')?.entries.map(({ id }) => id)).toEqual(ids)
  })

  test('with nothing in this window is a known one', async () => {
    const { value } = await benchOf(empty).catalogue.models({ ...mild, tag: 'style' }, asker)
    expect(value && opened(value, 'PG')).toEqual({ entries: [], more: false })
  })
})

describe('base models', () => {
  const enums = { ActiveBaseModel: ['New', 'Pony'], BaseModel: ['Pony', 'Old'] }
  const namesOf = async (bench: ReturnType<typeof benchOf>, signal?: AbortSignal) => {
    const { value } = await bench.catalogue.baseModels({ ...asker, ...(signal && { signal }) })
    return value && opened(value, 'PG')
  }

  test('are asked for once a day, those that take uploads first', async () => {
    const bench = benchOf(() => enums)
    expect(await namesOf(bench)).toEqual(['New', 'Pony', 'Old'])
    bench.later(DAY - 1)
    expect(await namesOf(bench)).toEqual(['New', 'Pony', 'Old'])
    expect(bench.asked).toEqual([{ path: '/enums', query: {}, lane: 'answers' }])
    bench.later(1)
    await namesOf(bench)
    expect(bench.asked).toHaveLength(2)
  })

  test('are the built-in ones while Civitai is away, and until then the last known', async () => {
    const bench = benchOf(failing)
    expect(await namesOf(bench)).toEqual(BASE_MODELS)
    bench.answer = () => enums
    expect(await namesOf(bench)).toEqual(['New', 'Pony', 'Old'])
    bench.answer = failing
    bench.later(20 * DAY)
    expect(await namesOf(bench)).toEqual(['New', 'Pony', 'Old'])
  })

  test('are the built-in ones for who has no time, who is not told it is a problem', async () => {
    const bench = benchOf(() => new Promise(() => {}))
    expect(await namesOf(bench, AbortSignal.abort(new Error('late')))).toEqual(BASE_MODELS)
  })

  test.each(['missing', 'refused', 'odd', 'region'] as const)(
    'are the built-in ones where Civitai does not tell them (%s)',
    async (kind) => {
      const bench = benchOf(() => Promise.reject(new CivitaiFault(kind, kind)))
      expect(await namesOf(bench)).toEqual(BASE_MODELS)
    },
  )

  test('are not made up where something of ours breaks', async () => {
    const bug = new TypeError('undefined is not a function')
    await expect(namesOf(benchOf(() => Promise.reject(bug)))).rejects.toBe(bug)
  })
})

describe('an answer of another shape', () => {
  test.each([
    [{}],
    [[]],
    [null],
    ['text'],
    [{ items: 7 }],
    [{ items: null }],
    [{ items: [7, {}] }],
  ])('(%j) is odd, and as good as none', async (answer) => {
    const { catalogue } = benchOf(() => answer)
    const fault = expect.objectContaining({ name: 'CivitaiFault', kind: 'odd' })
    await expect(catalogue.models(mild, asker)).rejects.toEqual(fault)
    await expect(catalogue.tags('a', asker)).rejects.toEqual(fault)
  })

  test('(an empty one) leaves the base models that are built in', async () => {
    const { value } = await benchOf(() => ({})).catalogue.baseModels(asker)
    expect(value && opened(value, 'PG')).toEqual(BASE_MODELS)
  })
})
