import type { Model, Version } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { block, inert, oneLine } from './text.ts'

const TRIGGER_LENGTH = 1_500
/** Characters that a block adds to its text. */
const FENCES = 8

/** A version's trigger words, each set in its own block, as many as fit into a message. */
export function triggersReply(words: Words, model: Model, version: Version | undefined): Reply {
  const sets = version?.triggerWords ?? []
  const blocks: string[] = []
  let room = LIMITS.embedDescription - 100
  for (const set of sets) {
    if (room < 2 * FENCES) break
    const next = block(set, Math.min(TRIGGER_LENGTH, room - FENCES))
    blocks.push(next)
    room -= next.length + 1
  }
  const left = sets.length - blocks.length
  return {
    embeds: [
      {
        color: COLOUR,
        title: inert(model.name, LIMITS.embedTitle),
        description: [
          sets.length === 0 ? words.noTriggerWords : words.triggerWords,
          ...blocks,
          ...(left > 0 ? [words.moreTriggers(left)] : []),
        ].join('\n'),
      },
    ],
  }
}

/**
 * A model's name and trigger words as plain text: a phone copies it by a long press, which does not
 * work with embeds. Without addresses.
 */
export function copyReply(model: Model, version: Version | undefined): Reply {
  const name = block(unlinked(model.name), LIMITS.embedTitle)
  const sets = unlinked((version?.triggerWords ?? []).join(', '))
  const room = LIMITS.content - name.length - 20
  return { content: sets === '' ? name : `${name}\n${block(sets, room)}` }
}

/**
 * Removes addresses: Discord would unfurl them, with pictures that nobody screened. Invisible
 * characters go first and the rest of an address last, so that no new address is joined together.
 */
const unlinked = (text: string): string =>
  oneLine(text)
    .replace(/https?:\/\//gi, ' ')
    .replaceAll('://', ': //')
