import { consentPage } from '../../oauth/consent-page.ts'
import { addressWith, type Fields } from '../../oauth/form.ts'
import { PAGE_HEADERS } from '../../oauth/page.ts'
import { signIn } from '../../oauth/signed-in.ts'
import type { Answer } from '../http/answer.ts'
import type { Asked } from './asked.ts'
import { checkForm, knownBy, to } from './browsing.ts'
import { Refused } from './refused.ts'
import type { Person } from './registered.ts'
import { type AuthorizeRequest, allowedScope, checkAccess, requestOf } from './request.ts'
import { covers, rightsOf } from './scope.ts'
import { OAUTH, SITE, type Site } from './site.ts'

const AUTHORIZE = `${OAUTH}/authorize`
/** Where a person is asked. */
export const CONSENT = '/login/oauth/authorize'
/** Where the form of that page goes when it is denied. */
export const DENY = `${CONSENT}?/deny`

/** What the consent page passes on as it came. */
const CARRIED = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'nonce',
] as const

/** The endpoints that a person's browser sees. They throw `Refused`. */
export function createAuthorize(site: Site, mayAsk: (person: string) => boolean) {
  const { grants, consents, person: personOf } = site

  const checkRate = (person: Person) => {
    if (!mayAsk(String(person.id))) {
      throw new Refused(429, 'rate_limited', 'Too many authorization requests')
    }
  }

  const allowed = (request: AuthorizeRequest, { id }: Person): string => {
    const { app, redirectUri, state, challenge } = request
    const scope = String(allowedScope(request, site))
    const grant = { person: String(id), app: app.id, scope, redirectUri, challenge }
    return addressWith(redirectUri, { code: grants.issueCode(grant), state })
  }

  return {
    /** GET: to the consent page or, where the answer is remembered, straight on with a code. */
    ask: ({ query, person: signedIn }: Asked): Answer => {
      const person = personOf(signedIn)
      if (person) checkRate(person)
      const request = requestOf(query, site)
      if (person === undefined) return to(`${CONSENT}?${new URLSearchParams(query)}`)
      checkAccess(request.app, person)
      const known = consents.of(String(person.id), request.app.id)
      return known !== undefined && covers(known, request.scope)
        ? to(allowed(request, person))
        : to(`${CONSENT}?${new URLSearchParams(query)}`)
    },

    /** The page on which a person is picked, who then allows or denies. */
    page: ({ query, person }: Asked): Answer => {
      const { app, scope, redirectUri } = requestOf(query, site)
      const body = consentPage({
        site: SITE,
        app,
        rights: rightsOf(scope),
        people: knownBy(site),
        chosen: person,
        hidden: { ...carried(query), scope: String(scope) },
        allow: { label: 'Allow', to: AUTHORIZE },
        deny: { label: 'Deny', to: DENY },
        remembers: true,
        redirectUri,
      })
      return { status: 200, headers: PAGE_HEADERS, body }
    },

    /** POST: what the button "Allow" sends. An approval by GET would be anybody's link. */
    allow: (asked: Asked): Answer => {
      const { form } = asked
      checkForm(asked)
      const person = personOf(form.person ?? asked.person)
      if (person) checkRate(person)
      const request = requestOf(form, site)
      if (person === undefined || form.approved !== 'true') {
        return to(`${CONSENT}?${new URLSearchParams(carried(form))}`)
      }
      checkAccess(request.app, person)
      const key = String(person.id)
      if (form.remember === 'true') consents.remember(key, request.app.id, request.scope)
      return to(allowed(request, person), signIn(SITE, key))
    },

    deny: (asked: Asked): Answer => {
      checkForm(asked)
      const { redirectUri, state } = requestOf(asked.form, site)
      const person = personOf(asked.form.person ?? asked.person)
      const error_description = 'The user denied the authorization request'
      return to(
        addressWith(redirectUri, { error: 'access_denied', error_description, state }),
        person && signIn(SITE, String(person.id)),
      )
    },
  }
}

const carried = (fields: Fields): Fields =>
  Object.fromEntries(
    CARRIED.flatMap((name) => {
      const value = fields[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
