import type { Rating } from '../rating.ts'
import type { Reply } from '../reply.ts'

/** Messages that nobody asked for at that moment, posted by the bot's own authority. */
export interface Posts {
  /** The most mature rating that a channel of a server allows now. Throws a PostFault. */
  ceiling(channel: string, server: string): Promise<Rating>
  /** Posts a message and yields its id; sent twice under one key it is there once. Throws a PostFault. */
  send(channel: string, post: Post): Promise<string>
  /**
   * The id of the message with this key among those since a moment; `unreadable` where the bot
   * may not look, or there are too many. Throws a PostFault.
   */
  find(channel: string, key: string, since: number): Promise<string | 'absent' | 'unreadable'>
  /** Hands a message of an announcement channel on to all that follow it. Throws a PostFault. */
  publish(channel: string, message: string): Promise<void>
  /** Whether the bot is on a server. Throws a PostFault. */
  isOn(server: string): Promise<boolean>
}

interface Post {
  readonly reply: Reply
  /**
   * What tells this message from all others for good: at most 25 characters, no space among them.
   * It is the last word of the footer of one of its embeds.
   */
  readonly key: string
  /** The role it is for, the only one that it may ping. */
  readonly mention?: string | undefined
}

/**
 * Why a message was not posted: the channel is `closed` to the bot, `gone`, or a thread that is
 * `locked`; Discord `refused` what was sent, or it was in `trouble` and may take it later.
 */
export type PostFaultKind = 'closed' | 'gone' | 'locked' | 'refused' | 'trouble'

export class PostFault extends Error {
  override readonly name = 'PostFault'
  readonly kind: PostFaultKind
  /** Before then it is not worth trying again, in milliseconds from now, where Discord said so. */
  readonly retryAfter: number | undefined

  constructor(kind: PostFaultKind, message: string, retryAfter?: number) {
    super(message)
    this.kind = kind
    this.retryAfter = retryAfter
  }
}
