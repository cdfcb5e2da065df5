import type { Kind } from './kinds.ts'

const shaped = (square: number, short: number, long: number): Kind['sizes'] => ({
  square: { width: square, height: square },
  portrait: { width: short, height: long },
  landscape: { width: long, height: short },
})

const SMALL = shaped(512, 512, 768)
const USUAL = shaped(1024, 832, 1216)
const LONGEST_PROMPT = 10_000

const STABLE_DIFFUSION = {
  models: ['checkpoint'],
  // What the site calls LoCon is `lycoris` in an AIR.
  loras: ['lora', 'dora', 'lycoris'],
  modelField: 'model',
  promptLength: LONGEST_PROMPT,
  negativeLength: LONGEST_PROMPT,
} as const

const USUAL_STEPS = { steps: 25, cfgScale: 7, sampleMethod: 'euler_a', schedule: 'karras' }
/** Distilled models take few steps; so much guidance that a negative prompt still has an effect. */
const FEW_STEPS = { steps: 8, cfgScale: 1.5, schedule: 'sgm_uniform' }

const SD1 = {
  ...STABLE_DIFFUSION,
  ecosystems: ['sd1'],
  sizes: SMALL,
  input: { engine: 'sdcpp', ecosystem: 'sd1', operation: 'createImage', ...USUAL_STEPS },
} satisfies Kind

const SDXL = {
  ...STABLE_DIFFUSION,
  ecosystems: ['sdxl'],
  sizes: USUAL,
  input: { engine: 'sdcpp', ecosystem: 'sdxl', operation: 'createImage', ...USUAL_STEPS },
} satisfies Kind

const withFewSteps = (kind: Kind, sampleMethod: 'lcm' | 'euler'): Kind => ({
  ...kind,
  input: { ...kind.input, ...FEW_STEPS, sampleMethod },
})

/** By way of ComfyUI, as the site does: it takes a checkpoint as it is. No negative prompts. */
const FLUX1_DEV = {
  ecosystems: ['flux1'],
  models: ['checkpoint', 'diffusionmodel'],
  loras: ['lora'],
  modelField: 'model',
  // Pro and Ultra, which run elsewhere at prices of their own.
  without: [922_358, 1_088_507],
  promptLength: LONGEST_PROMPT,
  negativeLength: 0,
  sizes: USUAL,
  input: {
    engine: 'comfy',
    ecosystem: 'flux1',
    operation: 'createImage',
    steps: 20,
    cfgScale: 3.5,
    sampler: 'euler',
    scheduler: 'simple',
  },
} satisfies Kind

const FLUX1_SCHNELL: Kind = {
  ...FLUX1_DEV,
  input: { ...FLUX1_DEV.input, steps: 4, cfgScale: 1 },
}

const Z_IMAGE = { engine: 'sdcpp', ecosystem: 'zImage', operation: 'createImage' } as const
const Z_IMAGE_BASE: Kind = {
  // Its AIRs are written in both ways; either goes out as it came.
  ecosystems: ['zimagebase', 'zimage'],
  models: ['checkpoint', 'diffusionmodel'],
  loras: ['lora'],
  modelField: 'diffuserModel',
  promptLength: LONGEST_PROMPT,
  negativeLength: LONGEST_PROMPT,
  sizes: USUAL,
  input: { ...Z_IMAGE, model: 'base', steps: 20, cfgScale: 4 },
}
/** Without guidance, it pays no heed to a negative prompt (developer-docs, recipes/zimage). */
const Z_IMAGE_TURBO: Kind = {
  ...Z_IMAGE_BASE,
  ecosystems: ['zimageturbo', 'zimage'],
  negativeLength: 0,
  input: { ...Z_IMAGE, model: 'turbo', steps: 9, cfgScale: 1 },
}

/** Takes no AIR: somebody's own checkpoint would be paid for, and another one used. */
const QWEN: Kind = {
  ecosystems: ['qwen'],
  models: ['checkpoint', 'diffusionmodel'],
  loras: ['lora'],
  releases: { 2110043: '2509', 2552908: '2512' },
  promptLength: LONGEST_PROMPT,
  negativeLength: LONGEST_PROMPT,
  sizes: USUAL,
  input: {
    engine: 'sdcpp',
    ecosystem: 'qwen',
    operation: 'createImage',
    model: '20b',
    steps: 20,
    cfgScale: 2.5,
  },
}

/** By the site's names of base models. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['SD 1.4', SD1],
  ['SD 1.5', SD1],
  ['SD 1.5 LCM', withFewSteps(SD1, 'lcm')],
  ['SD 1.5 Hyper', withFewSteps(SD1, 'euler')],
  ['SDXL 0.9', SDXL],
  ['SDXL 1.0', SDXL],
  ['SDXL 1.0 LCM', withFewSteps(SDXL, 'lcm')],
  ['SDXL Lightning', withFewSteps(SDXL, 'euler')],
  ['SDXL Hyper', withFewSteps(SDXL, 'euler')],
  ['Pony', SDXL],
  ['Illustrious', SDXL],
  ['NoobAI', SDXL],
  ['Flux.1 S', FLUX1_SCHNELL],
  ['Flux.1 D', FLUX1_DEV],
  ['ZImageTurbo', Z_IMAGE_TURBO],
  ['ZImageBase', Z_IMAGE_BASE],
  ['Qwen', QWEN],
])

/** The base models that can be asked for, by the site's names. */
export const BASE_MODELS: readonly string[] = [...KINDS.keys()]

/** The base models whose LoRAs may join a model of that one: they share an ecosystem with it. */
export function joining(baseModel: string): readonly string[] {
  const ecosystems = kindOf(baseModel)?.ecosystems ?? []
  return BASE_MODELS.filter((other) =>
    kindOf(other)?.ecosystems.some((one) => ecosystems.includes(one)),
  )
}

/** How pictures of a base model are asked for; undefined where that is not known. */
export const kindOf = (baseModel: string): Kind | undefined => KINDS.get(baseModel)
