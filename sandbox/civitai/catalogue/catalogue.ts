import type { GalleryPlan } from './gallery-plan.ts'
import type { Odd } from './odd.ts'
import type { User } from './user.ts'
import type { WireModel } from './wire.ts'

/** What Civitai knows of a model and does not send, for filters and orders to go by. */
interface Figures {
  readonly downloads: number
  /** Downloads gained a day: counts grow as the clock goes on, so that trends can be seen. */
  readonly gained: number
  /** When these figures held, in ms. */
  readonly countedAt: number
  readonly thumbsUp: number
  readonly comments: number
  readonly collected: number
  readonly images: number
}

/** One model of the catalogue: as it goes over the wire, and what the wire does not tell. */
export interface Entry {
  /** Unfiltered: every version, every picture whatever its level. */
  readonly model: WireModel
  /** When the newest version came out, in ms: what `period`, Newest and Oldest go by. */
  readonly newestAt: number
  readonly figures: Figures
  readonly checkpointType?: 'Trained' | 'Merge'
  readonly trainedOnSite?: boolean
  /** How its files may be used where that is not by downloading them. */
  readonly usageControl?: string
  /** What is odd about the gallery of its newest version. */
  readonly gallery?: GalleryPlan
  /** A real answer: nothing is made up for it, and nothing left out of it. */
  readonly asRecorded?: boolean
  /** Laid over the item when it is served: an item no client can make sense of. */
  readonly spoilt?: Readonly<Record<string, unknown>>
  /** Takes a place on its page and is gone from the answer, as a row dropped after the cut. */
  readonly vanishing?: boolean
  /** Served a second time further down, as when sort values move between two pages. */
  readonly drifting?: boolean
}

/** The five lists of GET /enums. */
export interface Enums {
  readonly ModelType: readonly string[]
  readonly ModelFileType: readonly string[]
  readonly ActiveBaseModel: readonly string[]
  readonly BaseModel: readonly string[]
  readonly BaseModelType: readonly string[]
}

/** A tag; only featured ones are listed when nobody typed anything. */
export interface Tag {
  readonly name: string
  readonly featured: boolean
}

/** Everything one stand-in serves. */
export interface Catalogue {
  readonly entries: readonly Entry[]
  readonly enums: Enums
  /** The most used first. */
  readonly tags: readonly Tag[]
  /** Tags that moderators have blocked: lists of them are empty, though models may have them. */
  readonly blockedTags: readonly string[]
  /** Everybody who ever made a model, published or not. */
  readonly creators: readonly User[]
  /** Those who only share pictures. */
  readonly fans: readonly User[]
  readonly odd: Odd
  /** Recorded items of GET /images; where there is no such list, pictures are invented. */
  readonly images?: readonly unknown[]
  /** Recorded answers about one model or one version by its id, served as they are. */
  readonly bodies?: {
    readonly models: ReadonlyMap<number, unknown>
    readonly versions: ReadonlyMap<number, unknown>
  }
}

/** A catalogue that is dated when a stand-in starts: ages stay what they are whenever it runs. */
export type CatalogueAt = (now: number) => Catalogue

/** The tags of the entries, the most used first, for GET /tags. */
export function tagsOf(entries: readonly Entry[], featured: (name: string) => boolean): Tag[] {
  const counts = new Map<string, number>()
  for (const { model } of entries) {
    for (const tag of new Set(model.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => ({ name, featured: featured(name) }))
}
