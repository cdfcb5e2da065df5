import type { Answered } from '../routes/route.ts'
import { unauthorized } from '../rules/refusal.ts'
import { userWith } from './authorize.ts'
import type { OAuthState } from './portal.ts'

/** GET /users/@me of a person: what `identify` allows to see, so no email address. */
export function me(token: string, { grants }: OAuthState): Answered {
  const user = userWith(grants.byAccess(token)?.person)
  // No fault: the person may have ended it.
  if (user === undefined) return { status: 401, body: unauthorized().body }
  const { bot: _, ...person } = user
  const profile = { banner: null, accent_color: null, avatar_decoration_data: null }
  return {
    status: 200,
    body: { ...person, ...profile, mfa_enabled: false, locale: 'en-US', premium_type: 0 },
  }
}
