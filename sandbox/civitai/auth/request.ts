import type { Fields } from '../../oauth/form.ts'
import { isRegistered } from './redirect-uri.ts'
import { Refused } from './refused.ts'
import type { App, Person } from './registered.ts'
import { covers, scopeOf, USER_READ } from './scope.ts'
import type { Site } from './site.ts'

/** What an application asks a person for, checked. */
export interface AuthorizeRequest {
  readonly app: App
  readonly redirectUri: string
  readonly scope: number
  readonly state: string
  readonly challenge: string
}

/** Of an S256 challenge: 32 bytes as base64url. */
const CHALLENGE = /^[\w-]{43}$/

/**
 * Checks what an application's link asks for, in the order and in the words of civitai/civitai.
 * Throws `Refused`: what is wrong is told on Civitai's page, and nobody is sent on.
 */
export function requestOf(fields: Fields, { app: appOf }: Site): AuthorizeRequest {
  const wrong = (description: string) => new Refused(400, 'invalid_request', description)
  const { redirect_uri: redirectUri, state, code_challenge: challenge } = fields
  const { code_challenge_method: method } = fields
  if (!fields.client_id) throw wrong('Missing client_id')
  const app = appOf(fields.client_id)
  if (app === undefined) throw new Refused(400, 'invalid_client', 'Unknown client_id')
  if (!redirectUri || !isRegistered(app.redirectUris, redirectUri)) {
    throw wrong('redirect_uri does not match any registered URI')
  }
  if (!challenge || !method) {
    throw wrong('PKCE required: provide code_challenge and code_challenge_method=S256')
  }
  if (method !== 'S256') throw wrong('Only S256 code_challenge_method is supported')
  // Civitai takes any text here, and fails when the code is exchanged.
  if (!CHALLENGE.test(challenge)) throw wrong('code_challenge is no S256 challenge')
  if (!state) throw wrong('state parameter is required')
  // Civitai does not look, but its documentation asks for it.
  if (fields.response_type !== 'code') throw wrong('response_type must be code')
  const scope = scopeOf(fields.scope)
  if (scope === undefined) throw new Refused(400, 'invalid_scope', 'Invalid scope value')
  return { app, redirectUri, scope, state, challenge }
}

/** Throws `Refused` where Civitai does not let this person use the application. */
export function checkAccess({ access = 'open' }: App, { tester, banned }: Person): void {
  if (banned) throw new Refused(403, 'access_denied', 'This account is banned')
  if (access === 'disabled' || (access === 'testers' && !tester)) {
    throw new Refused(403, 'access_denied', 'This application is not available')
  }
}

/** The scope that a person's approval leads to. Throws `Refused` where it goes too far. */
export function allowedScope({ app, scope }: AuthorizeRequest, { beyondAllowed }: Site): number {
  const allowed = app.allowedScopes | USER_READ
  if (covers(allowed, scope)) return scope
  if (beyondAllowed === 'trimmed') return scope & allowed
  throw new Refused(400, 'invalid_scope', 'Invalid scope: Requested scope is invalid')
}
