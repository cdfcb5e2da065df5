import type { WrittenDown } from '../../civitai/image.ts'
import type { Fields } from '../../civitai/rated/meta-fields.ts'
import { itemsOf } from './json.ts'
import { type RawResource, writtenDown } from './written.ts'

/** Items that are looked at. */
const MOST = 20

/** Fooocus's own scheme; in its other one it writes as A1111 does. */
export function readFooocus(json: Fields): WrittenDown | undefined {
  if (!('base_model' in json || 'metadata_scheme' in json || 'full_prompt' in json))
    return undefined
  return writtenDown({
    prompt: json.prompt,
    negativePrompt: json.negative_prompt,
    seed: json.seed,
    steps: json.steps,
    sampler: json.sampler,
    cfgScale: json.guidance_scale,
    clipSkip: json.clip_skip,
    size: pairOf(json.resolution),
    model: json.base_model,
    resources: [
      { type: 'checkpoint', name: json.base_model, hash: json.base_model_hash },
      ...listed(json.loras),
      ...combined(json),
      { type: 'checkpoint', name: json.refiner_model, hash: json.refiner_model_hash },
      { type: 'vae', name: json.vae },
    ],
  })
}

/** A kin of Fooocus with names of its own. */
export function readRuinedFooocus(json: Fields): WrittenDown | undefined {
  if (json.software !== 'RuinedFooocus') return undefined
  const { width, height } = json
  return writtenDown({
    prompt: json.Prompt ?? json.prompt,
    negativePrompt: json.Negative ?? json.negative,
    seed: json.seed,
    steps: json.steps,
    sampler: json.sampler_name ?? json.sampler,
    cfgScale: json.cfg,
    clipSkip: json.clip_skip,
    width,
    height,
    model: json.base_model_name,
    resources: [
      { type: 'checkpoint', name: json.base_model_name, hash: json.base_model_hash },
      ...listed(json.loras),
      ...tagged(json.loras),
    ],
  })
}

const pairOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.slice(0, 2).join('x') : value

/** `Loras:<foxy.safetensors:0.5>,<None:0.5>`, as its kin wrote them at first. */
const tagged = (loras: unknown): readonly RawResource[] =>
  (typeof loras === 'string' ? loras.slice(0, 5_000).split(',', MOST) : []).map((one) => {
    const [, name, weight] = /<([^<>]+):([^<>:]+)>/.exec(one) ?? []
    return { type: 'lora', name, weight }
  })

/** `["foxy", 0.5, "aabbccdd00"]`, or with its hash first and its weight within the name. */
const listed = (loras: unknown): readonly RawResource[] =>
  itemsOf(loras)
    .slice(0, MOST)
    .map(itemsOf)
    .map(([first, second, third]) => {
      const [, weight, name] = /^(-?[\d.]{1,20}) - (.+)$/s.exec(String(second)) ?? []
      return name === undefined
        ? { type: 'lora', name: first, weight: second, hash: third }
        : { type: 'lora', name, weight, hash: first }
    })

/** `foxy.safetensors : 0.5`, before it with whether it is on. */
const combined = (json: Fields): readonly RawResource[] =>
  Object.entries(json)
    .filter(([key]) => /^lora_combined_\d+$/.test(key))
    .slice(0, MOST)
    .flatMap(([, value]) => {
      const parts = typeof value === 'string' ? value.slice(0, 500).split(' : ') : []
      const [name, weight] = parts.slice(-2)
      return parts.length < 2 || parts[0] === 'False' ? [] : [{ type: 'lora', name, weight }]
    })
