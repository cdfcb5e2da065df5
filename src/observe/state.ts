/** How the bot itself is doing. */
export interface State {
  readonly version: string
  /** When it was started, in milliseconds since 1970. */
  readonly startedAt: number
  /** Since when Civitai has given no answer; absent while it gives them. */
  readonly awaySince?: number | undefined
  /** The share of questions that needed no request, from 0 to 1; absent before the first. */
  readonly remembered?: number | undefined
  /** When the newest snapshot was taken; absent before the first. */
  readonly snapshotAt?: number | undefined
  readonly links: Links
}

/** Where more can be read of this copy of the bot; absent where nobody has said so. */
interface Links {
  /** Where it can be invited from. */
  readonly invite: string
  readonly source?: string | undefined
  readonly privacy?: string | undefined
  readonly terms?: string | undefined
}
