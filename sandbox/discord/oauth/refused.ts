/** Thrown where Discord refuses an OAuth2 request that an application itself made. */
export class Refused extends Error {
  readonly status: number
  readonly body: { readonly error: string; readonly error_description?: string }
  /** Whether the application is to blame. A code may expire, and a person may end it all. */
  readonly isFault: boolean

  constructor(status: number, error: string, description?: string) {
    super(description ?? error)
    this.name = 'Refused'
    this.status = status
    this.body = { error, ...(description !== undefined && { error_description: description }) }
    this.isFault = error !== 'invalid_grant'
  }
}

/** Thrown where a link is so wrong that Discord tells it on a page and sends nobody on. */
export class WrongLink extends Error {
  override name = 'WrongLink'
}
