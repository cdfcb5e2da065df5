/** The errors of Civitai's OAuth endpoints. */
type Code =
  | 'access_denied'
  | 'insufficient_scope'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_token'
  | 'origin_not_allowed'
  | 'rate_limited'
  | 'unauthorized_client'
  | 'unsupported_grant_type'

// These happen to careful applications too: people disconnect them, and codes and tokens expire.
const NOBODYS_FAULT: ReadonlySet<Code> = new Set([
  'access_denied',
  'invalid_grant',
  'invalid_token',
])

/** Thrown where Civitai refuses a request, with what it answers. */
export class Refused extends Error {
  readonly status: number
  readonly body: { readonly error: Code; readonly error_description?: string }
  /** Why the application is to blame, where it is. */
  readonly fault: string | undefined

  constructor(status: number, error: Code, description?: string) {
    super(description ?? error)
    this.name = 'Refused'
    this.status = status
    this.body = { error, ...(description !== undefined && { error_description: description }) }
    this.fault = NOBODYS_FAULT.has(error) ? undefined : `${error}: ${this.message}`
  }
}
