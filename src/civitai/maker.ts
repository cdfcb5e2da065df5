import type { Entry, ModelType } from './model.ts'

/** A version of a model that Civitai makes pictures with, as one place may see it. */
export interface Maker {
  readonly model: number
  readonly version: number
  readonly name: string
  /** Absent where it has none that may be shown. */
  readonly versionName?: string
  readonly type: string
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
  readonly baseModel: string
  /** What Civitai's generator knows it by: "urn:air:sdxl:checkpoint:civitai:123@456". */
  readonly air: string
}

/** Which models to make pictures with are looked for. */
export interface MakersWanted {
  readonly types: readonly ModelType[]
  /** Base models, by the site's names. */
  readonly bases: readonly string[]
}

/** A model to make pictures with; `baseModel` is that of a version that can be made pictures with. */
export interface MakerEntry extends Entry {
  /** The version that was named. */
  readonly version?: number
}
