import type { APIEmbed } from 'discord-api-types/v10'

/** What stands in a message. */
export interface Written {
  readonly text: string
  readonly embeds: readonly APIEmbed[]
  /** The addresses of its link buttons. */
  readonly links: readonly string[]
  readonly attachments: readonly Attachment[]
}

/** A message that a message command is used on. */
export interface Target extends Written {
  readonly id: string
  /** The messages that it forwards. */
  readonly forwarded: readonly Written[]
}

/** A file of a message. */
export interface Attachment {
  readonly url: string
  readonly name: string
  /** As `image/png`, where Discord knows it. */
  readonly contentType?: string
  readonly bytes: number
}
