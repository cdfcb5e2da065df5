import * as z from 'zod'
import type { Asked } from './asked.ts'
import * as field from './fields.ts'

const families = {
  // Only SD 1 knows clipSkip: SDXL refuses it.
  sdxl: { usual: 1_024, base: 8, more: {} },
  sd1: { usual: 512, base: 4, more: { clipSkip: z.int().min(1).max(12).default(2) } },
}

/** The inputs of Stable Diffusion in engine `sdcpp`. Sides are multiples of 16 (developer-docs). */
export function sdcpp(family: keyof typeof families): z.ZodType<Asked> {
  const { usual, base, more } = families[family]
  const own = new RegExp(`^${family}$`)
  return z
    .strictObject({
      engine: z.literal('sdcpp'),
      ecosystem: z.literal(family),
      ...field.everyKind,
      ...field.sampling,
      ...more,
      model: field.air(own, 'checkpoint'),
      negativePrompt: field.negative,
      steps: field.steps(20),
      cfgScale: field.cfg(0, 30, 7),
      width: field.side(64, 2_048, usual, 16),
      height: field.side(64, 2_048, usual, 16),
      vaeModel: field.air(own, 'vae').optional(),
      loras: field.loras(own),
      embeddings: z.array(field.air(own, 'embedding')).default([]),
    })
    .transform((input): Asked => {
      const { prompt, seed, width, height, quantity, outputFormat, vaeModel } = input
      const size = (width * height) / usual ** 2
      return {
        prompt,
        seed,
        width,
        height,
        count: quantity,
        format: outputFormat,
        airs: [
          input.model,
          ...Object.keys(input.loras),
          ...input.embeddings,
          ...(vaeModel === undefined ? [] : [vaeModel]),
        ],
        rate: { base, factors: { size, steps: input.steps / 20, quantity } },
      }
    })
}
