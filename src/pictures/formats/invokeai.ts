import type { WrittenDown } from '../../civitai/image.ts'
import { type Fields, isFields } from '../../civitai/rated/meta-fields.ts'
import { fieldsOf, itemsOf } from './json.ts'
import { type RawResource, writtenDown } from './written.ts'

/** Items that are looked at. */
const MOST = 100

/** InvokeAI from its third version on. */
export function readInvokeAI(json: Fields): WrittenDown | undefined {
  const { width, height } = json
  return writtenDown({
    prompt: json.positive_prompt,
    negativePrompt: json.negative_prompt,
    seed: json.seed,
    steps: json.steps,
    sampler: json.scheduler,
    cfgScale: json.cfg_scale ?? json.guidance,
    clipSkip: json.clip_skip === 0 ? undefined : json.clip_skip,
    width,
    height,
    resources: [
      { type: 'checkpoint', ...modelOf(json.model) },
      ...itemsOf(json.loras)
        .slice(0, MOST)
        .filter(isFields)
        .map((one) => ({ type: 'lora', ...modelOf(one.model ?? one.lora), weight: one.weight })),
      { type: 'vae', ...modelOf(json.vae) },
      { type: 'checkpoint', ...modelOf(json.refiner_model) },
    ],
  })
}

/** Its hashes name how they were made; `random:` is none. */
function modelOf(model: unknown): RawResource {
  const { name, model_name: older, hash } = fieldsOf(model)
  const [, digits] =
    typeof hash === 'string' ? (/^(?:blake3|sha256):(\w{64})$/.exec(hash) ?? []) : []
  return { name: name ?? older, hash: digits }
}

/** InvokeAI before that. */
export function readOldInvokeAI(json: Fields): WrittenDown | undefined {
  const image = fieldsOf(json.image)
  const { width, height } = image
  return writtenDown({
    ...promptsIn(image.prompt),
    seed: image.seed,
    steps: image.steps,
    sampler: image.sampler,
    cfgScale: image.cfg_scale,
    width,
    height,
    resources: [{ type: 'checkpoint', name: json.model_weights, hash: json.model_hash }],
  })
}

/** `"a lake [haze]" -s 50 -S 123 -W 512 -H 768 -C 7.5 -A k_lms`: InvokeAI before it wrote JSON. */
export function readDream(text: string): WrittenDown | undefined {
  const [whole, prompt, options = ''] = /^\s*"([^"]*)"(.*)$/s.exec(text.slice(0, DREAM)) ?? []
  if (whole === undefined) return undefined
  const option = (letter: string): string | undefined =>
    new RegExp(` -${letter} ?([\\w.]+)`).exec(options)?.[1]
  return writtenDown({
    ...promptsIn(prompt),
    seed: option('S'),
    steps: option('s'),
    sampler: option('A'),
    cfgScale: option('C'),
    width: option('W'),
    height: option('H'),
  })
}

/** Characters of a command that are looked at. */
const DREAM = 20_000

/** One text, or parts of one; what is not wanted stands in brackets. */
function promptsIn(prompt: unknown) {
  const parts = itemsOf(prompt)
    .slice(0, MOST)
    .map((part) => fieldsOf(part).prompt)
    .filter((part) => typeof part === 'string')
  const whole = typeof prompt === 'string' ? prompt : parts.join(' ')
  const unwanted = [...whole.matchAll(/\[([^[\]]*)\]/g).map(([, inner = '']) => inner)]
  return { prompt: whole.replace(/\[[^[\]]*\]/g, ''), negativePrompt: unwanted.join(' ') }
}
