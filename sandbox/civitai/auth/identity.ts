import type { Answer } from '../http/answer.ts'
import { caching, json } from '../http/answer.ts'
import type { Owner, Whose } from '../http/whose.ts'
import type { Asked } from './asked.ts'
import { Refused } from './refused.ts'
import { covers, USER_READ } from './scope.ts'
import type { Site } from './site.ts'

/** Tells whose access tokens are. Nobody's: unknown ones, dead ones, and those of banned people. */
export const ownerBy =
  ({ grants, person: personOf }: Site): Whose =>
  (token) => {
    const grant = grants.byAccess(token)
    const person = grant && personOf(grant.person)
    if (grant === undefined || person === undefined || person.banned) return undefined
    const { id, username, image, email, tier = 'free', muted = false } = person
    return {
      id,
      username,
      scope: Number(grant.scope),
      app: grant.app,
      tier,
      status: muted ? 'muted' : 'active',
      ...(image !== undefined && { image }),
      ...(email !== undefined && { email }),
    }
  }

/** GET /userinfo: who allowed it. Throws `Refused`. */
export function userinfo({ headers }: Asked, whose: Whose): Answer {
  const invalid = (why: string) => new Refused(401, 'invalid_token', why)
  const { authorization = '' } = headers
  if (!authorization.startsWith('Bearer ')) throw invalid('Missing bearer token')
  const owner = whose(authorization.slice('Bearer '.length))
  if (owner === undefined) throw invalid('Invalid or expired token')
  if (!covers(owner.scope, USER_READ)) {
    throw new Refused(403, 'insufficient_scope', 'Token does not have UserRead scope')
  }
  return json(200, told(owner), caching.none)
}

/** Without a name its three fields differ: one is null, the others are left out. */
function told({ id, username = null, image, email, tier = 'free' }: Owner) {
  return {
    sub: String(id),
    id,
    username,
    ...(username !== null && { preferred_username: username, name: username }),
    ...(image !== undefined && { picture: image }),
    image: image ?? null,
    roles: [],
    isModerator: false,
    tier,
    ...(email !== undefined && { email, email_verified: true }),
  }
}
