import type { Model, Version } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { plainly } from './copied.ts'
import { LIMITS } from './limits.ts'
import { block, FENCES, inert } from './text.ts'

const TRIGGER_LENGTH = 1_500

/** A version's trigger words, each set in its own block, to be copied. */
export function triggersReply(words: Words, model: Model, version: Version | undefined): Reply {
  const sets = version?.triggerWords ?? []
  if (sets.length === 0) return { content: words.noTriggerWords }
  return plainly(sets.map((set) => block(set, TRIGGER_LENGTH))) ?? embedOf(words, model, sets)
}

/** As many as fit into an embed. */
function embedOf(words: Words, model: Model, sets: readonly string[]): Reply {
  const blocks: string[] = []
  let room = LIMITS.embedDescription - 100
  for (const set of sets) {
    if (room < 2 * FENCES) break
    const next = block(set, Math.min(TRIGGER_LENGTH, room - FENCES))
    blocks.push(next)
    room -= next.length + 1
  }
  const left = sets.length - blocks.length
  const title = inert(model.name, LIMITS.embedTitle)
  const more = left > 0 ? [words.moreTriggers(left)] : []
  return { embeds: [{ color: COLOUR, title, description: [...blocks, ...more].join('\n') }] }
}
