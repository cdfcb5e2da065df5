import type { APIEmbed } from 'discord-api-types/v10'
import type { Reply } from '../reply.ts'
import type { Words } from '../words/words.ts'
import { link } from './button.ts'
import { framed } from './entries.ts'
import { LIMITS } from './limits.ts'
import { withButtons } from './reply.ts'
import { turnButtons } from './turn.ts'

/** A page of a list of anything, but for its embeds. */
export interface EmbedList {
  /** What the list is, and what it is narrowed to. */
  readonly title: readonly string[]
  /** Whose page the title leads to; absent where the list is nobody's. */
  readonly url?: string | undefined
  /** "6–10 of 87". */
  readonly position: string
  /** The custom_ids of the buttons. */
  readonly previous: string | undefined
  readonly next: string | undefined
  /** The same list at Civitai; left out where the address is too long. */
  readonly address: string
}

/** The page as a message: an embed for each thing, at most ten, and buttons to turn it. */
export const embedListReply = (
  words: Words,
  embeds: readonly APIEmbed[],
  { title, url, position, previous, next, address }: EmbedList,
): Reply =>
  withButtons({ embeds: framed(embeds, { title, url, footer: position }) }, [
    ...turnButtons(previous, next),
    ...(address.length <= LIMITS.buttonUrl ? [link(words.onCivitai, address)] : []),
  ])
