import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generationOf } from '../../../src/civitai/rated/generation.ts'

describe('generation data', () => {
  test('is read in all that is shown of it', () => {
    expect(
      generationOf({
        prompt: 'a lantern',
        negativePrompt: 'blurry',
        seed: 1_938_345_220,
        steps: 45,
        sampler: 'DPM++ 2M',
        cfgScale: 5,
        clipSkip: 2,
        Size: '832x1216',
        Model: 'mistoonAnime_v10',
        'Model hash': 'a49140c6c5',
        resources: [{ type: 'lora', name: 'ink', weight: 0.8, hash: 'ab' }],
        civitaiResources: [{ type: 'checkpoint', modelVersionId: 345_685, weight: 1 }],
      }),
    ).toEqual({
      prompt: 'a lantern',
      wholePrompt: 'a lantern',
      negativePrompt: 'blurry',
      seed: '1938345220',
      steps: '45',
      sampler: 'DPM++ 2M',
      cfgScale: '5',
      clipSkip: '2',
      size: '832x1216',
      model: 'mistoonAnime_v10',
      resources: [
        { type: 'lora', name: 'ink', weight: '0.8' },
        { type: 'checkpoint', version: 345_685, weight: '1' },
      ],
    })
  })

  test.each([
    ['a number as a text', { steps: '28' }, { steps: '28' }],
    ['another name', { 'Clip skip': '2' }, { clipSkip: '2' }],
    ['both names', { clipSkip: 1, 'Clip skip': '2' }, { clipSkip: '1' }],
    ['a size by its sides', { width: 768, height: 1344 }, { size: '768x1344' }],
    ['both sizes', { Size: '512x512', width: 768, height: 1344 }, { size: '512x512' }],
    [
      'a size that is none beside its sides',
      { Size: 'undefinedxundefined', width: 8, height: 9 },
      { size: '8x9' },
    ],
    [
      'a model that is an AIR',
      { Model: 'urn:air:sdxl:checkpoint:civitai:900@100' },
      { model: '900@100' },
    ],
    ['one without its version', { Model: 'air:sdxl:checkpoint:civitai:900' }, { model: '900' }],
    [
      'one of somewhere else',
      { Model: 'urn:air:a:b:huggingface:x@y' },
      { model: 'urn:air:a:b:huggingface:x@y' },
    ],
    ['a prompt that is a number', { prompt: 12_345 }, { prompt: '12345', wholePrompt: '12345' }],
    ['a fraction that came out long', { cfgScale: 0.1 + 0.2 }, { cfgScale: '0.3' }],
    ['the largest whole number', { seed: 2 ** 53 - 1 }, { seed: '9007199254740991' }],
    ['a large one as a text', { seed: '18446744073709551615' }, { seed: '18446744073709551615' }],
    ['a zero', { seed: 0 }, { seed: '0' }],
  ])('is read by %s', (_, meta, expected) => {
    expect(generationOf(meta)).toEqual({ wholePrompt: '', resources: [], ...expected })
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a text', 'Steps: 20'],
    ['a list', [{ prompt: 'a' }]],
    ['only what is not shown', { comfy: '{"nodes":[]}', hashes: {}, ENSD: '31337', width: 512 }],
    ['a size that is none', { Size: 'undefinedxundefined', width: 0, height: 0 }],
    ['a size of one side', { Size: '512xNaN', width: 512 }],
    [
      'models of which nothing is named',
      { models: [7e99, '', null], hashes: { model: 'a49140c6c5' } },
    ],
    ['a version of a model without a name', { civitaiResources: [{ modelVersionName: 'v5' }] }],
    ['only what says nothing', { prompt: ' ', sampler: 'undefined', Model: 'None', seed: null }],
    ['what is no text', { prompt: ['a'], steps: [20], Size: { width: 1 }, Model: true }],
    ['a number that JSON could not carry', { seed: 1e21, steps: Number.NaN }],
    ['resources without name and version', { resources: [{ type: 'lora' }, 7, null, 'ink'] }],
    ['resources that are no list', { resources: { name: 'ink' }, civitaiResources: 'all' }],
    [
      'versions that are none',
      { civitaiResources: [{ modelVersionId: '7' }, { modelVersionId: -1 }] },
    ],
    ['wrapped nothing', { id: 7, meta: null }],
    ['wrapped twice', { id: 7, meta: { id: 7, meta: { prompt: 'a' } } }],
  ])('is none of %s', (_, meta) => {
    expect(generationOf(meta)).toBeUndefined()
  })

  test('is found where a single picture has it, within others', () => {
    expect(generationOf({ id: 7, meta: { prompt: 'a' } })).toMatchObject({ prompt: 'a' })
  })

  test('is as it stands where one of its keys only looks like that', () => {
    const meta = { id: 7, meta: { prompt: 'another' }, prompt: 'this' }
    expect(generationOf(meta)).toMatchObject({ prompt: 'this' })
  })

  test('is bounded in every part, and the whole prompt is kept to be judged', () => {
    const long = 'a '.repeat(50_000).trim()
    const read = generationOf({
      prompt: long,
      negativePrompt: long,
      sampler: long,
      resources: Array.from({ length: 90 }, () => ({ name: long, type: long, weight: long })),
    })
    expect(read?.wholePrompt).toBe(long)
    expect(read?.prompt).toHaveLength(2_000)
    expect(read?.negativePrompt).toHaveLength(2_000)
    expect(read?.sampler).toHaveLength(100)
    expect(read?.resources).toHaveLength(20)
    expect(read?.resources[0]?.name).toHaveLength(100)
  })

  test.each([
    [
      'by the names that Civitai gives them',
      {
        civitaiResources: [
          { modelVersionId: 2, modelName: 'Harbor', modelVersionName: 'v5', type: 'checkpoint' },
          { modelName: 'Lantern', weight: 0.7 },
          { modelVersionId: 4, name: 'own', modelName: 'Lantern' },
        ],
      },
      [
        { name: 'Harbor · v5', version: 2, type: 'checkpoint' },
        { name: 'Lantern', weight: '0.7' },
        { name: 'own', version: 4 },
      ],
    ],
    [
      'with a strength',
      { additionalResources: [{ name: 'a.safetensors', type: 'lora', strength: 0.4 }] },
      [{ name: 'a.safetensors', type: 'lora', weight: '0.4' }],
    ],
    [
      'that is an AIR',
      { additionalResources: [{ name: 'urn:air:sdxl:lora:civitai:12@34', type: 'lora' }] },
      [{ name: '12@34', type: 'lora' }],
    ],
    [
      'in lists of names',
      { models: ['a.safetensors'], vaes: ['ae.sft'], upscalers: ['4x'], controlNets: ['depth'] },
      [
        { name: 'a.safetensors', type: 'model' },
        { name: 'ae.sft', type: 'vae' },
        { name: '4x', type: 'upscaler' },
        { name: 'depth', type: 'controlnet' },
      ],
    ],
    [
      'by its hash alone',
      { hashes: { model: 'ab', vae: 'cd', 'LORA:StyleA': 'ef', 'embed:easy': '01' } },
      [
        { name: 'StyleA', type: 'lora' },
        { name: 'easy', type: 'embed' },
      ],
    ],
    [
      'each once',
      {
        Model: 'some_dev',
        models: ['sub\\some_dev.safetensors', 'other.ckpt'],
        resources: [{ name: 'StyleA', type: 'lora', weight: 1 }],
        additionalResources: [{ name: 'styles/stylea.safetensors', strength: 1 }],
        hashes: { 'lora:StyleA': 'ab', 'lora:other': 'cd' },
      },
      [
        { name: 'StyleA', type: 'lora', weight: '1' },
        { name: 'other.ckpt', type: 'model' },
      ],
    ],
    [
      'by hashes that Civitai finds files by',
      {
        resources: [
          { hash: '692186a14a', name: 'harbor', type: 'model' },
          { name: 'StyleA', type: 'lora', weight: 1 },
          { hash: '0xFB4063C4' },
          { hash: 'blake3:12', name: 'ink', type: 'lora' },
        ],
        hashes: {
          'LORA:StyleA': 'fb4063c470ab',
          'embed:easy': 'e3b0c44298',
          'lora:b': '2c1c3f889f',
        },
      },
      [
        { hash: '692186A14A', name: 'harbor', type: 'model' },
        { name: 'StyleA', type: 'lora', weight: '1', hash: 'FB4063C470AB' },
        { hash: 'FB4063C4' },
        { name: 'ink', type: 'lora' },
        { name: 'easy', type: 'embed' },
        { name: 'b', type: 'lora', hash: '2C1C3F889F' },
      ],
    ],
  ])('tells of what it was made with %s', (_, meta, resources) => {
    expect(generationOf(meta)?.resources).toEqual(resources)
  })

  test('of anything at all is texts, and bounded', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(
          ...['prompt', 'negativePrompt', 'seed', 'Size', 'resources', 'meta', 'id', 'models'],
          ...['additionalResources', 'hashes', 'civitaiResources', 'vaes', 'Model'],
        ),
        fc.jsonValue(),
      ),
    )
    fc.assert(
      fc.property(anything, (meta) => {
        const { wholePrompt = '', resources = [], ...texts } = generationOf(meta) ?? {}
        expect(typeof wholePrompt).toBe('string')
        for (const text of Object.values(texts)) {
          expect(typeof text).toBe('string')
          expect(text).not.toBe('')
          expect(text.length).toBeLessThanOrEqual(2_000)
        }
        for (const { version, ...named } of resources) {
          expect(version === undefined || Number.isSafeInteger(version)).toBe(true)
          for (const text of Object.values(named)) {
            expect(typeof text).toBe('string')
            expect(text.length).toBeLessThanOrEqual(100)
          }
        }
      }),
    )
  })
})
