import type { GalleryPlan } from '../catalogue/gallery-plan.ts'
import type { User } from '../catalogue/user.ts'
import type { WireModel, WirePicture } from '../catalogue/wire.ts'

/** Reactions by kind, comments and collections. Collections are never sent. */
export interface Counts {
  readonly cry: number
  readonly laugh: number
  readonly like: number
  readonly heart: number
  readonly comment: number
  readonly collected: number
}

/** The source of all other fields, which are computed when the picture is served. */
export type Origin =
  | { readonly kind: 'preview'; readonly picture: WirePicture; readonly model: WireModel }
  | { readonly kind: 'shared'; readonly model: WireModel; readonly plan: GalleryPlan }
  | { readonly kind: 'recorded'; readonly item: Readonly<Record<string, unknown>> }

/** A picture as GET /images filters and orders it. */
export interface GalleryPicture {
  readonly id: number
  /** One bit: 1 PG, 2 PG-13, 4 R, 8 X, 16 XXX, 32 Blocked; 0 if unrated. */
  readonly level: number
  readonly type: string
  readonly author: User
  /** In ms since 1970. The database filters by it and sends it. */
  readonly uploadedAt: number
  /** In ms since 1970. The search index filters and sorts by it and sends it. */
  readonly publishedAt: number
  /** All counts are sent as 0 for this many milliseconds after publication. */
  readonly uncountedFor: number
  readonly counts: Counts
  readonly postId: number | null
  /** Its position in the post. */
  readonly place: number
  readonly modelId: number | undefined
  readonly versionId: number | undefined
  /** Null or undefined if the base model is unknown. */
  readonly base: string | null | undefined
  readonly versionIds: readonly number[] | undefined
  /** Shows a minor or a real person. Never served, and no answer says so. */
  readonly flagged: boolean
  readonly hasMeta: boolean
  /** Counts towards the page size but is missing from the answer. */
  readonly vanishing: boolean
  /** Moves up or down between the first page and later ones, as if its counts had changed. */
  readonly drift: 'up' | 'down' | undefined
  readonly origin: Origin
}

/** The sum of all reactions, which Most Reactions sorts by. */
export const reactionsOf = ({ counts }: GalleryPicture): number =>
  counts.cry + counts.laugh + counts.like + counts.heart
