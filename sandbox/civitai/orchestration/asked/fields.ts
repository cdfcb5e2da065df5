import * as z from 'zod'
import { parsedAir } from './air.ts'

// Limits and defaults of Civitai's developer-docs (v2-consumers) and of client-javascript's swagger.

/** An AIR of one of these types, and of an ecosystem that fits. */
export const air = (ecosystem: RegExp, ...types: readonly string[]) =>
  z.string().refine(
    (text) => {
      const parsed = parsedAir(text)
      return (
        parsed !== undefined &&
        ecosystem.test(parsed.ecosystem) &&
        types.includes(parsed.type) &&
        !text.includes(':huggingface:')
      )
    },
    { message: `must be an AIR of ${types.join(' or ')} for ${ecosystem.source}` },
  )

export const adapters = ['lora', 'dora', 'lycoris'] as const

/** Weights by the AIR of a LoRA. */
export const loras = (ecosystem: RegExp) =>
  z.record(air(ecosystem, ...adapters), z.number()).default({})

export const side = (low: number, high: number, usual: number, multiple: number) =>
  z.int().min(low).max(high).multipleOf(multiple).default(usual)

export const steps = (usual: number) => z.int().min(1).max(150).default(usual)

export const cfg = (low: number, high: number, usual: number) =>
  z.number().min(low).max(high).default(usual)

export const seed = z.int().min(0).max(4_294_967_295)

/** What every kind of imageGen has. */
export const everyKind = {
  operation: z.literal('createImage'),
  prompt: z.string().min(1).max(10_000),
  seed: seed.optional(),
  quantity: z.int().min(1).max(12).default(1),
  outputFormat: z.enum(['jpeg', 'png', 'webP']).default('jpeg'),
}

export const negative = z.string().max(10_000).optional()

export const sampling = {
  sampleMethod: z
    .enum([
      'euler',
      'heun',
      'dpm2',
      'dpm++2s_a',
      'dpm++2m',
      'dpm++2mv2',
      'ipndm',
      'ipndm_v',
      'ddim_trailing',
      'euler_a',
      'lcm',
      'res_multistep',
      'res_2s',
      'tcd',
      'er_sde',
    ])
    .default('euler'),
  schedule: z
    .enum([
      'simple',
      'discrete',
      'karras',
      'exponential',
      'ays',
      'bong_tangent',
      'gits',
      'sgm_uniform',
      'smoothstep',
      'kl_optimal',
      'lcm',
    ])
    .default('discrete'),
}
