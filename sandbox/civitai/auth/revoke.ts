import type { Answer } from '../http/answer.ts'
import { caching, json } from '../http/answer.ts'
import type { Asked } from './asked.ts'
import { checkOrigin } from './client.ts'
import { Refused } from './refused.ts'
import type { Site } from './site.ts'

/**
 * POST /revoke: says that all is well and revokes nothing. Civitai lets an application act here as
 * its own owner, and silently skips the tokens of other people (civitai/civitai). Throws `Refused`.
 */
export function revoke({ form, headers }: Asked, { app: appOf }: Site): Answer {
  const app = appOf(form.client_id)
  if (app) checkOrigin(app, headers.origin)
  if (!form.token) throw new Refused(400, 'invalid_request', 'Missing token parameter')
  return json(200, {}, caching.none)
}
