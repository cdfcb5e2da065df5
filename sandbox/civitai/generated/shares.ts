import type { Kind } from './version.ts'

/** How often each type of model occurs. */
export const types: readonly (readonly [string, number])[] = [
  ['LORA', 620],
  ['Checkpoint', 120],
  ['LoCon', 55],
  ['TextualInversion', 45],
  ['Workflows', 30],
  ['DoRA', 20],
  ['Controlnet', 15],
  ['Wildcards', 15],
  ['Other', 15],
  ['Upscaler', 10],
  ['VAE', 10],
  ['Poses', 10],
  ['Detection', 8],
  ['MotionModule', 5],
  ['Hypernetwork', 5],
  ['ComfyWorkflows', 5],
  ['TextEncoder', 3],
  ['UNet', 3],
  ['CLIP', 2],
  ['CLIPVision', 2],
  ['VisionLanguage', 2],
  ['LLM', 2],
  ['AestheticGradient', 2],
]

/** How often each base model occurs. */
export const bases: readonly (readonly [string, number])[] = [
  ['Illustrious', 34],
  ['Pony', 16],
  ['SDXL 1.0', 13],
  ['SD 1.5', 10],
  ['Flux.1 D', 9],
  ['NoobAI', 5],
  ['Krea 2', 3],
  ['Qwen', 2],
  ['ZImageTurbo', 2],
  ['Chroma', 1],
  ['HiDream', 1],
  ['Wan Video 2.2 T2V-A14B', 1],
  ['Hunyuan Video', 1],
  ['Flux.2 D', 1],
  ['Other', 1],
]

/**
 * How often each kind occurs: a sample of 403 listed models of 2025, plus what that list left out.
 */
export const kinds: readonly (readonly [Kind, number])[] = [
  ['mild', 25],
  ['mixed', 49],
  ['matureText', 9],
  ['maturePictures', 7],
  ['mature', 10],
]

/** The usual sets of allowed commercial uses. */
export const licences = [
  ['Image', 'RentCivit', 'Rent', 'Sell'],
  ['Image', 'RentCivit'],
  ['Image', 'RentCivit', 'Rent'],
  ['RentCivit'],
  ['Sell'],
]
