import { z } from 'zod'
import type { SignInHttp } from './asking.ts'
import { SignInFault } from './fault.ts'

/** Finds out which Discord user a visitor of ours is. */
export interface DiscordSignIn {
  /** Where the visitor says so. */
  address(state: string): string
  /** The id of who came back with a code. Throws a `SignInFault`. */
  personOf(code: string): Promise<string>
}

interface Options {
  readonly http: SignInHttp
  /** Base address of Discord's API. */
  readonly apiUrl: string
  /** Known once the bot is logged in. */
  readonly clientId: () => string
  readonly clientSecret: string
  /** Where Discord sends the visitor back to, as entered in the developer portal. */
  readonly redirectUri: string
}

const granted = z.object({ access_token: z.string().min(1) })
const user = z.object({ id: z.string().regex(/^\d{5,20}$/) })
const refusal = z.object({ error: z.string() })

/** OAuth2 with the one right `identify` (Discord docs, "OAuth2"). What Discord hands out is not kept. */
export function createDiscordSignIn(options: Options): DiscordSignIn {
  const { http, apiUrl, clientId, clientSecret, redirectUri } = options
  return {
    address: (state) =>
      `${apiUrl}/oauth2/authorize?${new URLSearchParams({
        response_type: 'code',
        client_id: clientId(),
        scope: 'identify',
        redirect_uri: redirectUri,
        state,
        // Who allowed it before need not do so again.
        prompt: 'none',
      })}`,
    async personOf(code) {
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: clientId(),
        client_secret: clientSecret,
      }
      const answer = await http.ask(`${apiUrl}/oauth2/token`, { form })
      const token = granted.safeParse(answer.body)
      if (answer.status !== 200 || !token.success) {
        const why = refusal.safeParse(answer.body).data?.error
        if (answer.status === 429) throw new SignInFault('limited', 'Discord', answer.wait)
        if (why === 'invalid_grant') throw new SignInFault('refused', 'Discord: invalid_grant')
        const isOurs = answer.status === 400 || answer.status === 401
        throw new SignInFault(
          isOurs ? 'misconfigured' : 'away',
          `Discord answers ${answer.status}${why === undefined ? '' : ` (${known(why)})`}`,
        )
      }
      const who = await http.ask(`${apiUrl}/v10/users/@me`, { token: token.data.access_token })
      const found = user.safeParse(who.body)
      if (who.status !== 200 || !found.success) {
        throw new SignInFault('away', `Discord answers ${who.status} to who signed in`)
      }
      return found.data.id
    },
  }
}

/** The errors of OAuth2 (RFC 6749, section 5.2); a log shows no other text of theirs. */
const ERRORS =
  /^(?:invalid_(?:request|client|grant|scope)|un(?:authorized_client|supported_grant_type))$/
const known = (error: string): string => (ERRORS.test(error) ? error : 'another error')
