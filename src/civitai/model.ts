/** One of Civitai's sample pictures. */
export interface Picture {
  /** The address Civitai gave; `sized` makes one that may be shown. */
  readonly url: string
  readonly video: boolean
}

/** A model as a list shows it. */
export interface Entry {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly baseModel?: string
  /** Whether Civitai makes pictures with any of its versions. */
  readonly canGenerate: boolean
  readonly creator?: string
  /** All-time counts; absent where the creator hides them. */
  readonly downloads?: number
  readonly likes?: number
  readonly comments?: number
  /** When its newest version was published, in milliseconds since 1970. */
  readonly publishedAt?: number
  /** About how many downloads it gained, where the list ranks by that. */
  readonly gained?: number
  /** The same as a share of what it had before, where the list ranks by that: 0.5 is half again. */
  readonly risen?: number
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
  /** At most one of each rating, and one that may stand only among PG, in Civitai's order. */
  readonly pictures: readonly Picture[]
}

/** A model in full, as its card shows it. */
export interface Model {
  readonly id: number
  readonly name: string
  readonly type: string
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
  /** Absent when all is well with it. */
  readonly mode?: 'Archived' | 'TakenDown'
  readonly creator?: string
  /** All-time counts; absent where the creator hides them. */
  readonly downloads?: number
  readonly likes?: number
  readonly comments?: number
  readonly tips?: number
  /** Absent when Civitai does not say. */
  readonly licence?: Licence
  readonly tags: readonly string[]
  /** The beginning of the description, as plain text. */
  readonly excerpt?: string
  /** Newest first. */
  readonly versions: readonly Version[]
}

/** What its creator allows with a model. */
export interface Licence {
  readonly withoutCredit: boolean
  readonly derivatives: boolean
  readonly otherLicence: boolean
  readonly commercialUse: readonly string[]
  readonly safeForWorkOnly: boolean
}

export interface Version {
  readonly id: number
  readonly name?: string
  readonly baseModel?: string
  /** Whether Civitai says that it makes pictures with it. */
  readonly canGenerate: boolean
  /** In milliseconds since 1970. */
  readonly publishedAt?: number
  /** Only who pays has it; until when, in milliseconds since 1970, or for good. */
  readonly earlyAccess?: { readonly until?: number }
  readonly triggerWords: readonly string[]
  /** The one to download first. */
  readonly files: readonly ModelFile[]
  /** How many more there are; absent where these are all. */
  readonly filesLeftOut?: number
  readonly pictures: readonly Picture[]
}

export interface ModelFile {
  readonly name?: string
  /** Of 1,024 bytes. */
  readonly kilobytes: number
  /** "Model", "VAE", "Training Data". */
  readonly type?: string
  /** "SafeTensor", "PickleTensor". */
  readonly format?: string
  /** "pruned", "full". */
  readonly size?: string
  /** "fp16". */
  readonly precision?: string
  /** How a GGUF file is quantised: "Q4_K_M". */
  readonly quantType?: string
  readonly pickleScan: Scan
  readonly virusScan: Scan
}

/** What a scan of a file found; anything Civitai says else, or does not say, is `unknown`. */
export type Scan = 'Success' | 'Pending' | 'Danger' | 'Error' | 'unknown'

/** A version of a model, by their ids. */
export interface VersionOf {
  readonly model: number
  readonly version: number
}

/** Up to a hundred entries of a ranked list. */
export interface Window {
  readonly entries: readonly Entry[]
  /** Whether Civitai has more of the list behind this window. */
  readonly more: boolean
}

/** Civitai's own spellings, of its source of August 2026. */
export const MODEL_SORTS = [
  'Most Downloaded',
  'Highest Rated',
  'Most Liked',
  'Most Discussed',
  'Most Collected',
  'Most Images',
  'Newest',
] as const
export type ModelSort = (typeof MODEL_SORTS)[number]

export const PERIODS = ['Day', 'Week', 'Month', 'Year', 'AllTime'] as const
export type Period = (typeof PERIODS)[number]

/** The types that can be asked for; an answer may hold others, for the list is open. */
export const MODEL_TYPES = [
  'Checkpoint',
  'TextualInversion',
  'Hypernetwork',
  'AestheticGradient',
  'LORA',
  'LoCon',
  'DoRA',
  'Controlnet',
  'Upscaler',
  'MotionModule',
  'VAE',
  'TextEncoder',
  'UNet',
  'CLIPVision',
  'Poses',
  'Wildcards',
  'Workflows',
  'ComfyWorkflows',
  'Detection',
  'VisionLanguage',
  'CLIP',
  'LLM',
  'Other',
] as const
export type ModelType = (typeof MODEL_TYPES)[number]

/** A question for a window of models. */
export interface ModelsQuestion {
  readonly sort: ModelSort
  /** By the date of the newest version; the counts are of all time whatever it says. */
  readonly period: Period
  readonly type?: ModelType | undefined
  readonly base?: string | undefined
  readonly tag?: string | undefined
  /** Whose models, by the name. */
  readonly creator?: string | undefined
  /** Which window of 100, from 1 up to 10: Civitai serves no further by page. */
  readonly window: number
}

/** Over how long gained downloads are counted. */
export type TrendSpan = 'day' | 'week' | 'month'

/** Downloads as such, or in proportion to what a model had before. */
export type TrendMeasure = 'gained' | 'risen'

/** A question for a window of what gained most downloads. */
export interface TrendingQuestion {
  readonly span: TrendSpan
  /** `gained` by default. */
  readonly by?: TrendMeasure
  readonly type?: string | undefined
  readonly base?: string | undefined
  readonly tag?: string | undefined
  /** Which window of 100, from 1. */
  readonly window: number
}

/** Names of tags, and whether there are no more than these. */
export interface TagNames {
  readonly names: readonly string[]
  readonly complete: boolean
}

/** Who makes models. */
export interface Creator {
  /** As Civitai spells it. */
  readonly name: string
  /**
   * How many models there are at least, those included that are shown in no list; absent where
   * that is not known.
   */
  readonly models?: number
}

/** Creators, and whether there are no more than these. */
export interface CreatorsFound {
  readonly creators: readonly Creator[]
  readonly complete: boolean
}
