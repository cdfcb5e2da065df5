import type { APIEmbed } from 'discord-api-types/v10'
import type { Entry } from '../civitai/model.ts'
import { madeOnce } from '../made-once.ts'
import type { Row } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { COLOUR } from './colour.ts'
import { entryEmbed, type Figure, type Line } from './entry.ts'
import { LIMITS } from './limits.ts'
import { menuOf, optionOf } from './menu.ts'
import { cut, oneLine } from './text.ts'
import { about } from './told-apart.ts'

/** What stands above and below a list of entries, in plain text. */
export interface Around {
  /** What the list is, and what it is narrowed to. */
  readonly title: readonly string[]
  /** Where the title leads. */
  readonly url?: string | undefined
  readonly footer: string
}

/**
 * Entries as embeds of their own, at most ten. The title is the name of the first one's author and
 * the footer the last one's: an embed for them alone would be an eleventh.
 */
export const entryEmbeds = (
  words: Words,
  lines: readonly Line[],
  around: Around,
): readonly APIEmbed[] =>
  framed(
    lines.map((line) => embedOf(words, line)),
    around,
  )

/** The same for embeds of anything. */
export function framed(
  embeds: readonly APIEmbed[],
  { title, url, footer }: Around,
): readonly APIEmbed[] {
  const first = { author: { name: titleOf(title), ...(url !== undefined && { url }) } }
  const last = { footer: { text: footer } }
  return embeds.map((embed, at) => ({
    ...embed,
    ...(at === 0 && first),
    ...(at === embeds.length - 1 && last),
  }))
}

/** Lists show the same entries again and again; only in a digest do they differ by day. */
const embedOf = (words: Words, line: Line): APIEmbed =>
  line.mark === undefined && line.large === undefined
    ? plainEmbeds(words)(line.entry, line.figure)
    : entryEmbed(words, line)

const plainEmbeds = madeOnce((words: Words) =>
  madeOnce((entry: Entry, figure: Figure) => entryEmbed(words, { entry, figure })),
)

const titleOf = (parts: readonly string[]): string =>
  cut(parts.map(oneLine).join(' · '), LIMITS.embedAuthor)

/** The same around a sentence where there are no entries. */
export const sentenceEmbed = (sentence: string, { title, footer }: Around): APIEmbed => ({
  color: COLOUR,
  author: { name: titleOf(title) },
  description: sentence,
  footer: { text: footer },
})

/** A menu that opens the card of an entry. */
export const entryMenu = (
  words: Words,
  name: string,
  entries: readonly Entry[],
  firstRank: number,
  open: (entry: Entry) => string,
): Row =>
  menuOf(
    name,
    words.openCard,
    entries.map((entry, at) => ({
      ...optionsIn(words)(entry, firstRank + at),
      value: open(entry),
    })),
  )

const optionsIn = madeOnce((words: Words) =>
  madeOnce((entry: Entry, rank: number) =>
    optionOf({
      label: `${rank}. ${entry.name}`,
      description: about(words, entry).join(' · '),
      customId: '',
    }),
  ),
)
