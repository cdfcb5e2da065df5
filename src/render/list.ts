import type { APIEmbed } from 'discord-api-types/v10'
import type { Entry } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { button, link } from './button.ts'
import { COLOUR } from './colour.ts'
import { LIMITS } from './limits.ts'
import { label } from './masked-link.ts'
import { menu } from './menu.ts'
import { modelUrl } from './model-url.ts'
import { withButtons } from './reply.ts'
import { inert } from './text.ts'
import { about } from './told-apart.ts'

/** A page of a ranked list. */
export interface ListPage {
  readonly title: string
  /** Lines above it, already inert. */
  readonly heading: readonly string[]
  /** The filters: "LORA", "SDXL 1.0", "tag “anime”". Already inert. */
  readonly filters: readonly string[]
  readonly entries: readonly Entry[]
  /** The custom_id that opens an entry's card. */
  readonly open: (entry: Entry) => string
  /** The rank of the first entry on this page. */
  readonly firstRank: number
  /** "6–10 of 87". */
  readonly position: string
  /** The custom_ids of the buttons. */
  readonly previous: string | undefined
  readonly next: string | undefined
  /** Where the list goes on at Civitai when it ends here; left out where the address is too long. */
  readonly continued: string | undefined
}

const NAME_LENGTH = 120
const SHORT_LENGTH = 60

/** A page of a list as a message: five lines with links, and buttons to turn the page. */
export function listReply(words: Words, page: ListPage): Reply {
  const { title, filters, entries, firstRank, position } = page
  const lines = entries.map((entry, at) => entryLines(words, entry, firstRank + at))
  const narrowed = filters.length > 0 ? [filters.join(' · ')] : []
  const picture = entries[0]?.pictures[0]
  const embed: APIEmbed = {
    color: COLOUR,
    title: inert(title, LIMITS.embedTitle),
    description: [...page.heading, ...narrowed, ...lines].join('\n'),
    ...(picture && { thumbnail: { url: sized(picture, 320) } }),
    footer: { text: position },
  }
  const { continued = '' } = page
  const goesOn = continued !== '' && continued.length <= LIMITS.buttonUrl
  const buttons = [
    ...(page.previous === undefined ? [] : [button(words.previous, page.previous)]),
    ...(page.next === undefined ? [] : [button(words.next, page.next)]),
    ...(goesOn ? [link(words.onCivitai, continued)] : []),
  ]
  const items = entries.map((entry, at) => ({
    label: `${firstRank + at}. ${entry.name}`,
    description: about(words, entry).join(' · '),
    customId: page.open(entry),
  }))
  const components = [menu('models', words.openCard, items)]
  return withButtons({ embeds: [embed], components }, buttons)
}

function entryLines(words: Words, entry: Entry, rank: number): string {
  const name = label(entry.name, NAME_LENGTH) || words.unnamed
  const { gained } = entry
  const facts = [
    ...(gained === undefined ? [] : [words.gained(words.count(gained))]),
    ...about(words, entry, (text) => inert(text, SHORT_LENGTH)),
  ]
  return `**${rank}.** [${name}](${modelUrl(entry)})\n-# ${facts.join(' · ')}`
}
