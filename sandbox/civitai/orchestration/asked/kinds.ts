import * as z from 'zod'
import type { Asked } from './asked.ts'
import * as field from './fields.ts'
import { sdcpp } from './stable-diffusion.ts'
import { textToImage } from './text-to-image.ts'

/** One kind of input: how it is told from others, what it may hold, and what it asks for. */
export interface Kind {
  readonly type: 'imageGen' | 'textToImage'
  /** The values that tell it from others of its type. */
  readonly when: Readonly<Record<string, string>>
  /** Fails with the issues of the input. */
  readonly read: z.ZodType<Asked>
}

const megapixels = (width: number, height: number) => (width * height) / 1_024 ** 2

const flux1 = /^flux1$/i
const zImages = /^zimage(turbo|base)?$/i
const qwens = /^qwen$/i
const pictureSide = field.side(64, 2_048, 1_024, 1)

const comfyFlux1 = z
  .strictObject({
    engine: z.literal('comfy'),
    ecosystem: z.literal('flux1'),
    ...field.everyKind,
    model: field.air(flux1, 'checkpoint', 'diffusionmodel'),
    sampler: z.string().regex(/^\w+$/).optional(),
    scheduler: z
      .enum(['normal', 'karras', 'exponential', 'sgm_uniform', 'simple', 'ddim_uniform', 'beta'])
      .optional(),
    steps: field.steps(20),
    cfgScale: field.cfg(0, 30, 3.5),
    width: pictureSide,
    height: pictureSide,
    loras: field.loras(flux1),
    vaeModel: field.air(flux1, 'vae').optional(),
  })
  .transform((input): Asked => {
    const { prompt, seed, width, height, quantity, outputFormat, model, loras, vaeModel } = input
    const size = megapixels(width, height)
    const rate = { base: 8, factors: { size, steps: input.steps / 20, quantity } }
    const airs = [model, ...Object.keys(loras), ...(vaeModel === undefined ? [] : [vaeModel])]
    return { prompt, seed, width, height, count: quantity, format: outputFormat, airs, rate }
  })

const zImage = z
  .strictObject({
    engine: z.literal('sdcpp'),
    ecosystem: z.literal('zImage'),
    ...field.everyKind,
    ...field.sampling,
    model: z.enum(['turbo', 'base']),
    diffuserModel: field.air(zImages, 'checkpoint', 'diffusionmodel').optional(),
    negativePrompt: field.negative,
    steps: z.int().min(1).max(150).optional(),
    cfgScale: z.number().min(0).max(30).optional(),
    width: pictureSide,
    height: pictureSide,
    loras: field.loras(zImages),
  })
  .transform((input): Asked => {
    const { prompt, seed, width, height, quantity, outputFormat, diffuserModel } = input
    const [base, usual] = input.model === 'turbo' ? [8, 9] : [20, 20]
    const steps = (input.steps ?? usual) / usual
    const rate = { base, factors: { size: megapixels(width, height), steps, quantity } }
    const own = diffuserModel === undefined ? [] : [diffuserModel]
    const airs = [...own, ...Object.keys(input.loras)]
    return { prompt, seed, width, height, count: quantity, format: outputFormat, airs, rate }
  })

const qwen = z
  .strictObject({
    engine: z.literal('sdcpp'),
    ecosystem: z.literal('qwen'),
    ...field.everyKind,
    ...field.sampling,
    model: z.literal('20b'),
    version: z.enum(['latest', '2509', '2512']).optional(),
    negativePrompt: field.negative,
    steps: field.steps(20),
    cfgScale: field.cfg(0, 30, 2.5),
    width: pictureSide,
    height: pictureSide,
    loras: field.loras(qwens),
  })
  .transform((input): Asked => {
    const { prompt, seed, width, height, quantity, outputFormat, loras } = input
    const size = (width * height) / 1_328 ** 2
    const rate = { base: 30, factors: { size, steps: input.steps / 20, quantity } }
    const airs = Object.keys(loras)
    return { prompt, seed, width, height, count: quantity, format: outputFormat, airs, rate }
  })

/** Every kind of input that the stand-in knows. Civitai knows more. */
export const kinds: readonly Kind[] = [
  { type: 'imageGen', when: { engine: 'sdcpp', ecosystem: 'sdxl' }, read: sdcpp('sdxl') },
  { type: 'imageGen', when: { engine: 'sdcpp', ecosystem: 'sd1' }, read: sdcpp('sd1') },
  { type: 'imageGen', when: { engine: 'comfy', ecosystem: 'flux1' }, read: comfyFlux1 },
  { type: 'imageGen', when: { engine: 'sdcpp', ecosystem: 'zImage' }, read: zImage },
  { type: 'imageGen', when: { engine: 'sdcpp', ecosystem: 'qwen' }, read: qwen },
  { type: 'textToImage', when: {}, read: textToImage },
]
