import type { WrittenDown } from '../../civitai/image.ts'
import { type Fields, fieldsOf } from './json.ts'
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

/** What is written of all of a picture; an empty one says nothing. */
function captionOf(prompt: unknown): string | undefined {
  const { base_caption: caption } = fieldsOf(fieldsOf(prompt).caption)
  return typeof caption === 'string' && caption.trim() !== '' ? caption : undefined
}
