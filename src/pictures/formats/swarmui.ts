import type { WrittenDown } from '../../civitai/image.ts'
import { type Fields, isFields } from '../../civitai/rated/meta-fields.ts'
import { itemsOf } from './json.ts'
import { baseName } from './names.ts'
import { type RawResource, writtenDown } from './written.ts'

/** Items that are looked at. */
const MOST = 100
/** Its hashes are SHA256 of the tensors, of which AutoV3 is the beginning. */
const AUTO_V3 = 12

/** https://github.com/mcmonkeyprojects/SwarmUI/blob/master/docs/Image%20Metadata%20Format.md */
export function readSwarmUI(json: Fields): WrittenDown | undefined {
  const params = json.sui_image_params
  if (!isFields(params)) return undefined
  const { width, height } = params
  return writtenDown({
    prompt: params.prompt,
    negativePrompt: params.negativeprompt,
    seed: params.seed,
    steps: params.steps,
    sampler: params.sampler ?? params.comfyuisampler,
    cfgScale: params.cfgscale,
    clipSkip: params.clipstopatlayer,
    width,
    height,
    model: params.model,
    resources: [...hashed(json.sui_models, params), ...named(params)],
  })
}

const hashed = (models: unknown, params: Fields): readonly RawResource[] =>
  itemsOf(models)
    .slice(0, MOST)
    .filter(isFields)
    .map(({ name, param, hash, weight }) => ({
      name,
      type: param,
      hash: typeof hash === 'string' ? hash.replace(/^0x/i, '').slice(0, AUTO_V3) : undefined,
      weight: weight ?? weights(params).get(keyOf(name)),
    }))

/** What is chosen, also where its file has no hash. */
function named(params: Fields): readonly RawResource[] {
  const loras = listOf(params.loras).map((name) => ({
    type: 'lora',
    name,
    weight: weights(params).get(keyOf(name)),
  }))
  return [{ type: 'checkpoint', name: params.model }, ...loras, { type: 'vae', name: params.vae }]
}

function weights(params: Fields): ReadonlyMap<string, unknown> {
  const given = listOf(params.loraweights)
  return new Map(listOf(params.loras).map((name, nth) => [keyOf(name), given[nth]]))
}

/** A list; older versions join it by commas. */
const listOf = (value: unknown): readonly unknown[] =>
  (typeof value === 'string' ? value.split(',', MOST) : itemsOf(value)).slice(0, MOST)

const keyOf = (name: unknown): string =>
  typeof name === 'string' ? (baseName(name) ?? '').toLowerCase() : ''
