import { describe, expect, test } from 'vitest'
import { lora, maker } from '../../../commands/options/generating.ts'
import type { Catalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import type { MakerEntry } from '../../../src/civitai/maker.ts'
import type { Found } from '../../../src/civitai/screen/find.ts'
import { action, type Given, type Option, type Single } from '../../../src/command.ts'
import { BASE_MODELS } from '../../../src/generation/base-models.ts'
import { en } from '../../../src/words/en.ts'
import { callFor } from '../../support/call.ts'
import { never } from '../../support/catalogue.ts'
import { civitaiWith, type FakeCivitai, type Has, servicesWith } from '../../support/civitai.ts'
import { dispatchOf } from '../../support/dispatch.ts'
import { entryOf } from '../../support/entry.ts'
import { modelOf, versionOf } from '../../support/model.ts'

const suggest = (
  option: Option<unknown>,
  civitai: FakeCivitai,
  options: Given = {},
  typed = 'lan',
) => option.suggest?.(typed, callFor(options), servicesWith(civitai))

const suggesting = (...suggestedMakers: readonly MakerEntry[]) => civitaiWith({ suggestedMakers })

describe('models to make pictures with, suggested while typing', () => {
  test('are those that we know how to ask for', async () => {
    const civitai = suggesting()
    await suggest(maker, civitai)
    expect(civitai.askedMakers).toEqual([{ types: ['Checkpoint'], bases: BASE_MODELS }])
  })

  test('are chosen by their id, or by that of the version that was named', async () => {
    const { baseModel: _, ...baseless } = entryOf(8)
    expect(
      await suggest(maker, suggesting(entryOf(7), baseless, { ...entryOf(9), version: 91 })),
    ).toEqual([
      { name: 'Model 7 · LORA · SDXL 1.0', value: '#7' },
      { name: 'Model 8 · LORA', value: '#8' },
      { name: 'Model 9 · LORA · SDXL 1.0', value: '@91' },
    ])
  })

  test.each([maker, lora])('are at most 25', async (option) => {
    const many = Array.from({ length: 60 }, (_, at) => entryOf(at + 1))
    expect(await suggest(option, suggesting(...many))).toHaveLength(25)
  })

  test.each([
    [maker, 400],
    [lora, 200],
  ] as const)('can be pasted, up to a length', (option, longest) => {
    expect(option.wire.max_length).toBe(longest)
    const link = 'https://civitai.com/models/7?modelVersionId=70'
    expect(option.read(link, en)).toBe(link)
  })
})

describe('while Civitai does not answer', () => {
  const run = () => {
    throw new Error('nobody sent it off')
  }
  const make: Single = {
    name: 'make',
    description: () => 'an example',
    action: action({ options: { model: maker, lora }, state: {}, private: true, run }),
  }
  const silent: Partial<Catalogue> = {
    makers: (_words, _wanted, _mature, asker) => never(asker),
    makersAtHand: async () => ({ window: undefined, coming: true }),
    model: (_, asker) => never(asker),
  }

  test.each([
    ['model', ''],
    ['model', 'lan'],
    ['lora', ''],
    ['lora', 'lan'],
  ])('nothing is suggested, and nobody waits for it: %s, “%s”', async (option, typed) => {
    const { suggest: ask, bugs } = dispatchOf(make, silent)
    const call = callFor<Given>({ model: '#7', [option]: typed }, { path: 'make' })
    expect(await ask(call, option, typed)).toEqual([])
    expect(bugs).toEqual([])
  })
})

describe('what joins a model, suggested while typing', () => {
  const every = { types: ['LORA', 'LoCon', 'DoRA'], bases: BASE_MODELS }
  const of = (baseModel: string, change = {}): Has => ({
    found: {
      kind: 'model',
      model: modelOf(7, { versions: [versionOf(71, { baseModel, ...change })] }),
    },
  })
  const askedFor = async (has: Has, model: unknown) => {
    const civitai = civitaiWith(has)
    await suggest(lora, civitai, { model })
    return civitai.askedMakers[0]
  }

  test('is what goes with the model that is chosen', async () => {
    expect(await askedFor(of('Flux.1 D'), '#7')).toEqual({
      types: ['LORA'],
      bases: ['Flux.1 S', 'Flux.1 D'],
    })
    const forPony = await askedFor(of('Pony'), '#7')
    expect(forPony?.types).toEqual(['LORA', 'LoCon', 'DoRA'])
    expect(forPony?.bases).toContain('Illustrious')
    expect(forPony?.bases).not.toContain('SD 1.5')
  })

  test('is what goes with the version that is named', async () => {
    const versions = [versionOf(71, { baseModel: 'Pony' }), versionOf(72, { baseModel: 'SD 1.5' })]
    const model = modelOf(7, { versions })
    const bases = async (found: Found) => (await askedFor({ found }, '#7'))?.bases
    expect(await bases({ kind: 'model', model, version: 72 })).toContain('SD 1.4')
    expect(await bases({ kind: 'model', model })).toContain('SDXL 1.0')
  })

  test.each<[string, Has, unknown]>([
    ['none is chosen', of('Pony'), undefined],
    ['none of that name is known', {}, 'xyz'],
    ['the name is too long', of('Pony'), 'x'.repeat(401)],
    ['of its base nobody knows how to ask', of('Kolors'), '#7'],
    ['no pictures are made with it', of('Pony', { canGenerate: false }), '#7'],
  ])('is anything where %s', async (_, has, model) => {
    expect(await askedFor(has, model)).toEqual(every)
  })
})
