import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CivitaiUser, Tokens } from './account.ts'
import type { Answer, SignInHttp } from './asking.ts'
import { SignInFault } from './fault.ts'

/** Civitai's authorization server: authorization code with PKCE (civitai/civitai, apps/auth). */
export interface CivitaiSignIn {
  /** Where the visitor allows it. */
  address(state: string, verifier: string): string
  /** What came with a code, and what it allows. Throws a `SignInFault`. */
  tokensFor(code: string, verifier: string): Promise<Granted>
  /** New tokens; those before are dead from then on. Throws a `SignInFault`: `refused` for good. */
  refresh(refresh: string): Promise<Granted>
  userOf(access: string): Promise<CivitaiUser>
  /** Asks Civitai to forget a token. It may not: it only does so for tokens of the app's owner. */
  revoke(token: string): Promise<void>
}

export interface Granted {
  readonly tokens: Tokens
  /** Civitai's bit set; absent where the answer doesn't say. */
  readonly scope: number | undefined
}

interface Options {
  readonly http: SignInHttp
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly redirectUri: string
  readonly now: () => number
}

/** UserRead, AIServicesRead, AIServicesWrite, BuzzRead, VaultRead. */
export const RIGHTS = 1 + 16_384 + 32_768 + 65_536 + 8_388_608

/** A number, as text or in an array: Civitai answers with all three. */
const scope = z
  .union([z.array(z.union([z.string(), z.number()])).length(1), z.string(), z.number()])
  .transform((value) => Number(Array.isArray(value) ? value[0] : value))
  .pipe(z.int().nonnegative())

/** Seconds for a token of which the answer doesn't say it, which RFC 6749, section 5.1, lets it do. */
const USUALLY_GOOD_FOR = 600
const YEAR = 31_536_000
const NOTHING = 0
/** Milliseconds: somebody waits, and the answer changes nothing for them. */
const REVOKED_WITHIN = 2_000

/**
 * Tokens are handed out once, and whoever throws away an answer has lost them: so what is odd beside
 * them is taken for the least that it can mean.
 */
const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().max(YEAR).catch(USUALLY_GOOD_FOR),
  scope: scope.catch(NOTHING).optional(),
})
const refusal = z.object({ error: z.string() })
const user = z.object({
  id: z.int().positive(),
  username: z.string().min(1).nullish().catch(undefined),
})

export function createCivitaiSignIn(options: Options): CivitaiSignIn {
  const { http, url, clientId, clientSecret, redirectUri, now } = options
  const client = {
    client_id: clientId,
    ...(clientSecret !== undefined && { client_secret: clientSecret }),
  }
  const at = (path: string): string => `${url}/api/auth/oauth/${path}`

  /** `before` stays good where no other refresh token comes (RFC 6749, section 6). */
  async function granting(
    form: Readonly<Record<string, string>>,
    before?: string,
  ): Promise<Granted> {
    const answer = await http.ask(at('token'), { form: { ...form, ...client } })
    const { data } = granted.safeParse(answer.body)
    const refresh = data?.refresh_token ?? before
    if (answer.status !== 200 || data === undefined || refresh === undefined) throw faultOf(answer)
    return {
      tokens: {
        access: data.access_token,
        refresh,
        until: now() + data.expires_in * 1_000,
      },
      scope: data.scope,
    }
  }

  return {
    address: (state, verifier) =>
      `${at('authorize')}?${new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: String(RIGHTS),
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      })}`,
    tokensFor: (code, verifier) =>
      granting({
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
      }),
    refresh: (refresh) =>
      granting({ grant_type: 'refresh_token', refresh_token: refresh }, refresh),
    async userOf(access) {
      const answer = await http.ask(at('userinfo'), { token: access })
      const read = user.safeParse(answer.body)
      if (answer.status !== 200 || !read.success) throw faultOf(answer)
      const { id, username } = read.data
      return { id, ...(username && { name: username }) }
    },
    async revoke(token) {
      await http.ask(at('revoke'), { form: { token, ...client }, within: REVOKED_WITHIN })
    },
  }
}

function faultOf({ status, body, wait }: Answer): SignInFault {
  const error = refusal.safeParse(body).data?.error
  if (status === 429) return new SignInFault('limited', 'Civitai has been asked too often', wait)
  if (error === 'invalid_grant') return new SignInFault('refused', 'Civitai: invalid_grant')
  const isOurs =
    error === 'invalid_client' || error === 'unauthorized_client' || error === 'invalid_request'
  if (isOurs) return new SignInFault('misconfigured', `Civitai: ${error}`)
  return new SignInFault('away', `Civitai answers ${status}`)
}
