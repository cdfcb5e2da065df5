import * as z from 'zod'
import { parsedAir } from './air.ts'
import type { Asked } from './asked.ts'
import * as field from './fields.ts'

/** Buzz for a picture of that many pixels in 20 steps, by the ecosystem of the model. */
const rates: Readonly<Record<string, readonly [buzz: number, side: number]>> = {
  sd1: [4, 512],
  sdxl: [8, 1_024],
  flux1: [8, 1_024],
}
const otherRate = [10, 1_024] as const

const side = field.side(64, 4_084, 512, 1)

/** The older step `textToImage`, which the site itself still sends. */
export const textToImage: z.ZodType<Asked> = z
  .strictObject({
    prompt: z.string().min(1).max(10_000),
    seed: field.seed,
    cfgScale: z.number().min(1).max(30),
    model: field.air(/./, 'checkpoint', 'diffusionmodel').optional(),
    negativePrompt: field.negative,
    scheduler: z.string().regex(/^\w+$/).optional(),
    steps: field.steps(30),
    width: side,
    height: side,
    clipSkip: z.int().min(1).max(12).default(2),
    quantity: z.int().min(1).default(1),
    batchSize: z.int().min(1).max(100).default(1),
    additionalNetworks: z
      .record(
        field.air(/./, ...field.adapters, 'embedding', 'vae'),
        z.strictObject({
          strength: z.number().optional(),
          triggerWord: z.string().optional(),
          type: z.string().optional(),
        }),
      )
      .default({}),
    sourceImage: z.string().optional(),
    // The misspelling is Civitai's.
    sourceImageDenoiseStrenght: z.number().min(0).max(1).optional(),
    outputFormat: field.everyKind.outputFormat,
  })
  .transform((input): Asked => {
    const { prompt, seed, width, height, model, outputFormat } = input
    const count = input.quantity * input.batchSize
    const ecosystem = model === undefined ? undefined : parsedAir(model)?.ecosystem
    const [base, usual] = rates[ecosystem ?? ''] ?? otherRate
    return {
      prompt,
      seed,
      width,
      height,
      count,
      format: outputFormat,
      airs: [...(model === undefined ? [] : [model]), ...Object.keys(input.additionalNetworks)],
      rate: {
        base,
        factors: {
          size: (width * height) / usual ** 2,
          steps: input.steps / 20,
          quantity: count,
        },
      },
    }
  })
