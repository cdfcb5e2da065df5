import type { Generation } from '../civitai/image.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { lineBlock } from './text.ts'

/** Characters of all embeds of a message together, less what stands around them. */
const ROOM = 5_800
/** Characters that a block adds to its text. */
const FENCES = 8

/**
 * Prompts and negative prompts, each in a block of its own. They are plain text where they can be: a
 * phone copies that by a long press, which does not work with embeds.
 */
export function promptsReply(words: Words, generations: readonly Generation[]): Reply {
  const texts = generations.map(({ prompt, negativePrompt }) =>
    [prompt, negativePrompt].filter((text) => text !== undefined),
  )
  const all = texts.flat()
  if (all.length === 0) return { content: words.noPrompt }
  const content = all.map((text) => lineBlock(text, LIMITS.content)).join('\n')
  // Plain text may hold no address, and a prompt is not changed to be copied.
  if (content.length <= LIMITS.content && !content.includes('://')) {
    return { content, suppressEmbeds: true }
  }
  const room = Math.min(LIMITS.embedDescription, Math.floor(ROOM / texts.length))
  const embeds = texts
    .filter((some) => some.length > 0)
    .map((some) => ({
      color: COLOUR,
      description: some
        .map((text) => lineBlock(text, Math.floor(room / some.length) - FENCES))
        .join('\n'),
    }))
  return { embeds }
}
