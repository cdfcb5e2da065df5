import type { GalleryPlan } from './gallery-plan.ts'
import type { Article, Collection } from './library.ts'
import type { Odd } from './odd.ts'
import type { User } from './user.ts'
import type { WireModel } from './wire.ts'

/** What Civitai filters and sorts a model by but does not send. */
interface Figures {
  readonly downloads: number
  /** Downloads gained per day. Counts grow with the clock, so that trends can be seen. */
  readonly gained: number
  /** By what share of that a day differs from the next, from 0 to below 1. 0 by default. */
  readonly sway?: number
  /** When the figures were counted, in ms since 1970. */
  readonly countedAt: number
  readonly thumbsUp: number
  readonly comments: number
  readonly collected: number
  readonly images: number
}

/** One model of the catalogue: what is sent, and what Civitai knows but does not send. */
export interface Entry {
  /** Every version and every picture, of any level. */
  readonly model: WireModel
  /**
   * When the newest version was published, or the model was bumped, in ms since 1970. `period`,
   * Newest and Oldest use it.
   */
  readonly newestAt: number
  readonly figures: Figures
  readonly checkpointType?: 'Trained' | 'Merge'
  readonly trainedOnSite?: boolean
  /** How the files may be used, if not by downloading them. */
  readonly usageControl?: string
  /** What is unusual about the gallery of its newest version. */
  readonly gallery?: GalleryPlan
  /** Whether this is a recorded answer: nothing is added to it and nothing removed. */
  readonly asRecorded?: boolean
  /** Fields that replace those of the served item, so that no client can read it. */
  readonly spoilt?: Readonly<Record<string, unknown>>
  /** Fields that replace those of the short answers about its versions. */
  readonly mini?: Readonly<Record<string, unknown>>
  /**
   * Counts towards the page size but is missing from the answer, as if it was dropped afterwards.
   */
  readonly vanishing?: boolean
  /** What becomes of it as the clock moves, the first change first. */
  readonly later?: readonly Later[]
  /** Is served a second time further down, as happens when sort values change between two pages. */
  readonly drifting?: boolean
}

/** What a model becomes at a moment (in ms since 1970), as far as it differs from its beginning. */
export interface Later {
  readonly at: number
  readonly newestAt?: number
  readonly model?: Partial<Pick<WireModel, 'modelVersions' | 'nsfwLevel'>>
}

/** The five lists of GET /enums. */
export interface Enums {
  readonly ModelType: readonly string[]
  readonly ModelFileType: readonly string[]
  readonly ActiveBaseModel: readonly string[]
  readonly BaseModel: readonly string[]
  readonly BaseModelType: readonly string[]
}

/** A tag. GET /tags without a query lists only the featured ones. */
export interface Tag {
  readonly name: string
  readonly featured: boolean
}

/** Everything the stand-in serves. */
export interface Catalogue {
  readonly entries: readonly Entry[]
  readonly enums: Enums
  /** The most used first. */
  readonly tags: readonly Tag[]
  /** Tags blocked by moderators: lists of them are empty, even if models have them. */
  readonly blockedTags: readonly string[]
  /** Everybody who made a model, published or not. */
  readonly creators: readonly User[]
  /** Users who only share pictures. */
  readonly fans: readonly User[]
  readonly odd: Odd
  /** The oldest first, also such as are not published yet. None are recorded. */
  readonly articles: readonly Article[]
  readonly collections: readonly Collection[]
  /** Recorded items of GET /images. Without them, pictures are invented. */
  readonly images?: readonly unknown[]
  /** Recorded answers for single models and versions, by id. They are served unchanged. */
  readonly bodies?: {
    readonly models: ReadonlyMap<number, unknown>
    readonly versions: ReadonlyMap<number, unknown>
  }
}

/** Makes a catalogue at the start of a stand-in (`now` in ms), so that ages are always the same. */
export type CatalogueAt = (now: number) => Catalogue

/** The tags of all entries for GET /tags, the most used first. */
export function tagsOf(entries: readonly Entry[], featured: (name: string) => boolean): Tag[] {
  const counts = new Map<string, number>()
  for (const { model } of entries) {
    for (const tag of new Set(model.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => ({ name, featured: featured(name) }))
}
