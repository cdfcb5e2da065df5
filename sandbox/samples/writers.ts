import { exif } from '../picture-file/exif.ts'
import { type Chunk, textChunk } from '../picture-file/png.ts'
import { nth, type Thing, type Things } from './things.ts'

/** What a program puts into a PNG file about how it made the picture. */
export type Writer = (things: Things) => readonly Chunk[]

const short = ({ hashes }: Thing) => (hashes.AutoV2 ?? '').toLowerCase()
const middle = ({ hashes }: Thing) => (hashes.AutoV3 ?? '').toLowerCase()
const json = (keyword: string, value: unknown) => textChunk(keyword, JSON.stringify(value))

/** The text of AUTOMATIC1111, which several others write as well. */
export function a1111Text({ checkpoints, loras, embeddings }: Things): string {
  const [model, one, other] = [nth(checkpoints, 0), nth(loras, 0), nth(loras, 1)]
  const word = nth(embeddings, 0)
  return [
    `a quiet mountain lake at dawn, layered hills in mist, <lora:${one.file}:0.8> <lora:${other.file}:0.5>`,
    `Negative prompt: blurry, people, text, ${word.file}`,
    'Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1833204417, ' +
      `Size: 832x1216, Model hash: ${short(model)}, Model: ${model.file}, Clip skip: 2, ` +
      `Lora hashes: "${one.file}: ${middle(one)}, ${other.file}: ${middle(other)}", ` +
      `TI hashes: "${word.file}: ${sha(word).slice(0, 12)}", Version: v1.10.1`,
  ].join('\n')
}

const sha = ({ hashes }: Thing) => (hashes.SHA256 ?? '').toLowerCase()

/** Like A1111, with modules in place of a VAE, and without hashes of LoRAs. */
function forge({ checkpoints, loras }: Things) {
  const [model, lora] = [nth(checkpoints, 1), nth(loras, 2)]
  const text = [
    `wide green valley under a clear noon sky, photograph <lora:${lora.file}:1>`,
    'Steps: 20, Sampler: Euler, Schedule type: Simple, CFG scale: 1, Distilled CFG Scale: 3.5, ' +
      `Seed: 271828182, Size: 896x1152, Model hash: ${short(model)}, Model: ${model.file}, ` +
      'Version: f2.0.1v1.10.1-previous-665-gae278f79, Module 1: ae, Module 2: clip_l',
  ]
  return [textChunk('parameters', text.join('\n'))]
}

/** As people rename files, without the version. */
const renamed = ({ name }: Thing) => name.replaceAll(/[^\p{L}\d]+/gu, '_')

/** The graph that was run, and beside it the one of the editor, which is not read. */
function comfyui({ checkpoints, loras }: Things) {
  const [model, one, other] = [nth(checkpoints, 2), nth(loras, 0), nth(loras, 3)]
  const lora = (name: string, strength: number, from: string) => ({
    class_type: 'LoraLoader',
    inputs: {
      lora_name: `landscapes\\${name}.safetensors`,
      strength_model: strength,
      strength_clip: strength,
      model: [from, 0],
      clip: [from, 1],
    },
  })
  const text = (words: string) => ({
    class_type: 'CLIPTextEncode',
    inputs: { text: words, clip: ['11', 1] },
  })
  const graph = {
    3: {
      class_type: 'KSampler',
      inputs: {
        seed: 156680208700281,
        steps: 24,
        cfg: 5,
        sampler_name: 'dpmpp_2m',
        scheduler: 'karras',
        denoise: 1,
        model: ['11', 0],
        positive: ['6', 0],
        negative: ['7', 0],
        latent_image: ['5', 0],
      },
    },
    4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: `${model.file}.safetensors` } },
    5: { class_type: 'EmptyLatentImage', inputs: { width: 832, height: 1216, batch_size: 1 } },
    6: text('moonlit ridges above a still lake, deep blue night'),
    7: text('watermark, frame'),
    8: { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
    9: { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: ['8', 0] } },
    10: lora(renamed(one), 0.7, '4'),
    11: lora(renamed(other), 0.35, '10'),
  }
  return [json('prompt', graph), json('workflow', { nodes: [], links: [], version: 0.4 })]
}

/** On the site itself: version ids, and a copy of the request. */
function civitai({ checkpoints, loras }: Things) {
  const [model, lora] = [nth(checkpoints, 0), nth(loras, 1)]
  const resources = [
    {
      type: 'checkpoint',
      modelVersionId: model.versionId,
      modelName: model.name,
      modelVersionName: model.versionName,
    },
    {
      type: 'lora',
      weight: 0.9,
      modelVersionId: lora.versionId,
      modelName: lora.name,
      modelVersionName: lora.versionName,
    },
  ]
  const userComment = [
    'rose hills at dusk, the last light on the water',
    'Negative prompt: oversaturated',
    'Steps: 30, Sampler: Euler a, CFG scale: 7, Seed: 200030511, Clip skip: 2, Size: 832x1216, ' +
      'Created Date: 2026-08-28T19:28:05.5804717Z, ' +
      `Civitai resources: ${JSON.stringify(resources)}, ` +
      'Civitai metadata: {"workflow":"txt2img","ecosystem":"SDXL"}',
  ].join('\n')
  return [{ type: 'eXIf', data: exif({ userComment, artist: 'ai' }) }]
}

function invokeai({ checkpoints, loras }: Things) {
  const [model, lora] = [nth(checkpoints, 3), nth(loras, 2)]
  const of = ({ name, hashes }: Thing, type: string) => ({
    key: '5ae9a1c1-0000-4000-8000-000000000001',
    hash: `blake3:${(hashes.BLAKE3 ?? '').toLowerCase()}`,
    name,
    base: 'sdxl',
    type,
  })
  return [
    json('invokeai_metadata', {
      generation_mode: 'txt2img',
      positive_prompt: 'warm dunes in the morning haze',
      negative_prompt: 'noise',
      width: 832,
      height: 1216,
      seed: 2980747311,
      cfg_scale: 6.5,
      steps: 30,
      scheduler: 'dpmpp_3m_k',
      model: of(model, 'main'),
      loras: [{ model: of(lora, 'lora'), weight: 0.75 }],
      app_version: '5.6.0',
    }),
  ]
}

/** SwarmUI's own hash, which begins as AutoV3 does. */
const tensors = (thing: Thing) => middle(thing).padEnd(64, '7')

function swarmui({ checkpoints, loras }: Things) {
  const [model, lora] = [nth(checkpoints, 1), nth(loras, 4)]
  return [
    json('parameters', {
      sui_image_params: {
        prompt: 'green aurora over dark hills',
        negativeprompt: 'city lights',
        model: `landscapes/${model.file}`,
        seed: 404040,
        steps: 20,
        cfgscale: 7,
        width: 832,
        height: 1216,
        sampler: 'euler',
        scheduler: 'normal',
        loras: [lora.file],
        loraweights: ['0.6'],
        swarm_version: '0.9.6.2',
      },
      sui_models: [
        { name: `${model.file}.safetensors`, param: 'model', hash: `0x${tensors(model)}` },
        { name: `${lora.file}.safetensors`, param: 'loras', hash: null },
      ],
    }),
  ]
}

function fooocus({ checkpoints, loras }: Things) {
  const [model, lora] = [nth(checkpoints, 2), nth(loras, 1)]
  return [
    json('parameters', {
      base_model: model.file,
      base_model_hash: short(model),
      guidance_scale: 4,
      loras: [[lora.file, 0.25, short(lora)]],
      metadata_scheme: 'fooocus',
      negative_prompt: 'flat light',
      performance: 'Quality',
      prompt: 'the lake again, first sun on the far hills',
      resolution: '(832, 1216)',
      sampler: 'dpmpp_2m_sde_gpu',
      scheduler: 'karras',
      seed: '127589946317439011',
      steps: 60,
      styles: "['Fooocus V2', 'Fooocus Sharp']",
      version: 'Fooocus v2.5.5',
    }),
    textChunk('fooocus_scheme', 'fooocus'),
  ]
}

/** Made by models that are not at Civitai. */
const novelai: Writer = () => [
  textChunk('Title', 'NovelAI generated image'),
  textChunk('Description', 'scenery, no humans, blue sky, lake'),
  textChunk('Software', 'NovelAI'),
  textChunk('Source', 'NovelAI Diffusion V4.5 4BB8B1D1'),
  json('Comment', {
    prompt: 'scenery, no humans, blue sky, lake',
    steps: 28,
    width: 832,
    height: 1216,
    scale: 5,
    seed: 3071474311,
    noise_schedule: 'karras',
    sampler: 'k_euler_ancestral',
    uc: 'lowres, people',
    version: 1,
  }),
]

/** Text that is held back where only PG is shown, with a LoRA that is as well. */
const mature: Writer = ({ checkpoints, mature: loras }) => {
  const [model, lora] = [nth(checkpoints, 0), nth(loras, 0)]
  const text = [
    `nude woman bathing in a mountain lake, nsfw, oil painting <lora:${lora.file}:0.6>`,
    'Negative prompt: blurry',
    'Steps: 32, Sampler: Euler a, CFG scale: 7, Seed: 6060842, Size: 832x1216, ' +
      `Model hash: ${short(model)}, Model: ${model.file}, ` +
      `Lora hashes: "${lora.file}: ${middle(lora)}", Version: v1.10.1`,
  ]
  return [textChunk('parameters', text.join('\n'))]
}

/** Files that Civitai does not know: their names can only be guessed, or not at all. */
const unknown: Writer = ({ loras }) => {
  const text = [
    `a small boat below the hills <lora:my_own_lake:1> <lora:${nth(loras, 0).file}:0.4>`,
    'Steps: 25, Sampler: Euler, CFG scale: 7, Seed: 99, Size: 832x1216, Model hash: 0badc0ffee, ' +
      'Model: homemade_mix_v3, Version: v1.10.1',
  ]
  return [textChunk('parameters', text.join('\n'))]
}

/** By the name of the program. */
export const WRITERS = {
  a1111: (things: Things) => [textChunk('parameters', a1111Text(things))],
  forge,
  comfyui,
  civitai,
  invokeai,
  swarmui,
  fooocus,
  novelai,
  mature,
  unknown,
} as const satisfies Readonly<Record<string, Writer>>
