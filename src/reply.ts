import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
} from 'discord-api-types/v10'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** An answer, in Discord's own JSON types. */
export interface Reply {
  readonly content?: string
  readonly embeds?: readonly APIEmbed[]
  readonly components?: readonly Row[]
  /** Whether Discord shows nothing of what addresses in the content lead to. */
  readonly suppressEmbeds?: boolean
  /** Only for who asked, and beside what is already there, whatever the call wished for. */
  readonly private?: boolean
  /**
   * Further replies, each of which takes the place of the one before. It is called when the first
   * reply is there. The signal aborts when nobody waits for more.
   */
  later?(over: AbortSignal): AsyncIterable<Reply>
}
