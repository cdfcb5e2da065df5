import type { ModelType } from '../civitai/model.ts'
import type { Pause } from '../digest/digest.ts'

/** What a follow is about; names are as Civitai spells them. */
export type Subject =
  | { readonly kind: 'creator'; readonly name: string }
  /** The name is the model's when it was chosen. */
  | { readonly kind: 'model'; readonly id: number; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }

/** What a manager decides about a follow. */
export interface FollowPlan {
  readonly channel: string
  /** Its name when it was chosen. */
  readonly channelName: string
  readonly subject: Subject
  readonly type?: ModelType | undefined
  readonly base?: string | undefined
  /** A role's id. */
  readonly mention?: string | undefined
  /** Whether posts are published to the channels that follow its announcement channel. */
  readonly publish: boolean
}

/** Why a follow is paused: a manager `asked`, or the channel is `closed`, `gone` or `locked`. */
export type FollowPause = Exclude<Pause, 'unplannable'>

export interface Follow extends FollowPlan {
  readonly id: number
  /** The server's id. */
  readonly server: string
  /** The locale it is written in, as Discord spells it. */
  readonly locale: string
  readonly paused?: FollowPause | undefined
  /** When it was made or last resumed: what was published before then is never told. */
  readonly since: number
  /**
   * The highest id of a version published by then: what came before can be published anew, but keeps
   * its id. Absent until the next reading of Civitai's newest models tells it.
   */
  readonly knownVersion?: number | undefined
}

/** What there is to tell of a version: it is `new`, or `open` now that its early access has ended. */
type News = 'new' | 'open'

/** A version that a channel is to be told of. In one channel, each news of a version is told once. */
export interface Finding {
  readonly channel: string
  readonly version: number
  readonly news: News
  readonly model: number
  /** The id of the follow that it was found for. */
  readonly follow: number
  /** When Civitai published it, or made it open. */
  readonly publishedAt: number
  readonly foundAt: number
}
