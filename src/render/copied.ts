import type { Reply } from '../reply.ts'
import { LIMITS } from './limits.ts'

/**
 * Blocks of text that are there to be copied, as plain text: a phone copies that by a long press, which
 * does not work with embeds. Undefined where they cannot be plain: plain text may hold no address, and
 * what is to be copied is not changed.
 */
export function plainly(blocks: readonly string[]): Reply | undefined {
  const content = blocks.join('\n')
  const isPlain = content.length <= LIMITS.content && !content.includes('://')
  return isPlain ? { content, suppressEmbeds: true } : undefined
}
