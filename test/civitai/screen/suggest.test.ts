import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import type { Rating } from '../../../src/rating.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { civitaiFor, having, SHA256 } from '../../support/having.ts'
import { matureModel, wireModel, wirePage } from '../../support/wire.ts'

const failing = () => {
  throw new CivitaiFault('away', 'down')
}

describe('while somebody types', () => {
  const both = () => having(wireModel(1, { name: 'Lantern' }), matureModel(2, { name: 'Lanterns' }))
  const suggested = async (ceiling: Rating, bench: Bench, typed: string) =>
    (await civitaiFor(ceiling, bench).suggest(typed)).map(({ id }) => id)

  test('models are suggested that fit the place', async () => {
    const bench = both()
    expect(await suggested('PG', bench, 'lant')).toEqual([1])
    expect(await suggested('XXX', bench, 'lant')).toEqual([1, 2])
    // By now everything is at hand, of either kind.
    expect(await suggested('PG', bench, 'lante')).toEqual([1])
    const searched = bench.asked.filter(({ query }) => query.query !== undefined)
    expect(searched.map(({ query }) => query.nsfw)).toEqual([undefined, true])
  })

  test('what is well known is suggested once it was asked for', async () => {
    const bench = both()
    expect(await suggested('PG', bench, '')).toEqual([])
    expect(await suggested('XXX', bench, '')).toEqual([])
    // Nobody waits for it; it is there for the next one.
    await bench.catalogue.popular(false, asker)
    await bench.catalogue.popular(true, asker)
    expect(await suggested('PG', bench, '')).toEqual([1])
    expect(await suggested('XXX', bench, '')).toEqual([1, 2])
  })

  test.each(['https://huggingface.co/lant', 'https://civitai.com/images/1'])(
    'nothing is looked for by an address of no model: %s',
    async (typed) => {
      const bench = both()
      expect(await suggested('PG', bench, typed)).toEqual([])
      expect(bench.asked).toEqual([])
    },
  )

  test('a mature word leads to nothing mature', async () => {
    const bench = having(
      wireModel(1),
      matureModel(2, { name: 'Hentai' }),
      wireModel(3, { name: 'Hentai' }),
    )
    expect(await suggested('PG', bench, 'hentai')).toEqual([])
    expect(await suggested('XXX', bench, 'hentai')).toEqual([2, 3])
  })

  test.each([
    '#1',
    '@10',
    '1@10',
    SHA256,
    'https://civitai.com/models/1?modelVersionId=10',
    'urn:air:sdxl:lora:civitai:1@10',
  ])('what names one model leads to just that: %s', async (typed) => {
    expect(await civitaiFor('PG', both()).suggest(typed)).toEqual([
      {
        id: 1,
        name: 'Lantern',
        type: 'LORA',
        baseModel: 'SDXL 1.0',
        canGenerate: false,
        mature: false,
        pictures: [],
      },
    ])
  })

  test.each<[string, string]>([
    ['one that is held back', '#2'],
    ['a version of it', '@20'],
    ['one that is not there', '#9'],
    ['something else', 'https://civitai.com/images/1'],
  ])('nothing is suggested for %s, and no problem is told', async (_, typed) => {
    expect(await suggested('PG', both(), typed)).toEqual([])
  })

  test('nothing is suggested while Civitai is away, and no problem is told', async () => {
    const bench = benchOf(failing)
    expect(await suggested('PG', bench, 'lantern')).toEqual([])
    expect(await suggested('PG', bench, '#1')).toEqual([])
  })

  test('a bug is not kept quiet', async () => {
    const bug = new TypeError('undefined is not a function')
    const bench = benchOf(() => {
      throw bug
    })
    await expect(suggested('PG', bench, 'lantern')).rejects.toBe(bug)
    await expect(suggested('PG', bench, '#1')).rejects.toBe(bug)
  })

  test('a model whose version says nothing of its base is suggested without it', async () => {
    const bench = having(wireModel(1, { modelVersions: [{ baseModel: undefined }] }))
    expect((await civitaiFor('XXX', bench).suggest('#1'))[0]).not.toHaveProperty('baseModel')
  })

  test('several that share a file are all suggested', async () => {
    const bench = having(wireModel(1), wireModel(2))
    const { answer } = bench
    bench.answer = (question) =>
      question.body === undefined
        ? question.query.ids === undefined
          ? answer(question)
          : wirePage([wireModel(1), wireModel(2)])
        : [1, 2].map((modelId) => ({ id: 10 * modelId, modelId }))
    expect(await suggested('PG', bench, SHA256)).toEqual([1, 2])
  })
})
