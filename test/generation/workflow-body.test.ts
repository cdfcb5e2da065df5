import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LARGEST_SEED, type OutOfBounds, type Wish } from '../../src/generation/wish.ts'
import { type PriceBody, priceBody, submitBody } from '../../src/generation/workflow-body.ts'
import { bodyFor } from './bodies.ts'
import { type KnownBase, MODELS, wishFor } from './wishes.ts'

const LORA = 'urn:air:sdxl:lora:civitai:11@22'

const inputFor = (wish: Wish) => bodyFor(wish).steps[0].input

describe('a question for a price', () => {
  test('is SDXL as developer-docs has it', () => {
    const wish = wishFor('Pony', {
      negative: 'blurry',
      size: 'portrait',
      count: 4,
      lora: { air: LORA, weight: 0.8 },
    })
    expect(bodyFor(wish)).toEqual({
      tags: ['civitai-curator'],
      allowMatureContent: false,
      upgradeMode: 'manual',
      currencies: ['blue', 'green', 'yellow'],
      steps: [
        {
          $type: 'imageGen',
          name: 'pictures',
          timeout: '00:10:00',
          retries: 1,
          input: {
            engine: 'sdcpp',
            ecosystem: 'sdxl',
            operation: 'createImage',
            model: MODELS.Pony,
            prompt: 'a red fox in the snow',
            negativePrompt: 'blurry',
            width: 832,
            height: 1216,
            steps: 25,
            cfgScale: 7,
            sampleMethod: 'euler_a',
            schedule: 'karras',
            seed: 123,
            quantity: 4,
            outputFormat: 'jpeg',
            loras: { [LORA]: 0.8 },
          },
        },
      ],
    })
  })

  test.each([
    ['SD 1.5', { ecosystem: 'sd1', model: MODELS['SD 1.5'], width: 512, height: 512 }],
    ['Flux.1 D', { engine: 'comfy', ecosystem: 'flux1', model: MODELS['Flux.1 D'], steps: 20 }],
    ['Flux.1 S', { engine: 'comfy', model: MODELS['Flux.1 S'], steps: 4, cfgScale: 1 }],
    ['ZImageTurbo', { model: 'turbo', diffuserModel: MODELS.ZImageTurbo, steps: 9, cfgScale: 1 }],
    ['ZImageBase', { model: 'base', diffuserModel: MODELS.ZImageBase, steps: 20, cfgScale: 4 }],
    ['Qwen', { model: '20b', version: '2512', width: 1024 }],
  ] satisfies [KnownBase, object][])('is %s in its own way', (baseModel, input) => {
    expect(inputFor(wishFor(baseModel))).toMatchObject(input)
  })

  test('has no field that its engine does not take', () => {
    for (const baseModel of ['Flux.1 D', 'Flux.1 S', 'ZImageTurbo'] satisfies KnownBase[])
      expect(inputFor(wishFor(baseModel))).not.toHaveProperty('negativePrompt')
    expect(inputFor(wishFor('Flux.1 D'))).not.toHaveProperty('sampleMethod')
    expect(inputFor(wishFor('SDXL 1.0'))).not.toHaveProperty('sampler')
    expect(inputFor(wishFor('SDXL 1.0'))).not.toHaveProperty('clipSkip')
    expect(inputFor(wishFor('Qwen'))).not.toHaveProperty('diffuserModel')
  })

  test('takes no id of its own, for that would be taken then', () => {
    expect(bodyFor(wishFor('SDXL 1.0'))).not.toHaveProperty('externalId')
    expect(bodyFor(wishFor('SDXL 1.0'))).not.toHaveProperty('callbacks')
  })

  test('leaves out a negative prompt of nothing', () => {
    expect(inputFor(wishFor('Flux.1 D', { negative: ' \n' }))).not.toHaveProperty('negativePrompt')
  })

  test('has half a character in no text', () => {
    expect(inputFor(wishFor('SDXL 1.0', { prompt: 'fox \ud83d' })).prompt).toBe('fox \ufffd')
  })
})

describe('a wish', () => {
  test.each([
    ['base model', { model: { air: MODELS['SDXL 1.0'], baseModel: 'SDXL Turbo' } }],
    ['model', { model: { air: MODELS['SD 1.5'], baseModel: 'SDXL 1.0' } }],
    ['model', { model: { air: 'urn:air:sdxl:checkpoint:civitai:1', baseModel: 'SDXL 1.0' } }],
    ['no prompt', { prompt: ' \n' }],
    ['long prompt', { prompt: 'x'.repeat(10_001) }],
    ['long negative', { negative: 'x'.repeat(10_001) }],
    ['size', { size: 'endless' as Wish['size'] }],
    ['count', { count: 0 }],
    ['count', { count: 5 }],
    ['count', { count: 1.5 }],
    ['count', { count: Number.NaN }],
    ['seed', { seed: -1 }],
    ['seed', { seed: LARGEST_SEED + 1 }],
    ['seed', { seed: 0.5 }],
    ['lora', { lora: { air: 'urn:air:flux1:lora:civitai:11@22', weight: 1 } }],
    ['lora', { lora: { air: 'a LoRA', weight: 1 } }],
    ['weight', { lora: { air: LORA, weight: 2.1 } }],
    ['weight', { lora: { air: LORA, weight: -1.1 } }],
    ['weight', { lora: { air: LORA, weight: Number.NaN } }],
  ] satisfies [OutOfBounds, Partial<Wish>][])('out of bounds by its %s', (why, has) => {
    expect(priceBody(wishFor('SDXL 1.0', has))).toBe(why)
  })

  test('for what has no use of a negative prompt is not asked with one', () => {
    for (const baseModel of ['Flux.1 D', 'Flux.1 S', 'ZImageTurbo'] satisfies KnownBase[])
      expect(priceBody(wishFor(baseModel, { negative: 'blurry' }))).toBe('negative')
  })

  test.each([
    { prompt: 'x'.repeat(10_000), negative: 'x'.repeat(10_000) },
    { count: 1, seed: 0 },
    { count: 4, seed: LARGEST_SEED },
    { lora: { air: LORA, weight: -1 } },
    { lora: { air: LORA, weight: 2 } },
  ])('right at its bounds is asked', (has) => {
    expect(priceBody(wishFor('SDXL 1.0', has))).toBeTypeOf('object')
  })

  test('of any kind never asks for mature content, and always says a seed', () => {
    const anyWish = fc.record({
      base: fc.constantFrom(...(Object.keys(MODELS) as KnownBase[])),
      prompt: fc.string({ unit: 'binary', maxLength: 200 }),
      negative: fc.option(fc.string({ maxLength: 50 }), { nil: undefined }),
      size: fc.constantFrom('square', 'portrait', 'landscape'),
      count: fc.integer({ min: -2, max: 7 }),
      seed: fc.oneof(fc.integer(), fc.double()),
    })
    fc.assert(
      fc.property(anyWish, ({ base, ...has }) => {
        const body = priceBody(wishFor(base, has as Partial<Wish>))
        if (typeof body === 'string') return
        expect(body).toMatchObject({ allowMatureContent: false, upgradeMode: 'manual' })
        const { seed, quantity } = body.steps[0].input
        expect(seed).toBe(has.seed)
        expect([1, 2, 3, 4]).toContain(quantity)
      }),
    )
  })
})

describe('an order', () => {
  const priced = bodyFor(wishFor('SDXL 1.0'))

  test('is what was priced, under an id of its own', () => {
    expect(submitBody(priced, { externalId: 'quote-7f3a' })).toEqual({
      ...priced,
      externalId: 'quote-7f3a',
    })
  })

  test('says where to tell of the end', () => {
    const callback = 'https://bot.example/hooks/secret'
    expect(submitBody(priced, { externalId: 'q1', callback }).callbacks).toEqual([
      {
        url: callback,
        type: ['workflow:succeeded', 'workflow:failed', 'workflow:expired', 'workflow:canceled'],
      },
    ])
  })

  test.each(['', 'a b', 'x'.repeat(129), 'ä', 'a/b', 'a\n'])(
    'is none under the id %j',
    (externalId) => {
      expect(() => submitBody(priced, { externalId })).toThrow('another form')
    },
  )

  test('holds nothing that is not of it, even where what is stored does', () => {
    const stored = {
      ...priced,
      metadata: { a: 1 },
      allowMatureContent: true,
    } as unknown as PriceBody
    const body = submitBody(stored, { externalId: 'q1' })
    expect(body).not.toHaveProperty('metadata')
    expect(body.allowMatureContent).toBe(false)
  })
})
