import { MessageFlags } from 'discord-api-types/v10'
import type { Shown } from '../../discord/index.ts'
import { type Block, blocksOf } from './block.ts'
import { type ControlView, rowsOf } from './control.ts'
import { type EmbedView, embedView } from './embed.ts'
import type { Around } from './inline.ts'

/** A message as somebody sees it, ready to be drawn on a page or in a terminal. */
export interface MessageView {
  readonly id: string
  readonly author: string
  /** Who used a command or pressed a button for it. */
  readonly askedBy?: string
  readonly private: boolean
  readonly thinking: boolean
  readonly content: readonly Block[]
  readonly embeds: readonly EmbedView[]
  readonly rows: readonly (readonly ControlView[])[]
}

/** What there is to see of a message. */
export function messageView(message: Shown, around: Around): MessageView {
  const { id, author, content, embeds, components = [], flags = 0 } = message
  const askedBy = message.interaction_metadata?.user
  return {
    id,
    author: author.global_name ?? author.username,
    ...(askedBy && { askedBy: askedBy.global_name ?? askedBy.username }),
    private: (flags & MessageFlags.Ephemeral) !== 0,
    thinking: (flags & MessageFlags.Loading) !== 0,
    content: blocksOf(content, around),
    embeds: embeds.map((embed) => embedView(embed, around)),
    rows: rowsOf(components),
  }
}
