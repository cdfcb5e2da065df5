import {
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Shown } from '../../discord/index.ts'
import { embedsOf } from '../../discord/state/messages.ts'
import { type AttachmentView, attachmentView } from './attachment.ts'
import { type Block, blocksOf } from './block.ts'
import { type Channels, type ControlView, rowsOf } from './control.ts'
import { type EmbedView, embedViews } from './embed.ts'
import type { Around } from './inline.ts'

/** What stands in a message. */
interface BodyView {
  readonly content: readonly Block[]
  readonly attachments: readonly AttachmentView[]
  readonly embeds: readonly EmbedView[]
  readonly rows: readonly (readonly ControlView[])[]
}

/** A message, ready to be drawn on a page or in a terminal. */
export interface MessageView extends BodyView {
  readonly id: string
  readonly author: string
  /** Whether an app wrote it. */
  readonly bot: boolean
  /** When it was sent, in ms since 1970. */
  readonly at: number
  readonly edited: boolean
  /** Who used the command or pressed the button. */
  readonly askedBy?: string
  /** The name of the command it answers: of a slash command with its slash. */
  readonly command?: string
  readonly private: boolean
  readonly thinking: boolean
  /** A message that it forwards, and the channel that was in, where that is known. */
  readonly forwarded?: BodyView & { readonly from?: string }
}

/** What is needed besides a message to draw it. */
export interface AroundMessage extends Around {
  readonly channels: Channels
  /** What the reader is shown for a command, such as `digest create`. */
  readonly command: (name: string, kind: 'slash' | 'message') => string
}

/** The view of a message. */
export function messageView(message: Shown, around: AroundMessage): MessageView {
  const { id, author, flags = 0, message_snapshots: [forwarded] = [] } = message
  const askedBy = message.interaction_metadata?.user
  const command = commandOf(message, around)
  const from = around.channel(message.message_reference?.channel_id ?? '')
  return {
    id,
    author: author.global_name ?? author.username,
    bot: author.bot ?? false,
    at: Date.parse(message.timestamp),
    edited: message.edited_timestamp !== null,
    ...(command !== undefined && { command }),
    ...(askedBy && { askedBy: askedBy.global_name ?? askedBy.username }),
    private: (flags & MessageFlags.Ephemeral) !== 0,
    thinking: (flags & MessageFlags.Loading) !== 0,
    ...bodyView({ ...message, embeds: embedsOf(message) }, around),
    ...(forwarded && {
      forwarded: {
        ...bodyView(forwarded.message, around),
        ...(from !== undefined && { from }),
      },
    }),
  }
}

/** Discord writes a slash before all but the commands of a message's or person's menu. */
function commandOf(
  { interaction, interaction_metadata: metadata }: Shown,
  { command }: AroundMessage,
): string | undefined {
  if (interaction === undefined) return undefined
  const isFromMenu = metadata !== undefined && 'target_message_id' in metadata
  const { name } = interaction
  return isFromMenu ? command(name, 'message') : `/${command(name, 'slash')}`
}

interface Body extends Pick<APIMessage, 'content' | 'embeds'> {
  readonly attachments: readonly APIAttachment[]
  readonly components?: readonly APIMessageTopLevelComponent[]
}

const bodyView = (
  { content, attachments, embeds, components = [] }: Body,
  around: AroundMessage,
): BodyView => ({
  content: blocksOf(content, around),
  attachments: attachments.map(attachmentView),
  embeds: embedViews(embeds, around),
  rows: rowsOf(components, around.channels),
})
