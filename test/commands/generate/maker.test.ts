import { describe, expect, test } from 'vitest'
import { loraOf, makerOf } from '../../../commands/generate/maker.ts'
import type { Maker } from '../../../src/civitai/maker.ts'
import type { Model, Version } from '../../../src/civitai/model.ts'
import type { Found } from '../../../src/civitai/screen/find.ts'
import { en } from '../../../src/words/en.ts'
import { civitaiWith, type Has, servicesWith } from '../../support/civitai.ts'
import { entryOf } from '../../support/entry.ts'
import { modelOf, versionOf } from '../../support/model.ts'
import { toldBy } from '../../support/problem.ts'

const makerWith = (version: number, change: Partial<Maker> = {}, type = 'checkpoint'): Maker => ({
  model: 7,
  version,
  name: 'Model 7',
  versionName: `v${version}`,
  type: 'Checkpoint',
  mature: false,
  baseModel: 'SDXL 1.0',
  air: `urn:air:sdxl:${type}:civitai:7@${version}`,
  ...change,
})

const having = (versions: readonly Version[], change: Partial<Model> = {}) => ({
  kind: 'model' as const,
  model: modelOf(7, { type: 'Checkpoint', versions, ...change }),
})

/** The same, where the text names a version as well. */
const naming = ({ found, ...has }: Has, version: number | undefined): Has =>
  version === undefined || found?.kind !== 'model'
    ? { ...has, ...(found && { found }) }
    : { ...has, found: { ...found, version } }

const made = (has: Has, version?: number) =>
  makerOf('lantern', servicesWith(civitaiWith(naming(has, version))))

const v = (id: number, change: Partial<Version> = {}) => versionOf(id, change)

describe('the model to make pictures with', () => {
  const makers = [73, 72, 71].map((id) => makerWith(id))

  test('is the newest version that can be asked for', async () => {
    const versions = [v(75, { canGenerate: false }), v(74, { baseModel: 'Kolors' }), v(73), v(72)]
    expect(await made({ found: having(versions), makers })).toEqual(makers[0])
  })

  test('is the version that is named', async () => {
    const found = having([v(73), v(72), v(71)])
    expect(await made({ found, makers }, 72)).toMatchObject({ version: 72 })
  })

  test('is an older version where the newest is kept back', async () => {
    const found = having([v(73), v(72)])
    expect(await made({ found, makers: [makerWith(72)] })).toMatchObject({ version: 72 })
  })

  test('is one that can be asked for, though newer ones of that base cannot', async () => {
    const others = [91, 92, 93].map((id) => v(id, { baseModel: 'Qwen' }))
    const found = having([...others, v(2_552_908, { baseModel: 'Qwen' })])
    const qwen = makerWith(2_552_908, {
      baseModel: 'Qwen',
      air: 'urn:air:qwen:checkpoint:civitai:7@2552908',
    })
    expect(await made({ found, makers: [qwen] })).toEqual(qwen)
  })

  test('is never another version than the one that is named', async () => {
    const found = having([v(73), v(72)])
    const told = await toldBy(made({ found, makers: [makerWith(72)] }, 73))
    expect(told.says).toBe(en.cannotMakeWithModel)
  })

  test('is looked for in no more than three versions', async () => {
    const found = having([v(76), v(75), v(74), v(73)])
    expect((await toldBy(made({ found, makers }))).says).toBe(en.cannotMakeWithModel)
  })

  test.each<[string, Has, number | undefined, string]>([
    ['a version that it does not have', { found: having([v(73)]), makers }, 99, en.unknownVersion],
    [
      'what Civitai makes no pictures with',
      { found: having([v(73, { canGenerate: false })]), makers },
      undefined,
      en.cannotMakeWithModel,
    ],
    ['no version at all', { found: having([]) }, undefined, en.cannotMakeWithModel],
    [
      'a base model of which nobody knows how to ask',
      { found: having([v(73, { baseModel: 'Kolors' })]), makers },
      undefined,
      en.cannotMakeWithBase,
    ],
    [
      'what the screen knows nothing of',
      { found: having([v(73)]) },
      undefined,
      en.cannotMakeWithModel,
    ],
    [
      'the AIR of something else',
      { found: having([v(73)]), makers: [makerWith(73, {}, 'vae')] },
      undefined,
      en.cannotMakeWithModel,
    ],
    [
      'an AIR of another ecosystem',
      {
        found: having([v(73)]),
        makers: [makerWith(73, { air: 'urn:air:sd1:checkpoint:civitai:7@73' })],
      },
      undefined,
      en.cannotMakeWithModel,
    ],
    ['a LoRA', { found: having([v(73)], { type: 'DoRA' }), makers }, undefined, en.loraAsModel],
    ['a picture', { found: { kind: 'image', id: 1 } }, undefined, en.notAModel],
    ['a person', { found: { kind: 'creator', name: 'brush' } }, undefined, en.notAModel],
    ['nothing', { found: { kind: 'none', near: [] } }, undefined, en.nothingFound([])],
    [
      'nothing but something alike',
      { found: { kind: 'none', near: [entryOf(7, { name: '*Ink*' })] } },
      undefined,
      en.nothingFound(['\\*Ink\\*']),
    ],
  ])('is refused with what to do about it: %s', async (_, has, version, says) => {
    expect((await toldBy(made(has, version))).says).toBe(says)
  })

  describe('of several that fit', () => {
    const several = (...change: Parameters<typeof entryOf>[1][]): Found => ({
      kind: 'several',
      entries: change.map((one, at) =>
        entryOf(at + 1, { type: 'Checkpoint', name: `Lantern ${at + 1}`, ...one }),
      ),
    })
    const models = [modelOf(2, { type: 'Checkpoint', versions: [v(73)] })]

    test('is the only one that it can be', async () => {
      const found = several({ type: 'LORA' }, {}, { canGenerate: false })
      expect(await made({ found, models, makers })).toEqual(makers[0])
    })

    test('has to be chosen', async () => {
      const found = several({ type: 'LORA' }, {}, {}, { name: 'a_b' }, {})
      expect((await toldBy(made({ found, models, makers }))).says).toBe(
        en.severalToMakeWith(['Lantern 2', 'Lantern 3', 'a\\_b']),
      )
      const none = several({ canGenerate: false }, { type: 'LORA' })
      expect((await toldBy(made({ found: none, models, makers }))).says).toBe(
        en.severalToMakeWith(['Lantern 1', 'Lantern 2']),
      )
    })
  })
})

describe('what joins that model', () => {
  const joined = (has: Has, baseModel = 'Pony', version?: number) =>
    loraOf('ink', { baseModel }, servicesWith(civitaiWith(naming(has, version))))
  const loras = (versions: readonly Version[]): Found => having(versions, { type: 'LORA' })
  const loraWith = (id: number, change: Partial<Maker> = {}) => makerWith(id, change, 'lora')

  test('is its newest version of that ecosystem', async () => {
    const found = loras([
      v(74, { baseModel: 'Flux.1 D' }),
      v(73, { baseModel: 'Illustrious' }),
      v(72),
    ])
    const makers = [74, 73, 72].map((id) => loraWith(id))
    expect(await joined({ found, makers })).toEqual(makers[1])
  })

  test('is one whose AIR may join it', async () => {
    const found = loras([v(73), v(72)])
    const makers = [loraWith(73, { air: 'urn:air:sd1:lora:civitai:7@73' }), loraWith(72)]
    expect(await joined({ found, makers })).toMatchObject({ version: 72 })
  })

  test.each<[string, Has, string]>([
    ['one for another base', { found: loras([v(73, { baseModel: 'SD 1.5' })]) }, en.otherLora],
    ['no LoRA', { found: having([v(73)]), makers: [makerWith(73)] }, en.modelAsLora],
    ['what is kept back', { found: loras([v(73)]) }, en.cannotMakeWithLora],
    [
      'the AIR of something else',
      { found: loras([v(73)]), makers: [makerWith(73)] },
      en.cannotMakeWithLora,
    ],
    ['what cannot be', { found: loras([v(73, { canGenerate: false })]) }, en.cannotMakeWithLora],
  ])('is refused with what to do about it: %s', async (_, has, says) => {
    expect((await toldBy(joined(has))).says).toBe(says)
  })

  test('is nothing for a base model that nobody knows', async () => {
    const has = { found: loras([v(73)]), makers: [loraWith(73)] }
    expect((await toldBy(joined(has, 'Kolors'))).says).toBe(en.otherLora)
  })

  test('is the version that is named', async () => {
    const has = { found: loras([v(73), v(72)]), makers: [loraWith(73), loraWith(72)] }
    expect(await joined(has, 'Pony', 72)).toMatchObject({ version: 72 })
    expect((await toldBy(joined(has, 'Pony', 99))).says).toBe(en.unknownVersion)
  })
})
