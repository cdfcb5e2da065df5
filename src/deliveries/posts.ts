import type { Rating } from '../rating.ts'
import type { Reply } from '../reply.ts'

/** Messages that the bot posts by itself. */
export interface Posts {
  /** The most mature rating that a channel allows now. Throws a PostFault. */
  ceiling(channel: string, server: string): Promise<Rating>
  /** Posts a message and yields its id. Sent twice with one key, it is there once. Throws a PostFault. */
  send(channel: string, post: Post): Promise<string>
  /**
   * The id of the message with this key, among those since a moment. `unreadable` where the bot may
   * not read them or there are too many. Throws a PostFault.
   */
  find(channel: string, key: string, since: number): Promise<string | 'absent' | 'unreadable'>
  /** Publishes a message of an announcement channel to its followers. Throws a PostFault. */
  publish(channel: string, message: string): Promise<void>
  /** Whether the bot is on a server. Throws a PostFault. */
  isOn(server: string): Promise<boolean>
}

/** Messages with files that the bot posts by itself. */
export interface FilePosts extends Pick<Posts, 'ceiling' | 'send'> {
  /**
   * The id of a message of the bot's with files, among those since a moment, answers to commands
   * included: the mark stands in the name of a file or in a button. Otherwise as `find`.
   */
  findFiles(channel: string, mark: string, since: number): Promise<string | 'absent' | 'unreadable'>
}

interface Post {
  readonly reply: Reply
  /**
   * Identifies this message among all others: at most 25 characters without a space. It is in
   * the name of its menu (`postMenu`), or the last word in the footer of one of the embeds.
   */
  readonly key: string
  /** The only roles that it may ping. */
  readonly mentions: readonly string[]
  /** The only people that it may ping; by default nobody. */
  readonly people?: readonly string[]
}

/**
 * Why a message was not posted: the bot has no access (`closed`), the channel is `gone`, the thread
 * is `locked`, Discord `refused` the message, or there was `trouble` and it may work later.
 */
export type PostFaultKind = 'closed' | 'gone' | 'locked' | 'refused' | 'trouble'

export class PostFault extends Error {
  override readonly name = 'PostFault'
  readonly kind: PostFaultKind
  /** Milliseconds to wait before trying again, where Discord said so. */
  readonly retryAfter: number | undefined

  constructor(kind: PostFaultKind, message: string, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}
