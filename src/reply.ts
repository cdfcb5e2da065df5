import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord-api-types/v10'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** A file that is sent along. An embed shows it as `attachment://name`, a picture in it alone. */
export interface ReplyFile {
  /** Letters, digits, `_`, `-` and `.`: Discord leaves nothing else in a name. */
  readonly name: string
  /** At most 10 MiB, and 25 MiB together with all others (Discord docs, "Uploading Files"). */
  readonly bytes: Uint8Array
  /** What it shows, for who cannot see it. */
  readonly description?: string
}

/** An answer, in Discord's own JSON types. */
export interface Reply {
  readonly content?: string
  readonly embeds?: readonly APIEmbed[]
  readonly components?: readonly Row[]
  /** At most ten. An answer that goes on without them takes them away. */
  readonly files?: readonly ReplyFile[]
  /** Whether Discord shows nothing of what addresses in the content lead to. */
  readonly suppressEmbeds?: boolean
  /** Only for who asked, and beside what is already there, whatever the call wished for. */
  readonly private?: boolean
  /** Called once Discord has taken this reply. Not for what is said where it did not. */
  onShown?(): Promise<void>
  /**
   * Further replies, each of which takes the place of the one before. It is called when the first
   * reply is there. The signal aborts when nobody waits for more.
   */
  later?(over: AbortSignal): AsyncIterable<Reply>
}
