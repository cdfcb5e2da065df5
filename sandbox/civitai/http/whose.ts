/** Whom an access token belongs to, and what it may. */
export interface Owner {
  readonly id: number
  /** Null while no name was chosen. */
  readonly username?: string | null
  /** A bit for each right, as in OAuth requests. */
  readonly scope: number
  /** The id of the application that has the token. */
  readonly app?: string
  /** Such as `free` or `gold`. */
  readonly tier?: string
  readonly status?: 'active' | 'muted'
  readonly image?: string
  readonly email?: string
}

/** Tells whose an access token is; undefined for one that nobody may use. */
export type Whose = (accessToken: string) => Owner | undefined
