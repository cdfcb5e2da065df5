import type { Wish } from '../../src/generation/wish.ts'

/** A model of each kind, as `GET /model-versions/mini/{id}` names it. */
export const MODELS = {
  'SD 1.5': 'urn:air:sd1:checkpoint:civitai:4384@128713',
  'SDXL 1.0': 'urn:air:sdxl:checkpoint:civitai:101055@128078',
  Pony: 'urn:air:sdxl:checkpoint:civitai:257749@290640',
  'Flux.1 D': 'urn:air:flux1:checkpoint:civitai:618692@691639',
  'Flux.1 S': 'urn:air:flux1:checkpoint:civitai:618692@699279',
  ZImageTurbo: 'urn:air:zimageturbo:checkpoint:civitai:2168935@2442439',
  ZImageBase: 'urn:air:zimagebase:diffusionmodel:civitai:2342797@2635223',
  Qwen: 'urn:air:qwen:checkpoint:civitai:1864281@2552908',
} as const

export type KnownBase = keyof typeof MODELS

export const wishFor = (baseModel: KnownBase, has: Partial<Wish> = {}): Wish => ({
  model: { air: MODELS[baseModel], baseModel },
  prompt: 'a red fox in the snow',
  size: 'square',
  count: 1,
  seed: 123,
  ...has,
})
