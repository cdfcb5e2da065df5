import type { Fields } from '../../oauth/form.ts'
import type { Portal } from './portal.ts'
import { WrongLink } from './refused.ts'

/** What a link of the application asks a person for. */
export interface Link {
  readonly redirectUri: string
  readonly scope: string
  readonly state: string | undefined
  readonly challenge: string | undefined
}

/**
 * Reads a link (Discord docs, "OAuth2"). Throws `WrongLink` where it leads to no application or back
 * to none of its redirects. PKCE is optional and knows S256 alone (discord-api-docs, pull 7046).
 */
export function linkOf(fields: Fields, { id, redirectUris }: Portal): Link {
  const { redirect_uri: redirectUri, scope, state } = fields
  const { code_challenge: challenge, code_challenge_method: method } = fields
  if (fields.client_id !== id) throw new WrongLink('Unknown Application')
  if (redirectUri === undefined || !redirectUris.includes(redirectUri)) {
    throw new WrongLink('Invalid OAuth2 redirect_uri')
  }
  if (fields.response_type !== 'code') throw new WrongLink('Unsupported "response_type"')
  if (!scope) throw new WrongLink('No scopes were provided.')
  if ((challenge !== undefined || method !== undefined) && method !== 'S256') {
    throw new WrongLink('Unsupported "code_challenge_method"')
  }
  return { redirectUri, scope, state, challenge }
}
