import type { GenerationOutcome } from '../generation/generation.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { menu } from './menu.ts'
import type { Part } from './parts.ts'
import { inert, oneLine } from './text.ts'

interface Line {
  /** The model is the first. */
  readonly parts: readonly Part[]
  /** In Buzz. */
  readonly price: number
  /** When it was spent, in milliseconds since 1970. */
  readonly at: number
  readonly count: number
  /** Undefined while it runs. */
  readonly outcome: GenerationOutcome | undefined
  /** The custom_id that shows it. */
  readonly open: string
}

/** Ten of them, with what stands around, fit into one embed. */
const NAME_LENGTH = 60

/** What somebody had made, with a menu that leads to each. `generate` names the command for more. */
export function generationListReply(words: Words, lines: readonly Line[], generate: string): Reply {
  const title = words.generationsTitle
  if (lines.length === 0) {
    return { embeds: [{ color: COLOUR, title, description: words.noGenerations(generate) }] }
  }
  const told = lines.map(({ parts, price, at, count, outcome }) =>
    words.generationLine(
      at,
      inert(nameOf(words, parts), NAME_LENGTH),
      count,
      price,
      words.generationState(outcome),
    ),
  )
  const items = lines.map(({ parts, price, count, outcome, open }) => ({
    label: nameOf(words, parts),
    description: words.generationItem(count, price, words.generationState(outcome)),
    customId: open,
  }))
  return {
    embeds: [{ color: COLOUR, title, description: told.join('\n') }],
    components: [menu('generations', words.chooseGeneration, items)],
  }
}

function nameOf(words: Words, [model]: readonly Part[]): string {
  const identified = model?.identified
  return (identified?.kind === 'known' && oneLine(identified.entry.name)) || words.otherModel
}
