import { MessageFlags } from 'discord-api-types/v10'
import type { Shown } from '../../discord/index.ts'
import { embedsOf } from '../../discord/state/messages.ts'
import { type Block, blocksOf } from './block.ts'
import { type Channels, type ControlView, rowsOf } from './control.ts'
import { type EmbedView, embedViews } from './embed.ts'
import type { Around } from './inline.ts'

/** A message, ready to be drawn on a page or in a terminal. */
export interface MessageView {
  readonly id: string
  readonly author: string
  /** When it was sent, in ms since 1970. */
  readonly at: number
  readonly edited: boolean
  /** Who used the command or pressed the button. */
  readonly askedBy?: string
  /** The name of the command it answers. */
  readonly command?: string
  readonly private: boolean
  readonly thinking: boolean
  readonly content: readonly Block[]
  readonly embeds: readonly EmbedView[]
  readonly rows: readonly (readonly ControlView[])[]
}

/** What is needed besides a message to draw it. */
export interface AroundMessage extends Around {
  readonly channels: Channels
}

/** The view of a message. */
export function messageView(message: Shown, around: AroundMessage): MessageView {
  const { id, author, content, components = [], flags = 0 } = message
  const askedBy = message.interaction_metadata?.user
  const command = message.interaction?.name
  return {
    id,
    author: author.global_name ?? author.username,
    at: Date.parse(message.timestamp),
    edited: message.edited_timestamp !== null,
    ...(command !== undefined && { command }),
    ...(askedBy && { askedBy: askedBy.global_name ?? askedBy.username }),
    private: (flags & MessageFlags.Ephemeral) !== 0,
    thinking: (flags & MessageFlags.Loading) !== 0,
    content: blocksOf(content, around),
    embeds: embedViews(embedsOf(message), around),
    rows: rowsOf(components, around.channels),
  }
}
