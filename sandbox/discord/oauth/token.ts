import { credentialsOf } from '../../oauth/credentials.ts'
import type { Fields } from '../../oauth/form.ts'
import type { Grant } from '../../oauth/grants.ts'
import { challengeOf, isVerifier } from '../../oauth/pkce.ts'
import type { Answered } from '../routes/route.ts'
import type { OAuthState } from './portal.ts'
import { Refused } from './refused.ts'

/** How long an access token lives (Discord docs, "Access Token Response"). */
export const ACCESS_S = 604_800

const wrong = (description: string) => new Refused(400, 'invalid_request', description)
const dead = (description: string) => new Refused(400, 'invalid_grant', description)

/** POST /oauth2/token. The sources of what it answers are issues of discord-api-docs. */
export function exchange(form: Fields, header: string | undefined, state: OAuthState): Answered {
  const { grant_type: type } = form
  // Before all else, also for a body that is no form (issue 5249).
  if (type !== 'authorization_code' && type !== 'refresh_token') {
    const description = `Grant type ${type || 'None'} is not supported`
    throw new Refused(400, 'unsupported_grant_type', description)
  }
  prove(form, header, state)
  const grant = type === 'refresh_token' ? byRefresh(form, state) : byCode(form, state)
  const { access, refresh } = state.grants.issue(grant)
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      access_token: access,
      expires_in: ACCESS_S,
      refresh_token: refresh,
      scope: grant.scope,
    },
  }
}

/** POST /oauth2/token/revoke: ends all tokens of an authorization (Discord docs, "OAuth2"). */
export function revoke(form: Fields, header: string | undefined, state: OAuthState): Answered {
  prove(form, header, state)
  const { token } = form
  if (!token) throw wrong('Missing "token" in request.')
  const grant = state.grants.byAccess(token) ?? state.grants.byRefresh(token)
  if (grant) state.grants.end(grant.person, grant.app)
  return { status: 200, body: {} }
}

/** Throws `Refused` unless the application proves who it is. */
function prove(form: Fields, header: string | undefined, { portal }: OAuthState): void {
  const given = credentialsOf(header, form)
  // Without a secret Discord takes it for an application that has none, which needs PKCE.
  if (given && given.secret === undefined && form.code && !form.code_verifier) {
    throw wrong('Missing "code_verifier"')
  }
  if (given?.id !== portal.id || given.secret !== portal.secret()) {
    throw new Refused(401, 'invalid_client')
  }
}

function byCode(form: Fields, { grants }: OAuthState): Grant {
  const { code, code_verifier: verifier, redirect_uri: redirectUri } = form
  if (!code) throw wrong('Missing "code" in request.')
  const grant = grants.byCode(code)
  if (grant === undefined) throw dead('Invalid "code" in request.')
  // Whether Discord lets anybody try again is not known, so nobody should count on it.
  grants.burnCode(code)
  if (redirectUri !== grant.redirectUri) throw dead('Invalid "redirect_uri" in request.')
  if (verifier === undefined) {
    if (grant.challenge !== undefined) throw wrong('Missing "code_verifier"')
    return grant
  }
  // One that nobody asked for is refused as well (nextauthjs/next-auth, issue 10352).
  if (!isVerifier(verifier) || challengeOf(verifier) !== grant.challenge) {
    throw wrong('Invalid "code_verifier"')
  }
  return grant
}

function byRefresh({ refresh_token: token }: Fields, { grants }: OAuthState): Grant {
  const grant = grants.byRefresh(token ?? '')
  if (token === undefined || grant === undefined) throw new Refused(400, 'invalid_grant')
  grants.retire(token)
  return grant
}
