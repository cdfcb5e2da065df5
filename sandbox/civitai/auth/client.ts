import { credentialsOf } from '../../oauth/credentials.ts'
import type { Asked } from './asked.ts'
import { Refused } from './refused.ts'
import type { App } from './registered.ts'
import type { Site } from './site.ts'

/** The grants for which a public application needs no secret. */
const OPEN: ReadonlySet<string | undefined> = new Set(['authorization_code', 'refresh_token'])

/**
 * Which application asks for tokens. Throws `Refused` where it cannot prove it: 401 where it tried
 * HTTP Basic, 400 otherwise (civitai/civitai, by @node-oauth/oauth2-server).
 */
export function clientOf({ form, headers }: Asked, { app: appOf }: Site): App {
  const status = headers.authorization === undefined ? 400 : 401
  const invalid = (what: string) => new Refused(status, 'invalid_client', `Invalid client: ${what}`)
  const given = credentialsOf(headers.authorization, form)
  if (given === undefined || (given.secret === undefined && !OPEN.has(form.grant_type))) {
    throw invalid('cannot retrieve client credentials')
  }
  const app = appOf(given.id)
  if (app === undefined) throw invalid('client is invalid')
  if (app.secret !== undefined && app.secret !== given.secret) throw invalid('client is invalid')
  checkOrigin(app, headers.origin)
  return app
}

/** A browser tells its page's site; that of a public application must be a registered one. */
export function checkOrigin(
  { secret, allowedOrigins = [] }: App,
  origin: string | undefined,
): void {
  if (secret !== undefined || origin === undefined || allowedOrigins.includes(origin)) return
  throw new Refused(
    403,
    'origin_not_allowed',
    'Origin is not in the registered allowedOrigins for this client.',
  )
}
