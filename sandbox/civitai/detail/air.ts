// Ecosystems of base models whose own name differs. Civitai's source uses the root of a family:
// Pony, Illustrious and NoobAI count as SDXL.
const ecosystems: readonly (readonly [RegExp, string])[] = [
  [/^(SDXL (?!Distilled)|Illustrious$|NoobAI$|Pony$)/, 'sdxl'],
  [/^Pony V7$/, 'auraflow'],
  [/^SD 1\./, 'sd1'],
  [/^SD 2\./, 'sd2'],
  [/^SD 3\.5 Medium$/, 'sd3_5m'],
  [/^SD 3/, 'sd3'],
  [/^Flux\.1 Krea$/, 'fluxkrea'],
  [/^Flux\.1 Kontext$/, 'flux1kontext'],
  [/^Flux\.1/, 'flux1'],
  [/^Flux\.2/, 'flux2'],
  [/^Hunyuan 1$/, 'hydit1'],
  [/^Hunyuan Video$/, 'hyv1'],
  [/^Wan Video 2\.2 T2V-A14B$/, 'wanvideo-22-t2v-a14b'],
  [/^Stable Cascade$/, 'scascade'],
  [/^Upscaler$/, 'other'],
]

const types: Readonly<Record<string, string>> = {
  AestheticGradient: 'ag',
  Checkpoint: 'checkpoint',
  Hypernetwork: 'hypernet',
  TextualInversion: 'embedding',
  MotionModule: 'motion',
  Upscaler: 'upscaler',
  VAE: 'vae',
  LORA: 'lora',
  DoRA: 'dora',
  LoCon: 'lycoris',
  Controlnet: 'controlnet',
  TextEncoder: 'text_encoders',
  UNet: 'unet',
  CLIPVision: 'clipvision',
  CLIP: 'clip',
  VisionLanguage: 'visionlanguage',
}

/** The AIR of a version, its name in Civitai's generator. Unsupported types are `unknown`. */
export function airOf(baseModel: string, type: string, modelId: number, versionId: number): string {
  const known = ecosystems.find(([pattern]) => pattern.test(baseModel))?.[1]
  const ecosystem = known ?? baseModel.toLowerCase().replaceAll(/[ .]/g, '')
  return `urn:air:${ecosystem}:${types[type] ?? 'unknown'}:civitai:${modelId}@${versionId}`
}
