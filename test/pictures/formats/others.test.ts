import { expect, test } from 'vitest'
import { read } from './read.ts'

const HASH = '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9'

test('InvokeAI', () => {
  const invokeai_metadata = {
    generation_mode: 'txt2img',
    positive_prompt: 'a fox',
    negative_prompt: 'blurry',
    seed: 1,
    steps: 30,
    cfg_scale: 7.5,
    scheduler: 'euler',
    width: 832,
    height: 1216,
    clip_skip: 0,
    model: { key: 'k', name: 'foxmix', base: 'sdxl', hash: `blake3:${HASH}` },
    loras: [
      { model: { name: 'foxy', hash: `random:${HASH}` }, weight: 0.7 },
      { lora: { model_name: 'older', base_model: 'sd-1' }, weight: 0.5 },
      null,
    ],
    vae: null,
  }
  expect(read({ invokeai_metadata })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '1',
    steps: '30',
    cfgScale: '7.5',
    sampler: 'euler',
    size: '832x1216',
    model: 'foxmix',
    resources: [
      { type: 'checkpoint', name: 'foxmix', hash: HASH.toUpperCase() },
      { type: 'lora', name: 'foxy', weight: '0.7' },
      { type: 'lora', name: 'older', weight: '0.5' },
    ],
  })
})

test('InvokeAI of old', () => {
  const image = {
    prompt: [{ prompt: 'a fox [blurry]', weight: 1 }],
    steps: 50,
    cfg_scale: 7.5,
    seed: 42,
    sampler: 'k_lms',
    width: 512,
    height: 512,
  }
  expect(read({ 'sd-metadata': { model_weights: 'sd-1.5', model_hash: HASH, image } })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '42',
    steps: '50',
    cfgScale: '7.5',
    sampler: 'k_lms',
    size: '512x512',
    model: 'sd-1.5',
    resources: [{ type: 'checkpoint', name: 'sd-1.5', hash: HASH.toUpperCase() }],
  })
})

const swarm = {
  sui_image_params: {
    prompt: 'a fox',
    negativeprompt: '',
    model: 'Official/foxmix',
    seed: 1,
    steps: 25,
    cfgscale: 7,
    width: 1024,
    height: 768,
    sampler: 'euler',
    loras: ['style/foxy', 'other'],
    loraweights: ['0.8', '1'],
    swarm_version: '0.9.5',
  },
  sui_models: [
    { name: 'Official/foxmix.safetensors', param: 'model', hash: `0x${HASH}` },
    { name: 'style/foxy.safetensors', param: 'loras', hash: null },
  ],
}

test.each(['parameters', 'UserComment', 'Model'] as const)('SwarmUI in %s', (place) => {
  expect(read({ [place]: swarm })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    seed: '1',
    steps: '25',
    cfgScale: '7',
    sampler: 'euler',
    size: '1024x768',
    model: 'foxmix',
    resources: [
      { type: 'checkpoint', name: 'foxmix', hash: '0A1B2C3D4E5F' },
      { type: 'lora', name: 'foxy', weight: '0.8' },
      { type: 'lora', name: 'other', weight: '1' },
    ],
  })
})

test('Fooocus in its own scheme', () => {
  const parameters = {
    prompt: 'a fox',
    negative_prompt: 'blurry',
    base_model: 'foxmix.safetensors',
    base_model_hash: '0a1b2c3d4e',
    loras: [['foxy', 0.5, 'aabbccdd00']],
    lora_combined_1: 'foxy.safetensors : 0.5',
    lora_combined_2: 'True : other.safetensors : 1.0',
    lora_combined_3: 'False : none.safetensors : 1.0',
    refiner_model: 'None',
    steps: 30,
    seed: '4590034657615269725',
    sampler: 'dpmpp_2m_sde_gpu',
    guidance_scale: 4,
    clip_skip: 2,
    resolution: '(1152, 896)',
    vae: 'Default (model)',
    metadata_scheme: 'fooocus',
    version: 'Fooocus v2.5.5',
  }
  expect(read({ parameters })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '4590034657615269725',
    steps: '30',
    cfgScale: '4',
    sampler: 'dpmpp_2m_sde_gpu',
    clipSkip: '2',
    size: '1152x896',
    model: 'foxmix',
    resources: [
      { type: 'checkpoint', name: 'foxmix', hash: '0A1B2C3D4E' },
      { type: 'lora', name: 'foxy', hash: 'AABBCCDD00', weight: '0.5' },
      { type: 'lora', name: 'other', weight: '1' },
    ],
  })
})

test('Fooocus in the scheme of A1111', () => {
  const UserComment =
    'a fox\nNegative prompt: blurry\nSteps: 30, Sampler: DPM++ 2M SDE, Seed: 1, Size: 1152x896, CFG scale: 4, Sharpness: 2, ADM Guidance: "(1.5, 0.8, 0.3)", Base Model: x, Model: foxmix, Model hash: 0a1b2c3d4e, Lora hashes: "foxy: aabbccdd00", Lora weights: "foxy: 0.5", Version: Fooocus v2.5.5'
  expect(read({ UserComment })).toMatchObject({
    model: 'foxmix',
    cfgScale: '4',
    resources: [
      { type: 'checkpoint', name: 'foxmix', hash: '0A1B2C3D4E' },
      { type: 'lora', name: 'foxy', hash: 'AABBCCDD00', weight: '0.5' },
    ],
  })
})

test('RuinedFooocus', () => {
  const parameters = {
    Prompt: 'a fox',
    Negative: 'blurry',
    steps: 30,
    cfg: 8,
    width: 1344,
    height: 768,
    seed: 5,
    sampler_name: 'dpmpp_2m_sde_gpu',
    scheduler: 'karras',
    base_model_name: 'foxmix.safetensors',
    base_model_hash: '0a1b2c3d4e',
    loras: [['aabbccdd00', '0.5 - foxy.safetensors']],
    software: 'RuinedFooocus',
  }
  expect(read({ parameters })).toEqual({
    prompt: 'a fox',
    wholePrompt: 'a fox',
    negativePrompt: 'blurry',
    seed: '5',
    steps: '30',
    cfgScale: '8',
    sampler: 'dpmpp_2m_sde_gpu',
    size: '1344x768',
    model: 'foxmix',
    resources: [
      { type: 'checkpoint', name: 'foxmix', hash: '0A1B2C3D4E' },
      { type: 'lora', name: 'foxy', hash: 'AABBCCDD00', weight: '0.5' },
    ],
  })
})

test('NovelAI, which names nothing that Civitai has', () => {
  const Comment = {
    prompt: 'a fox',
    steps: 28,
    scale: 5,
    seed: 1,
    sampler: 'k_euler',
    width: 832,
    height: 1216,
    uc: 'blurry',
    v4_prompt: { caption: { base_caption: 'a fox in snow', char_captions: [] } },
    v4_negative_prompt: { caption: { base_caption: '' } },
  }
  expect(read({ Comment, Description: 'a fox' })).toEqual({
    prompt: 'a fox in snow',
    wholePrompt: 'a fox in snow',
    negativePrompt: 'blurry',
    seed: '1',
    steps: '28',
    cfgScale: '5',
    sampler: 'k_euler',
    size: '832x1216',
    resources: [],
  })
})

test('what comes first counts', () => {
  const parameters = 'a fox\nSteps: 20'
  expect(read({ parameters, prompt: {}, UserComment: swarm })).toMatchObject({ steps: '20' })
  expect(read({ parameters: 'no data', UserComment: swarm })).toMatchObject({ steps: '25' })
})
