import type { Entry } from '../civitai/model.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { menu } from './menu.ts'
import { inert } from './text.ts'
import { about } from './told-apart.ts'

/** Several models that fit what was asked equally well. */
export interface Choices {
  /** As it was typed; absent where it may not be repeated. */
  readonly asked?: string | undefined
  /** Whether they are offered beside the one that fits best. */
  readonly others?: boolean
  /** The likeliest first. */
  readonly entries: readonly Entry[]
  /** The custom_id that chooses a model. */
  readonly open: (entry: Entry) => string
}

/** Asks which of several models is meant, with a menu. */
export function choicesReply(words: Words, { asked, others, entries, open }: Choices): Reply {
  const title = others && asked ? words.otherMatchesOf(asked) : words.several(asked)
  const items = entries.map((entry) => ({
    label: entry.name,
    description: about(words, entry).join(' · '),
    customId: open(entry),
  }))
  return {
    embeds: [
      {
        color: COLOUR,
        title: inert(title, LIMITS.embedTitle),
        description: words.severalHelp,
      },
    ],
    components: [menu('models', words.chooseModel, items)],
  }
}
