import type { WrittenDown } from '../../civitai/image.ts'
import type { Fields } from '../../civitai/rated/meta-fields.ts'
import { fieldsOf, itemsOf } from './json.ts'
import { writtenDown } from './written.ts'

/** NovelAI. Its models are its own, so none is named. */
export function readNovelAI(json: Fields): WrittenDown | undefined {
  const { v4_prompt: prompt, v4_negative_prompt: negative, width, height } = json
  if (!('uc' in json || 'v4_prompt' in json)) return undefined
  return writtenDown({
    prompt: captionOf(prompt) ?? json.prompt,
    negativePrompt: captionOf(negative) ?? json.uc,
    seed: json.seed,
    steps: json.steps,
    sampler: json.sampler,
    cfgScale: json.scale,
    width,
    height,
  })
}

/** Characters that are looked at. */
const MOST = 20

/** What is written of all of a picture and of each character; where nothing is, it says nothing. */
function captionOf(prompt: unknown): string | undefined {
  const { base_caption: base, char_captions: characters } = fieldsOf(fieldsOf(prompt).caption)
  const captions = [
    base,
    ...itemsOf(characters)
      .slice(0, MOST)
      .map((one) => fieldsOf(one).char_caption),
  ].filter((caption) => typeof caption === 'string' && caption.trim() !== '')
  return captions.length === 0 ? undefined : captions.join('\n')
}
