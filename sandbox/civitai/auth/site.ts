import type { Grants } from '../../oauth/grants.ts'
import type { Consents } from './consents.ts'
import type { App, Person } from './registered.ts'
import type { ScopeShape } from './scope.ts'

/** What the pages call it. */
export const SITE = 'Civitai'

/** The paths of its OAuth endpoints. */
export const OAUTH = '/api/auth/oauth'

/** What the endpoints share. */
export interface Site {
  readonly app: (id: string | undefined) => App | undefined
  readonly apps: () => readonly App[]
  /** By the id as a text, as cookies, forms and grants have it. */
  readonly person: (id: string | undefined) => Person | undefined
  readonly people: readonly Person[]
  readonly grants: Grants
  readonly consents: Consents
  readonly scopeShape: ScopeShape
  /** What happens to rights beyond those of the application: see `AuthSettings`. */
  readonly beyondAllowed: 'refused' | 'trimmed'
}
