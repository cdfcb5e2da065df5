/** A page of what somebody keeps in their vault, as one place may see it. */
export interface Vault extends VaultPages {
  readonly kept: readonly Shown[]
  /** How many more are on this page that may not be shown, or that Civitai no longer lists. */
  readonly hidden: number
}

/** What is told of a vault without telling what is in it. */
export interface VaultPages {
  /** Of 1,024 bytes. */
  readonly kilobytes: { readonly used: number; readonly all: number }
  /** How many pages there are, and how many things on all of them. */
  readonly pages: number
  readonly total: number
}

/** A version of a model that somebody keeps, as its vault knows it. */
export interface Kept {
  readonly model: number
  readonly version: number
  readonly name: string
  readonly versionName?: string
  readonly type: string
  readonly baseModel?: string
  /** What it takes up, of 1,024 bytes. */
  readonly kilobytes?: number
  /** `unknown` is anything else that Civitai says, or nothing. */
  readonly state: 'Stored' | 'Pending' | 'Failed' | 'unknown'
}

interface Shown extends Kept {
  /** Whether its page is a mature one, which lives on civitai.red. */
  readonly mature: boolean
}
