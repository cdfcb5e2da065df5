import { describe, expect, test } from 'vitest'
import type { Remembered } from '../../../src/cache.ts'
import { CivitaiFault } from '../../../src/civitai/asking/fault.ts'
import { opened, type Rated } from '../../../src/rating.ts'
import { asker, type Bench, benchOf } from '../../support/asked.ts'
import { type Json, wireModel, wirePage } from '../../support/wire.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const missing = new CivitaiFault('missing', '404')
const faults = (['away', 'refused', 'odd', 'region'] as const).map(
  (kind) => new CivitaiFault(kind, kind),
)
const lane = 'answers'
const everything = { nsfw: true, archived: true, limit: 1 }

/** Answers by path; what is not laid out is not found. */
const having = (answers: Readonly<Record<string, unknown>>): Bench =>
  benchOf(({ path }) => {
    if (path in answers) return answers[path]
    throw missing
  })

const heldBy = async <T>(remembered: Promise<Remembered<Rated<T>>>): Promise<T | undefined> => {
  const { value } = await remembered
  return value && opened(value, 'XXX')
}

const versions = (...ids: readonly number[]): Json => ({ modelVersions: ids.map((id) => ({ id })) })

describe('a model', () => {
  test('is asked for by its id, once in five minutes', async () => {
    const bench = having({ '/models/7': wireModel(7, versions(70)) })
    const model = () => heldBy(bench.catalogue.model(7, asker))
    expect(await model()).toMatchObject({ id: 7, versions: [{ id: 70 }] })
    bench.later(5 * MINUTE - 1)
    await model()
    expect(bench.asked).toEqual([{ path: '/models/7', query: {}, lane }])
    bench.later(1)
    await model()
    expect(bench.asked).toHaveLength(2)
  })

  test('not found by its id is looked for in the list, the mature and archived included', async () => {
    const { catalogue, asked } = having({ '/models': wirePage([wireModel(8), wireModel(7)]) })
    expect(await heldBy(catalogue.model(7, asker))).toMatchObject({ id: 7 })
    expect(asked).toEqual([
      { path: '/models/7', query: {}, lane },
      { path: '/models', query: { ...everything, ids: 7 }, lane },
    ])
  })

  test('that is nowhere is remembered for a minute to be nowhere', async () => {
    const bench = having({ '/models': wirePage([]) })
    const model = () => heldBy(bench.catalogue.model(7, asker))
    expect(await model()).toBeUndefined()
    bench.later(MINUTE - 1)
    expect(await model()).toBeUndefined()
    expect(bench.asked).toHaveLength(2)
    bench.answer = () => wireModel(7)
    bench.later(1)
    expect(await model()).toMatchObject({ id: 7 })
  })

  test('is not another one that a list sends instead', async () => {
    const { catalogue } = having({ '/models': wirePage([wireModel(8)]) })
    expect(await heldBy(catalogue.model(7, asker))).toBeUndefined()
  })

  test('that is no model is as good as no answer', async () => {
    const { catalogue } = having({ '/models/7': { id: 7 } })
    await expect(catalogue.model(7, asker)).rejects.toMatchObject({ kind: 'odd' })
  })
})

describe('whose version it is', () => {
  test('is asked for by its id, once a day', async () => {
    const bench = having({ '/model-versions/70': { id: 70, modelId: 7 } })
    const version = () => heldBy(bench.catalogue.version(70, asker))
    expect(await version()).toEqual({ model: 7, version: 70 })
    bench.later(DAY - 1)
    await version()
    expect(bench.asked).toEqual([{ path: '/model-versions/70', query: {}, lane }])
  })

  test('is looked for in the list while it is too fresh to be found by its id', async () => {
    const page = wirePage([wireModel(8, versions(80)), wireModel(7, versions(69, 70))])
    const { catalogue, asked } = having({ '/models': page })
    expect(await heldBy(catalogue.version(70, asker))).toEqual({ model: 7, version: 70 })
    expect(asked[1]).toEqual({
      path: '/models',
      query: { ...everything, modelVersionIds: 70 },
      lane,
    })
  })

  test('is not known where no model of the list has it', async () => {
    const bench = having({ '/models': wirePage([wireModel(8, versions(80))]) })
    const version = () => heldBy(bench.catalogue.version(70, asker))
    expect(await version()).toBeUndefined()
    expect(await version()).toBeUndefined()
    expect(bench.asked).toHaveLength(2)
  })
})

describe('what programs know a version by', () => {
  const airOf = (air: unknown) =>
    having({ '/model-versions/70': { id: 70, modelId: 7, air } }).catalogue.air(70, asker)

  test('is asked for once', async () => {
    const air = 'urn:air:sdxl:lora:civitai:7@70'
    const bench = having({ '/model-versions/70': { air } })
    expect(await heldBy(bench.catalogue.air(70, asker))).toBe(air)
    await bench.catalogue.air(70, asker)
    expect(bench.asked).toEqual([{ path: '/model-versions/70', query: {}, lane }])
  })

  test.each([
    undefined,
    null,
    7,
    '',
    'urn:air:sdxl:lora:civitai:7@70 @everyone',
    'urn:air:sd xl:lora:civitai:7@70',
    `urn:air:${'x'.repeat(31)}:lora:civitai:7@70`,
    'https://evil.example',
  ])('is nothing else that Civitai might say: %j', async (air) => {
    expect(await heldBy(airOf(air))).toBeUndefined()
  })

  test('is nothing for a version that Civitai does not find yet', async () => {
    expect(await heldBy(having({}).catalogue.air(70, asker))).toBeUndefined()
  })
})

describe('a fault other than that there is no such thing', () => {
  const asking: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
    ['a model', ({ catalogue }) => catalogue.model(7, asker)],
    ['a version', ({ catalogue }) => catalogue.version(70, asker)],
    ['a hash', ({ catalogue }) => catalogue.file('0BADCAFE', asker)],
    ['a long hash', ({ catalogue }) => catalogue.file('AB'.repeat(32), asker)],
    ['entries', ({ catalogue }) => catalogue.entries([7], false, asker)],
    ['a search', ({ catalogue }) => catalogue.search('ink', false, asker)],
    ['popular models', ({ catalogue }) => catalogue.popular(false, asker)],
  ]
  test.each(asking.flatMap(([what, ask]) => faults.map((fault) => ({ what, ask, fault }))))(
    '($fault.kind) is told to who asked for $what, where there is no other way',
    async ({ ask, fault }) => {
      const bench = benchOf(() => {
        throw fault
      })
      await expect(ask(bench)).rejects.toBe(fault)
      // One that cannot be reached, or serves nobody here, is not asked in yet another way.
      const isFinal = fault.kind === 'away' || fault.kind === 'region'
      if (isFinal) expect(new Set(bench.asked.map(({ path }) => path)).size).toBe(1)
    },
  )
})

describe('a way of asking that is not taken', () => {
  const kinds = ['missing', 'refused', 'odd'] as const

  /** Answers by path; on any other there is that fault. */
  const failingElse = (fault: CivitaiFault, answers: Readonly<Record<string, unknown>>): Bench =>
    benchOf(({ path }) => {
      if (path in answers) return answers[path]
      throw fault
    })

  test.each(kinds)('(%s) gives way to another: one by its id, to a list', async (kind) => {
    const fault = new CivitaiFault(kind, kind)
    const model = wireModel(7, versions(70))
    const bench = failingElse(fault, { '/models': wirePage([model]) })
    expect(await heldBy(bench.catalogue.model(7, asker))).toMatchObject({ id: 7 })
    expect(await heldBy(bench.catalogue.version(70, asker))).toEqual({ model: 7, version: 70 })
    expect(bench.unheard).toEqual(kind === 'missing' ? [] : [fault, fault])
  })

  test('is what is told where no other finds anything: it may well be there', async () => {
    const fault = new CivitaiFault('refused', '403')
    const bench = failingElse(fault, { '/models': wirePage([]) })
    await expect(bench.catalogue.model(7, asker)).rejects.toBe(fault)
  })
})
