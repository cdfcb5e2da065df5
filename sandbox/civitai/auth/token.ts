import type { Fields } from '../../oauth/form.ts'
import type { Grant } from '../../oauth/grants.ts'
import { challengeOf, isVerifier } from '../../oauth/pkce.ts'
import type { Answer } from '../http/answer.ts'
import { caching, json } from '../http/answer.ts'
import type { Asked } from './asked.ts'
import { clientOf } from './client.ts'
import { Refused } from './refused.ts'
import type { App } from './registered.ts'
import { written } from './scope.ts'
import type { Site } from './site.ts'

/** How long an access token lives, as the answer tells it. */
export const ACCESS_S = 3_600

/** Of a self-registered application; Civitai knows two more grants, which it does not get. */
const GRANTS: ReadonlySet<string> = new Set(['authorization_code', 'refresh_token'])
const OTHERS: ReadonlySet<string> = new Set([
  'client_credentials',
  'password',
  'urn:ietf:params:oauth:grant-type:device_code',
])

const wrong = (description: string) => new Refused(400, 'invalid_request', description)
const dead = (description: string) => new Refused(400, 'invalid_grant', description)

/**
 * POST /token: a code or a refresh token becomes a pair of tokens. Refuses in the order and in the
 * words of @node-oauth/oauth2-server 5.3, which Civitai uses. Throws `Refused`.
 */
export function exchange(asked: Asked, site: Site): Answer {
  const { form } = asked
  const app = clientOf(asked, site)
  const { grant_type: type } = form
  if (!type) throw wrong('Missing parameter: `grant_type`')
  if (OTHERS.has(type)) {
    throw new Refused(400, 'unauthorized_client', 'Unauthorized client: `grant_type` is invalid')
  }
  if (!GRANTS.has(type)) {
    const description = 'Unsupported grant type: `grant_type` is invalid'
    throw new Refused(400, 'unsupported_grant_type', description)
  }
  const grant = type === 'refresh_token' ? byRefresh(form, app, site) : byCode(form, app, site)
  const { access, refresh } = site.grants.issue(grant)
  return json(
    200,
    {
      access_token: access,
      token_type: 'Bearer',
      expires_in: ACCESS_S,
      refresh_token: refresh,
      scope: written(grant.scope, site.scopeShape),
    },
    caching.none,
  )
}

function byCode(form: Fields, app: App, { grants }: Site): Grant {
  const { code, code_verifier: verifier, redirect_uri: redirectUri } = form
  if (!code) throw wrong('Missing parameter: `code`')
  const grant = grants.byCode(code)
  if (grant === undefined || grant.app !== app.id) {
    throw dead('Invalid grant: authorization code is invalid')
  }
  // Before the verifier is looked at: who guesses has one guess.
  grants.burnCode(code)
  if (!verifier) throw dead('Missing parameter: `code_verifier`')
  if (!isVerifier(verifier)) throw wrong('Invalid parameter: `code_verifier`')
  if (challengeOf(verifier) !== grant.challenge) {
    throw dead('Invalid grant: code verifier is invalid')
  }
  if (!redirectUri || !URL.canParse(redirectUri)) {
    throw wrong('Invalid request: `redirect_uri` is not a valid URI')
  }
  if (redirectUri !== grant.redirectUri) throw wrong('Invalid request: `redirect_uri` is invalid')
  return grant
}

/** The scope of a request is ignored: what was allowed stays allowed. */
function byRefresh({ refresh_token: token }: Fields, app: App, { grants }: Site): Grant {
  if (!token) throw wrong('Missing parameter: `refresh_token`')
  const grant = grants.byRefresh(token)
  if (grant === undefined) throw dead('Invalid grant: refresh token is invalid')
  if (grant.app !== app.id) {
    throw dead('Invalid grant: refresh token was issued to another client')
  }
  grants.retire(token)
  return grant
}
