import { type Answer, json } from '../http/answer.ts'
import { EVERY_BIT } from './scope.ts'
import { OAUTH } from './site.ts'

/** GET /.well-known/openid-configuration: where everything is (civitai/civitai). */
export const discovery = (issuer: string): Answer =>
  json(
    200,
    {
      issuer,
      authorization_endpoint: `${issuer}${OAUTH}/authorize`,
      token_endpoint: `${issuer}${OAUTH}/token`,
      userinfo_endpoint: `${issuer}${OAUTH}/userinfo`,
      revocation_endpoint: `${issuer}${OAUTH}/revoke`,
      device_authorization_endpoint: `${issuer}${OAUTH}/device`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['ES256'],
      response_types_supported: ['code'],
      grant_types_supported: [
        'authorization_code',
        'refresh_token',
        'client_credentials',
        'urn:ietf:params:oauth:grant-type:device_code',
      ],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
      scopes_supported: EVERY_BIT,
      subject_types_supported: ['public'],
      claims_supported: ['sub', 'name', 'preferred_username', 'picture', 'email', 'email_verified'],
    },
    'public, max-age=86400',
  )
