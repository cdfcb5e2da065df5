import type { Model, Version } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { block, inert, oneLine } from './text.ts'

const TRIGGER_LENGTH = 1_500
/** What a block needs besides its text. */
const FENCES = 8

/** All trigger words of a version, as many as a message holds, each set in a block of its own. */
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
 * A model's name and trigger words as plain text, which a phone copies by a long press: embeds
 * cannot be copied from there. No address stands in it.
 */
export function copyReply(model: Model, version: Version | undefined): Reply {
  const name = block(unlinked(model.name), LIMITS.embedTitle)
  const sets = unlinked((version?.triggerWords ?? []).join(', '))
  const room = LIMITS.content - name.length - 20
  return { content: sets === '' ? name : `${name}\n${block(sets, room)}` }
}

/**
 * An address in a message's own text would be unfurled, with a picture that nobody screened. What
 * cannot be seen goes first, and what is left of one goes last, so that none is joined together.
 */
const unlinked = (text: string): string =>
  oneLine(text)
    .replace(/https?:\/\//gi, ' ')
    .replaceAll('://', ': //')
