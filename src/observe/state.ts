/** How the bot itself is doing. */
export interface State {
  readonly version: string
  /** In milliseconds since 1970. */
  readonly startedAt: number
  /** Since when Civitai has not answered; absent while it does. */
  readonly awaySince?: number | undefined
  /** The share of questions that needed no request, from 0 to 1; absent before the first. */
  readonly remembered?: number | undefined
  /** When the newest snapshot was taken; absent before the first. */
  readonly snapshotAt?: number | undefined
  /** Whether people can link accounts. */
  readonly hasAccounts?: boolean
  readonly links: Links
}

/** Where to read more about this copy of the bot. */
interface Links {
  /** Where it can be invited from. */
  readonly invite: string
  readonly source?: string | undefined
  readonly privacy?: string | undefined
  readonly terms?: string | undefined
}
