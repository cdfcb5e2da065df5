import type { User } from './user.ts'
import type { WirePicture } from './wire.ts'

/** Who may read something. */
export type Readers = 'Public' | 'Unlisted' | 'Private'

/** The picture above an article, as Civitai knows it. */
export interface Cover extends Pick<WirePicture, 'id' | 'url' | 'width' | 'height' | 'hash'> {
  /** Its own rating: one bit, 0 if it is not rated yet. */
  readonly level: number
  readonly type: string
  /** How it was made, which may be told in any words. */
  readonly prompt: string
}

/** An article, what is sent of it and what is not. */
export interface Article {
  readonly id: number
  readonly title: string
  /** HTML. */
  readonly content: string
  /** One bit, the highest of all that is in it: 32 is Blocked, 0 not rated yet. */
  readonly level: number
  readonly author: User
  readonly readers: Readers
  /** In ms since 1970; ids rise with it. */
  readonly publishedAt: number
  readonly updatedAt: number
  readonly tags: readonly string[]
  readonly counts?: Readonly<
    Record<
      'favorite' | 'collected' | 'comment' | 'like' | 'heart' | 'laugh' | 'cry' | 'view',
      number
    >
  >
  readonly cover?: Cover
  /** Pictures in its text, of which no rating is told. */
  readonly pictures: readonly Pick<Cover, 'id' | 'url'>[]
  /** Fields that replace those of the answer. */
  readonly spoilt?: Readonly<Record<string, unknown>>
}

/** What a collection is of; null where its owner has not said. */
export type CollectionType = 'Model' | 'Article' | 'Post' | 'Image' | 'Model3D' | null

/** Something people put things into. */
export interface Collection {
  readonly id: number
  readonly name: string
  readonly description: string | null
  readonly type: CollectionType
  /** In buckets: 0 not rated, 1 PG or PG-13, 28 mature, 29 of both. */
  readonly level: 0 | 1 | 28 | 29
  readonly readers: Readers
  readonly owner: User
  readonly items: number
  /** What Most Followers really counts. */
  readonly contributors: number
  readonly tags: readonly string[]
  /** Of whatever rating: none is told. */
  readonly cover?: Pick<Cover, 'id' | 'url' | 'level'>
  readonly publishedAt: number
  /** Counts towards the size of a page, but is missing from the answer. */
  readonly vanishing?: boolean
  readonly spoilt?: Readonly<Record<string, unknown>>
}
