import { expect, test } from 'vitest'
import { read } from './read.ts'

/** A node by what it does and its inputs. */
const node = (class_type: string, inputs: object) => ({ class_type, inputs })
const inGraph = (graph: object) => read({ prompt: graph })

const usual = {
  3: node('KSampler', {
    seed: 1,
    steps: 20,
    cfg: 7,
    sampler_name: 'euler',
    scheduler: 'normal',
    denoise: 1,
    model: ['9', 0],
    positive: ['6', 0],
    negative: ['7', 0],
    latent_image: ['5', 0],
  }),
  4: node('CheckpointLoaderSimple', { ckpt_name: 'sdxl\\ada\\foxmix_v1.5.safetensors' }),
  5: node('EmptyLatentImage', { width: 832, height: 1216, batch_size: 1 }),
  6: node('CLIPTextEncode', { text: 'a fox, embedding:ez', clip: ['9', 1] }),
  7: node('CLIPTextEncode', { text: 'blurry', clip: ['9', 1] }),
  8: node('VAEDecode', { samples: ['3', 0], vae: ['11', 0] }),
  9: node('LoraLoader', {
    lora_name: '/home/ada/loras/foxy.safetensors',
    strength_model: 0.8,
    strength_clip: 1,
    model: ['4', 0],
    clip: ['4', 1],
  }),
  10: node('SaveImage', { images: ['8', 0] }),
  11: node('VAELoader', { vae_name: 'soft.pt' }),
  12: node('LoraLoader', { lora_name: 'unused.safetensors', strength_model: 1 }),
}

test('what the sampler works with, without folders and what is not used', () => {
  expect(inGraph(usual)).toEqual({
    prompt: 'a fox, embedding:ez',
    wholePrompt: 'a fox, embedding:ez',
    negativePrompt: 'blurry',
    seed: '1',
    steps: '20',
    cfgScale: '7',
    sampler: 'euler',
    size: '832x1216',
    model: 'foxmix_v1.5',
    resources: [
      { type: 'checkpoint', name: 'foxmix_v1.5' },
      { type: 'lora', name: 'foxy', weight: '0.8' },
      { type: 'vae', name: 'soft' },
      { type: 'embedding', name: 'ez' },
    ],
  })
})

test('the first of two samplers', () => {
  const second = node('KSampler', { ...usual[3].inputs, seed: 2, steps: 5, latent_image: ['3', 0] })
  expect(inGraph({ 1: second, ...usual })).toMatchObject({ seed: '1', size: '832x1216' })
})

test('a sampler of parts, as for Flux', () => {
  const graph = {
    1: node('SamplerCustomAdvanced', {
      noise: ['2', 0],
      guider: ['3', 0],
      sampler: ['4', 0],
      sigmas: ['5', 0],
      latent_image: ['6', 0],
    }),
    2: node('RandomNoise', { noise_seed: 9 }),
    3: node('BasicGuider', { model: ['8', 0], conditioning: ['7', 0] }),
    4: node('KSamplerSelect', { sampler_name: 'euler' }),
    5: node('SplitSigmas', { sigmas: ['10', 0], step: 4 }),
    6: node('EmptySD3LatentImage', { width: ['11', 0], height: ['12', 0] }),
    7: node('FluxGuidance', { guidance: 3.5, conditioning: ['9', 0] }),
    8: node('UNETLoader', { unet_name: 'flux/foxflux.gguf' }),
    9: node('CLIPTextEncodeFlux', { clip_l: 'a fox', t5xxl: 'a red fox in snow', guidance: 3 }),
    10: node('BasicScheduler', { scheduler: 'simple', steps: 8, denoise: 1, model: ['8', 0] }),
    11: node('PrimitiveInt', { value: 1024 }),
    12: node('INTConstant', { value: 768 }),
  }
  expect(inGraph(graph)).toEqual({
    prompt: 'a fox, a red fox in snow',
    wholePrompt: 'a fox, a red fox in snow',
    seed: '9',
    steps: '8',
    cfgScale: '3.5',
    sampler: 'euler',
    size: '1024x768',
    model: 'foxflux',
    resources: [{ type: 'checkpoint', name: 'foxflux' }],
  })
})

const withPrompt = (positive: object, rest: object = {}, negative: object = ['7', 0]) => ({
  ...usual,
  3: node('KSampler', { ...usual[3].inputs, positive, negative }),
  20: node('String Literal', { string: 'a fox' }),
  ...rest,
})

test.each<[string, object]>([
  ['a linked text', { 30: node('CLIPTextEncode', { text: ['20', 0] }) }],
  [
    'wildcards',
    { 30: node('ImpactWildcardEncode', { wildcard_text: '__x__', populated_text: 'a fox' }) },
  ],
  ['two encoders', { 30: node('CLIPTextEncodeSDXL', { text_g: 'a fox', text_l: 'a fox' }) }],
  [
    'a control net',
    {
      30: node('ControlNetApplyAdvanced', { positive: ['6', 0], negative: ['7', 0], strength: 1 }),
      6: node('CLIPTextEncode', { text: 'a fox' }),
    },
  ],
  [
    'a node of both prompts',
    { 30: node('Efficient Loader', { positive: 'a fox', negative: 'blurry' }) },
  ],
  [
    'a style',
    {
      30: node('CLIPTextEncode', { text: ['31', 0] }),
      31: node('SDXLPromptStyler', { text_positive: 'a fox', text_negative: 'blurry' }),
    },
  ],
  [
    'joined texts',
    {
      30: node('CLIPTextEncode', { text: ['31', 0] }),
      31: node('StringConcatenate', { string_a: 'a', string_b: 'fox', delimiter: ' ' }),
    },
  ],
  [
    'a shown text',
    {
      30: node('CLIPTextEncode', { text: ['31', 0] }),
      31: node('ShowText|pysssss', { text: ['20', 0], text_0: 'older' }),
    },
  ],
])('a prompt by way of %s', (_, rest) => {
  expect(inGraph(withPrompt(['30', 0], rest))?.wholePrompt).toBe('a fox')
})

test('several conditionings are told one after the other', () => {
  const rest = {
    30: node('ConditioningCombine', { conditioning_1: ['6', 0], conditioning_2: ['7', 0] }),
  }
  expect(inGraph(withPrompt(['30', 0], rest))?.prompt).toBe('a fox, embedding:ez, blurry')
})

test('a prompt that is zeroed is no negative prompt', () => {
  const rest = { 30: node('ConditioningZeroOut', { conditioning: ['6', 0] }) }
  const one = inGraph(withPrompt(['6', 0], rest, ['30', 0]))
  expect(one?.negativePrompt).toBeUndefined()
})

test('values held by other nodes', () => {
  const graph = {
    ...usual,
    3: node('KSamplerAdvanced', {
      ...usual[3].inputs,
      seed: undefined,
      noise_seed: ['21', 0],
      steps: ['22', 0],
    }),
    21: node('Seed (rgthree)', { seed: 77 }),
    22: node('PrimitiveNode', { value: ['23', 0] }),
    23: node('Int', { Number: '30' }),
  }
  expect(inGraph(graph)).toMatchObject({ seed: '77', steps: '30' })
})

const loading = (inputs: object, type = 'Loader', rest: object = {}) =>
  inGraph({
    1: node('KSampler', { steps: 1, positive: 'x', model: ['2', 0] }),
    2: node(type, inputs),
    ...rest,
  })?.resources

test('stacks of LoRAs, without those that are off', () => {
  expect(
    loading({
      switch_1: 'On',
      lora_name_1: 'a.safetensors',
      model_weight_1: 0.5,
      switch_2: 'Off',
      lora_name_2: 'b.safetensors',
      lora_name_3: 'None',
    }),
  ).toEqual([{ type: 'lora', name: 'a', weight: '0.5' }])
  expect(
    loading({ lora_count: 1, lora_name_1: 'a', lora_wt_1: 0.4, lora_name_2: 'b', lora_wt_2: 1 }),
  ).toEqual([{ type: 'lora', name: 'a', weight: '0.4' }])
  expect(
    loading({
      lora_1: { on: true, lora: 'x\\a.safetensors', strength: 0.7 },
      lora_2: { on: false, lora: 'b.safetensors', strength: 1 },
    }),
  ).toEqual([{ type: 'lora', name: 'a', weight: '0.7' }])
  const list = [
    { name: 'a', strength: '0.6', active: true },
    { name: 'b', active: false },
  ]
  expect(loading({ loras: { __value__: list } })).toEqual([
    { type: 'lora', name: 'a', weight: '0.6' },
  ])
  expect(loading({ loras: list })).toEqual([{ type: 'lora', name: 'a', weight: '0.6' }])
  expect(loading({ lora_name: 'a', strength_model: 0 })).toEqual([])
})

test('a stack has weights of two kinds, and says which count', () => {
  const stack = { lora_count: 1, lora_name_1: 'a', lora_wt_1: 0.4, model_str_1: 0.9, clip_str_1: 1 }
  const weighted = (weight: string) => [{ type: 'lora', name: 'a', weight }]
  expect(loading({ ...stack, input_mode: 'simple' })).toEqual(weighted('0.4'))
  expect(loading({ ...stack, input_mode: 'advanced' })).toEqual(weighted('0.9'))
  const easy = { num_loras: 1, lora_1_name: 'a', lora_1_strength: 0.3, lora_1_model_strength: 1 }
  expect(loading({ ...easy, lora_2_name: 'b', mode: 'simple' })).toEqual(weighted('0.3'))
})

test('nodes that hand on everything through one link', () => {
  const graph = {
    1: node('easy kSampler', { pipe: ['2', 0] }),
    2: node('easy preSampling', {
      pipe: ['3', 0],
      steps: 9,
      cfg: 3,
      sampler_name: 'euler',
      seed: 5,
    }),
    3: node('easy fullLoader', {
      ckpt_name: 'a.safetensors',
      lora_name: 'b.safetensors',
      lora_model_strength: 0.6,
      positive: 'a fox',
      negative: 'blurry',
      empty_latent_width: 512,
      empty_latent_height: 768,
    }),
  }
  expect(inGraph(graph)).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '5',
    steps: '9',
    cfgScale: '3',
    sampler: 'euler',
    size: '512x768',
    model: 'a',
    resources: [
      { type: 'checkpoint', name: 'a' },
      { type: 'lora', name: 'b', weight: '0.6' },
    ],
  })
})

test('what else is loaded', () => {
  expect(loading({ model_name: 'x/4x.pth' }, 'UpscaleModelLoader')).toEqual([
    { type: 'upscaler', name: '4x' },
  ])
  expect(loading({ model_name: 'd.sft' }, 'NunchakuFluxDiTLoader')).toEqual([
    { type: 'checkpoint', name: 'd' },
  ])
  expect(loading({ model_name: 'sam.pth' }, 'SAMLoader')).toEqual([])
  expect(loading({ control_net_name: 'c.pth' })).toEqual([{ type: 'controlnet', name: 'c' }])
})

test('names that are AIRs, and those that a node of Civitai hands over', () => {
  const checkpoint = 'urn:air:sd1:checkpoint:civitai:43331@176425'
  const upscaler = 'urn:air:other:upscaler:civitai:147759@164821'
  expect(loading({ ckpt_name: checkpoint })).toEqual([{ type: 'checkpoint', version: 176425 }])
  const selector = node('CivitaiModelSelector', {
    air: checkpoint,
    resources_json: JSON.stringify({ bySlot: { 1: checkpoint, 2: upscaler } }),
  })
  const graph = {
    1: node('KSampler', { steps: 1, positive: 'x', model: ['2', 0], upscale: ['3', 0] }),
    2: node('CheckpointLoaderSimple', { ckpt_name: ['4', 1] }),
    3: node('UpscaleModelLoader', { model_name: ['4', 2] }),
    4: selector,
  }
  expect(inGraph(graph)?.resources).toEqual([
    { type: 'checkpoint', version: 176425 },
    { type: 'upscaler', version: 164821 },
  ])
  expect(loading({ ckpt_air: '1@22', ckpt_name: 'none' })).toEqual([
    { type: 'checkpoint', version: 22 },
  ])
  expect(loading({ lora_air: 'urn:air:sdxl:lora:civitai:1@33', strength: 0.5 })).toEqual([
    { type: 'lora', version: 33, weight: '0.5' },
  ])
})

test('a graph without a sampler still names what it loads', () => {
  const graph = {
    1: node('Magic', { ckpt_name: 'a.ckpt' }),
    2: node('CLIPTextEncode', { text: 'a fox' }),
  }
  expect(inGraph(graph)).toMatchObject({ prompt: 'a fox', model: 'a' })
})

test('what Python writes for no number, and seeds too long for JavaScript', () => {
  const json = JSON.stringify(usual)
    .replace('"seed":1', '"seed":18446744073709551615, "noise": [NaN], "x": -Infinity')
    .replace('a fox', 'NaN 12345678901234567890 \\"NaN\\" fox')
  expect(read({ prompt: json })).toMatchObject({
    prompt: 'NaN 12345678901234567890 "NaN" fox, embedding:ez',
    seed: '18446744073709551615',
  })
})

test('the editor keeps another kind of graph, which is read where there is no other', () => {
  const workflow = {
    nodes: [
      {
        id: 1,
        type: 'KSampler',
        widgets_values: [5, 'fixed', 20, 7, 'euler', 'normal', 1],
        inputs: [
          { name: 'model', link: 1 },
          { name: 'positive', link: 2 },
          { name: 'negative', link: 3 },
          { name: 'latent_image', link: 4 },
        ],
      },
      { id: 2, type: 'CheckpointLoaderSimple', widgets_values: ['foxmix.safetensors'] },
      { id: 3, type: 'CLIPTextEncode', widgets_values: ['a fox'] },
      { id: 4, type: 'CLIPTextEncode', widgets_values: ['blurry'] },
      { id: 5, type: 'EmptyLatentImage', widgets_values: [512, 768, 1] },
      {
        id: 6,
        type: 'LoraLoader',
        mode: 4,
        inputs: [{ name: 'model', link: 5 }],
        widgets_values: ['off', 1, 1],
      },
    ],
    links: [
      [1, 6, 0, 1, 0, 'MODEL'],
      [2, 3, 0, 1, 1, 'C'],
      [3, 4, 0, 1, 2, 'C'],
      { id: 4, origin_id: 5, origin_slot: 0 },
      [5, 2, 0, 6, 0, 'MODEL'],
    ],
  }
  const expected = {
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '5',
    steps: '20',
    cfgScale: '7',
    sampler: 'euler',
    size: '512x768',
    model: 'foxmix',
    resources: [{ type: 'checkpoint', name: 'foxmix' }],
  }
  expect(read({ workflow })).toEqual(expected)
  expect(read({ workflow, prompt: usual })).toMatchObject({ seed: '1' })
  expect(read({ Make: `workflow:${JSON.stringify(workflow)}` })).toEqual(expected)
})

test('EXIF holds it under names', () => {
  expect(read({ Model: `prompt:${JSON.stringify(usual)}`, Make: 'workflow:{}' })).toEqual(
    inGraph(usual),
  )
  expect(read({ Model: 'Canon EOS 5D', Make: 'Canon' })).toBeUndefined()
})
