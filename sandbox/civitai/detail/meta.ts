import type { WireModel, WirePicture } from '../catalogue/wire.ts'
import { matureText, matureWords } from '../generated/marks.ts'
import { createRandom } from '../generated/random.ts'

const workflow = (prompt: string): string =>
  JSON.stringify({
    prompt: { 3: { class_type: 'KSampler', inputs: { seed: 1 } } },
    workflow: {
      nodes: Array.from({ length: 60 }, (_, id) => ({ id, type: 'Note', text: prompt })),
    },
  })

/** The parts of a picture that its generation data depends on. */
type Made = Pick<
  WirePicture,
  'id' | 'nsfwLevel' | 'width' | 'height' | 'hasMeta' | 'hasPositivePrompt'
>

/**
 * The generation data of a picture, always the same for the same picture. As on Civitai it has no
 * fixed form: numbers may be strings, and a workflow is JSON in a string. Prompts are not
 * moderated, so a PG picture may have a mature one. Most negative prompts contain mature words.
 */
export function metaOf(
  { id, nsfwLevel, width, height, hasMeta, hasPositivePrompt }: Made,
  { name }: Pick<WireModel, 'name'>,
): Readonly<Record<string, unknown>> | null {
  if (!hasMeta) return null
  const random = createRandom(id)
  const mature = nsfwLevel > 1 || matureText.test(name) || random.chance(0.08)
  const words = mature ? random.some(matureWords, 2).join(', ') : 'quiet evening, paper lantern'
  const prompt = `masterpiece, best quality, ${words}, <lora:${name}:0.8>`
  return {
    ...(hasPositivePrompt ? { prompt } : {}),
    negativePrompt: random.chance(0.7) ? 'nsfw, worst quality, bad hands' : 'worst quality',
    seed: random.whole(1, 4_294_967_295),
    steps: random.chance(0.8) ? random.whole(18, 40) : String(random.whole(18, 40)),
    sampler: random.pick(['Euler a', 'DPM++ 2M Karras', 'undefined']),
    cfgScale: random.whole(3, 9),
    'Clip skip': '2',
    Size: `${width}x${height}`,
    Model: random.pick(['waiIllustrious', 'novaHarbor_v2']),
    'Model hash': random.hex(10),
    hashes: { model: random.hex(10) },
    resources: [{ type: 'lora', name, weight: 0.8, hash: random.hex(12) }],
    ...(random.chance(0.2) ? { comfy: workflow(prompt) } : {}),
  }
}
