import type { Generation } from '../civitai/image.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { plainly } from './copied.ts'
import { LIMITS } from './limits.ts'
import { FENCES, lineBlock } from './text.ts'

/** Characters of all embeds of a message together, less what stands around them. */
const ROOM = 5_800

/** Prompts and negative prompts, each in a block of its own, to be copied. */
export function promptsReply(words: Words, generations: readonly Generation[]): Reply {
  const texts = generations.map(({ prompt, negativePrompt }) =>
    [prompt, negativePrompt].filter((text) => text !== undefined),
  )
  const all = texts.flat()
  if (all.length === 0) {
    const isHeldBack = generations.some(({ hasPrompt }) => hasPrompt)
    return { content: isHeldBack ? words.promptHeldBack : words.noPrompt }
  }
  const plain = plainly(all.map((text) => lineBlock(text, LIMITS.content)))
  if (plain !== undefined) return plain
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
