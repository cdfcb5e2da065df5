import type { Entry, Period, Picture } from './model.ts'

/** A picture of a gallery, which somebody posted. */
export interface Image extends Picture {
  /** Its page is civitai.com/images/{id}. */
  readonly id: number
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
  /** The post it belongs to. */
  readonly post?: number
  readonly author?: string
  readonly baseModel?: string
  /** In milliseconds since 1970. */
  readonly createdAt?: number
  /** Absent where Civitai counts none at all, which it does for days when its counting fails. */
  readonly reactions?: Reactions
  /** Absent as the reactions are. */
  readonly comments?: number
  /** Absent where its author tells nothing of it. */
  readonly generation?: Generation
}

export interface Reactions {
  readonly like: number
  readonly heart: number
  readonly laugh: number
  readonly cry: number
}

/** How a picture was made, as far as its author tells, each text as it came or cut. */
export interface Generation {
  /** Whether it has a prompt at all, be it shown here or held back. */
  readonly hasPrompt: boolean
  /** At most 2,000 characters, as the negative one. */
  readonly prompt?: string
  readonly negativePrompt?: string
  /** Absent where it is a number too large to have come through unharmed. */
  readonly seed?: string
  readonly steps?: string
  readonly sampler?: string
  readonly cfgScale?: string
  readonly clipSkip?: string
  /** "832x1216". */
  readonly size?: string
  readonly model?: string
  readonly resources: readonly ShownResource[]
}

/** How a picture was made, as texts, not rated yet. */
export interface WrittenDown extends Omit<Generation, 'hasPrompt' | 'resources'> {
  readonly resources: readonly Resource[]
  /** The prompt before it is cut. */
  readonly wholePrompt: string
}

/** Something a picture was made with; it has a name, the id of a version of a model, or a hash. */
export interface Resource {
  readonly name?: string
  readonly version?: number
  /** Of its file: hex in upper case, of a length that Civitai finds files by. */
  readonly hash?: string
  /** "lora", "checkpoint". */
  readonly type?: string
  /** "0.8". */
  readonly weight?: string
}

/** The same as a place may see it. */
export interface ShownResource extends Resource {
  /** Whether it has a name, be it shown here or held back. */
  readonly isNamed?: boolean
}

/** What a resource of a picture turned out to be. */
export type Identified =
  | {
      readonly kind: 'known'
      readonly entry: Entry
      /** Absent where only its name is alike. */
      readonly version?: number
      readonly versionName?: string
      readonly isGuess: boolean
    }
  /** It exists, and is not shown here. */
  | { readonly kind: 'held back' }
  /** It exists, and this server wants to see nothing of it. */
  | { readonly kind: 'muted' }
  /** Civitai has none. */
  | { readonly kind: 'unknown' }
  /** There were too many, or Civitai is away. */
  | { readonly kind: 'unasked' }

/** Up to two hundred pictures of a gallery. */
export interface ImageWindow {
  readonly images: readonly Image[]
  /** Whether Civitai has more of the gallery behind this window, which may itself be empty. */
  readonly more: boolean
}

/** Civitai's own spellings. */
export type ImageSort = 'Most Reactions' | 'Most Comments' | 'Most Collected' | 'Newest'

/** A question for a window of pictures. */
export interface ImagesQuestion {
  /** Of a model: asked for pictures of a model as a whole Civitai sorts them by nothing but age. */
  readonly version?: number | undefined
  /** Whose pictures, by the name. */
  readonly creator?: string | undefined
  readonly sort: ImageSort
  /** By the date a picture was published; the counts are of all time whatever it says. */
  readonly period: Period
  /** As `baseModels` spells it; Civitai refuses other spellings. */
  readonly base?: string | undefined
  /** Which window of 200, from 1 up to 10. A later one is found by way of those before it. */
  readonly window: number
}
