// Civitai's answer to GET /models, by its source and by a page recorded in August 2026. Only what
// the catalogue and the routes use has a type; nothing is validated.

/** A file of a version. Keys and nulls are those of Civitai's source. */
export interface WireFile {
  readonly id: number
  readonly sizeKB: number
  readonly name: string
  readonly overrideName: string | null
  readonly type: string
  readonly pickleScanResult: string
  readonly pickleScanMessage: string | null
  readonly virusScanResult: string
  readonly virusScanMessage: string | null
  readonly scannedAt: string | null
  readonly metadata: Readonly<Record<string, string | boolean | null>>
  readonly hashes: Readonly<Record<string, string>>
  readonly downloadUrl: string
  readonly primary?: true
}

/** A preview. `nsfwLevel` is one bit: 1 PG, 2 PG-13, 4 R, 8 X, 16 XXX, 32 Blocked. */
export interface WirePicture {
  readonly id: number
  readonly url: string
  readonly nsfwLevel: number
  readonly width: number
  readonly height: number
  readonly hash: string | null
  readonly type: string
  readonly minor: boolean
  readonly poi: boolean
  readonly hasMeta: boolean
  readonly hasPositivePrompt: boolean
  readonly onSite: boolean
  readonly remixOfId: number | null
}

/** A version in an item of the list. Index 0 is the newest, in the creator's order. */
export interface WireVersion {
  readonly id: number
  readonly index: number
  readonly name: string
  readonly baseModel: string
  readonly baseModelType: string | null
  readonly publishedAt: string | null
  readonly flags: number
  readonly availability: string
  readonly nsfwLevel: number
  readonly description: string | null
  readonly trainedWords: readonly string[]
  readonly vaeId: number | null
  readonly earlyAccessDeadline?: string
  readonly paidAccess: { readonly permanent: boolean; readonly endsAt: string | null } | null
  readonly stats: {
    readonly downloadCount: number | null
    readonly thumbsUpCount: number | null
    readonly thumbsDownCount: number | null
  }
  readonly supportsGeneration: boolean
  readonly files: readonly WireFile[]
  readonly images: readonly WirePicture[]
  readonly downloadUrl?: string
}

/** The counters of a model. The creator may hide any of them (null). */
interface WireStats {
  readonly downloadCount: number | null
  readonly thumbsUpCount: number | null
  readonly thumbsDownCount: number | null
  readonly commentCount: number | null
  readonly tippedAmountCount: number | null
}

/** An item of GET /models, with the keys in Civitai's order. */
export interface WireModel {
  readonly id: number
  readonly name: string
  readonly description: string | null
  readonly allowNoCredit: boolean
  readonly allowCommercialUse: readonly string[] | string
  readonly allowDerivatives: boolean
  readonly allowDifferentLicense: boolean
  readonly type: string
  readonly minor: boolean
  readonly sfwOnly: boolean
  readonly poi: boolean
  readonly nsfw: boolean
  readonly nsfwLevel: number
  readonly mode?: string
  readonly availability: string
  readonly userId: number
  readonly baseModels: readonly string[]
  readonly cosmetic: null
  readonly supportsGeneration: boolean
  readonly stats: WireStats
  readonly creator?: { readonly username: string | null; readonly image: string | null }
  readonly tags: readonly string[]
  readonly modelVersions: readonly WireVersion[]
}
