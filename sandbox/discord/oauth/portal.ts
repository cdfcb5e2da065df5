import type { Grants } from '../../oauth/grants.ts'

/** What the pages call it. */
export const SITE = 'Discord'

/** The application of the developer portal, as OAuth2 knows it. */
export interface Portal {
  readonly id: string
  readonly name: string
  readonly secret: () => string
  /** The "Redirects" that its owner entered. */
  readonly redirectUris: readonly string[]
}

/** What the endpoints share. */
export interface OAuthState {
  readonly portal: Portal
  readonly grants: Grants
  /** Notes what the application did wrong, whatever Discord makes of it. */
  readonly fault: (what: string) => void
}

/** The one scope that the stand-in knows. Others are refused, as those are that need approval. */
export const IDENTIFY = 'identify'
