import type { Rating } from '../rating.ts'
import type { Reply } from '../reply.ts'
import type { Delivery, DeliveryKind, FindingKey } from '../store/store.ts'

/** One way to make deliveries and what they say. */
export interface Kind {
  /** Milliseconds after which it is too late to post one. */
  readonly lateBy: number
  /** Whether it is tried until then; otherwise for most of an hour. */
  readonly persists: boolean
  /** Makes deliveries of all that is due by now. */
  plan(): Promise<void>
  /** When there will be something to plan. */
  wakeAt(): Promise<number | undefined>
  /** What a delivery comes to, as its source is set up now. Undefined where there is nothing to post. */
  due(delivery: Delivery): Promise<Due | undefined>
}

/** All there are. */
export type Kinds = Readonly<Record<DeliveryKind, Kind>>

/** A message that is to be posted. */
export interface Due {
  /** Identifies it among all messages, as `Posts` wants it. */
  readonly key: string
  readonly channel: string
  /** Whether its source has been paused since. */
  readonly paused: boolean
  readonly publish: boolean
  /** The only roles that it may ping. */
  readonly mentions: readonly string[]
  /** What it says now, under a ceiling. Undefined where that is nothing. */
  content(under: Rating): Promise<Content | undefined>
  /** What is not to be told again once it is posted. */
  readonly told: readonly FindingKey[]
  /** Called before it is stored that Discord refuses it: what it tells is not to be tried again. */
  leaveOut(): Promise<void>
  /** Pauses its source if that still posts to this channel; yields whether it did. */
  pause(why: Shut, channel: string): Promise<boolean>
}

/** Why nothing can be posted in a channel. */
type Shut = 'closed' | 'gone' | 'locked'

export interface Content {
  readonly reply: Reply
  /** The ids of what it shows, best first. */
  readonly shown: readonly number[]
}
