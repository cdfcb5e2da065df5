import { consentPage } from '../../oauth/consent-page.ts'
import { addressWith, type Fields } from '../../oauth/form.ts'
import { PAGE_HEADERS } from '../../oauth/page.ts'
import { signIn } from '../../oauth/signed-in.ts'
import type { Answered } from '../routes/route.ts'
import { accountOf, userById } from '../state/people.ts'
import { linkOf } from './link.ts'
import { IDENTIFY, type OAuthState, SITE } from './portal.ts'
import { WrongLink } from './refused.ts'

/** The page that links lead to. */
export const AUTHORIZE = '/oauth2/authorize'
/** Where its form goes when it is cancelled. */
export const CANCEL = '/oauth2/cancel'

const CARRIED = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const

/** Those of the sandbox's page, and one more. */
const PEOPLE = [accountOf('ada'), accountOf('grace'), accountOf(0)].map(({ user }) => user)

const RIGHTS: Readonly<Record<string, string>> = {
  [IDENTIFY]: 'Access your username, avatar and banner',
}

/** The user with this id, where it may be an id at all. */
export const userWith = (id: string | undefined) =>
  id !== undefined && /^\d{17,19}$/.test(id) ? userById(id) : undefined

const to = (location: string, person?: string): Answered => ({
  status: 303,
  headers: { location, ...(person !== undefined && { 'set-cookie': signIn(SITE, person) }) },
})

/** The page on which a person is picked, who authorizes or cancels. Throws `WrongLink`. */
export function page(
  fields: Fields,
  signedIn: string | undefined,
  { portal }: OAuthState,
): Answered {
  const { scope, redirectUri } = linkOf(fields, portal)
  const other = userWith(signedIn)
  const known = other && !PEOPLE.some(({ id }) => id === other.id) ? [...PEOPLE, other] : PEOPLE
  const body = consentPage({
    site: SITE,
    app: portal,
    rights: scope.split(' ').map((name) => RIGHTS[name] ?? name),
    people: known.map(({ id, username, global_name }) => ({
      key: id,
      name: `${global_name ?? username} (${username})`,
    })),
    chosen: signedIn,
    hidden: Object.fromEntries(
      CARRIED.flatMap((name) => {
        const value = fields[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    allow: { label: 'Authorize', to: AUTHORIZE },
    deny: { label: 'Cancel', to: CANCEL },
    remembers: false,
    redirectUri,
  })
  return { status: 200, headers: PAGE_HEADERS, body }
}

/** What the button "Authorize" leads to. Throws `WrongLink`. */
export function authorize(fields: Fields, { portal, grants, fault }: OAuthState): Answered {
  const { redirectUri, scope, state, challenge } = linkOf(fields, portal)
  const user = userWith(fields.person)
  if (user === undefined || fields.approved !== 'true') throw new WrongLink('Nobody is signed in')
  // Discord lets it pass; the application then cannot know whose answer comes back.
  if (state === undefined) fault('a link without a state')
  if (scope !== IDENTIFY) {
    fault(`a link for the scope ${scope}`)
    const error_description = 'The requested scope is invalid, unknown, or malformed.'
    return to(addressWith(redirectUri, { error: 'invalid_scope', error_description, state }))
  }
  const grant = { person: user.id, app: portal.id, scope, redirectUri, challenge }
  return to(addressWith(redirectUri, { code: grants.issueCode(grant), state }), user.id)
}

/** What the button "Cancel" leads to. Throws `WrongLink`. */
export function cancel(fields: Fields, { portal }: OAuthState): Answered {
  const { redirectUri, state } = linkOf(fields, portal)
  const error_description = 'The resource owner or authorization server denied the request'
  const location = addressWith(redirectUri, { error: 'access_denied', error_description, state })
  return to(location, userWith(fields.person)?.id)
}
