import type { GalleryPlan } from '../catalogue/gallery-plan.ts'
import type { User } from '../catalogue/user.ts'
import type { WireModel, WirePicture } from '../catalogue/wire.ts'

/** Reactions by kind, comments, and how often it was collected, which is told nowhere. */
export interface Counts {
  readonly cry: number
  readonly laugh: number
  readonly like: number
  readonly heart: number
  readonly comment: number
  readonly collected: number
}

/** Where the rest of an item comes from: it is only made when it is served. */
export type Origin =
  | { readonly kind: 'preview'; readonly picture: WirePicture; readonly model: WireModel }
  | { readonly kind: 'shared'; readonly model: WireModel; readonly plan: GalleryPlan }
  | { readonly kind: 'recorded'; readonly item: Readonly<Record<string, unknown>> }

/** A picture as GET /images filters and orders it. */
export interface GalleryPicture {
  readonly id: number
  /** One bit of 1 PG, 2 PG-13, 4 R, 8 X, 16 XXX, 32 Blocked; 0 where nobody has rated it yet. */
  readonly level: number
  readonly type: string
  readonly author: User
  /** Milliseconds; what the database path filters by and tells. */
  readonly uploadedAt: number
  /** Milliseconds; what the search path filters by, orders by and tells. */
  readonly publishedAt: number
  /** For so many milliseconds after it came out every count is told as 0. */
  readonly uncountedFor: number
  readonly counts: Counts
  readonly postId: number | null
  /** Its place within the post. */
  readonly place: number
  readonly modelId: number | undefined
  readonly versionId: number | undefined
  /** Nothing, or null, where nobody knows what it was made with. */
  readonly base: string | null | undefined
  readonly versionIds: readonly number[] | undefined
  /** Shows a minor or a real person: never served, and nothing on the wire says so. */
  readonly flagged: boolean
  readonly hasMeta: boolean
  /** Takes a place on its page and is gone from the answer. */
  readonly vanishing: boolean
  /** Changes place between the first page and later ones, as when counts move meanwhile. */
  readonly drift: 'up' | 'down' | undefined
  readonly origin: Origin
}

/** Reactions of all kinds: what Most Reactions goes by. */
export const reactionsOf = ({ counts }: GalleryPicture): number =>
  counts.cry + counts.laugh + counts.like + counts.heart
