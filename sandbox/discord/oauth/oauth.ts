import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Fields, fieldsOf, isForm } from '../../oauth/form.ts'
import { createGrants } from '../../oauth/grants.ts'
import { PAGE_HEADERS, pageOf } from '../../oauth/page.ts'
import { cookieFor, signedIn } from '../../oauth/signed-in.ts'
import { createVisitor, type Visitor } from '../../oauth/visitor.ts'
import type { Answered } from '../routes/route.ts'
import type { FaultKind } from '../rules/fault.ts'
import { AUTHORIZE, authorize, CANCEL, cancel, page } from './authorize.ts'
import { me } from './me.ts'
import { type OAuthState, type Portal, SITE } from './portal.ts'
import { Refused, WrongLink } from './refused.ts'
import { ACCESS_S, exchange, revoke } from './token.ts'

interface Deps {
  readonly now: () => number
  readonly portal: Portal
  readonly fault: (kind: FaultKind, what: string) => void
  readonly random?: (bytes: number) => Buffer
}

/** Discord's OAuth2, for the browser of a person and for the application. */
export interface OAuth {
  /** Whether a request is for OAuth2 and not for the bot's own API. */
  readonly isFor: (request: IncomingMessage) => boolean
  /** The path without `/api` and a version. */
  readonly pathOf: (url: URL) => string
  readonly answer: (request: IncomingMessage, method: string, url: URL, text: string) => Answered
  /** Somebody with a browser of their own, signed in as this user. */
  readonly visitor: (user: string) => Visitor
  /** Ends all that the application may see of this user, as that user could. */
  readonly deauthorize: (user: string) => void
}

const DAY_MS = 24 * 60 * 60_000
/** A code lives for 100 seconds (discord-api-docs, issue 2526). How long a refresh token does is not told. */
const LIFETIMES = { code: 100_000, access: ACCESS_S * 1_000, refresh: 30 * DAY_MS }

const API = /^\/api(?:\/v\d+)?(?=\/)/

/** One request, as the endpoints see it. */
interface Asked {
  readonly url: URL
  readonly form: Fields
  readonly headers: IncomingHttpHeaders
}

export function createOAuth({ now, portal, fault, random = randomBytes }: Deps): OAuth {
  const newSecret = () => random(22).toString('base64url')
  const grants = createGrants({
    now,
    lifetimes: LIFETIMES,
    newCode: newSecret,
    newToken: newSecret,
  })
  const state: OAuthState = { portal, grants, fault: (what) => fault('refused request', what) }
  const ofBrowser: Readonly<Record<string, (asked: Asked) => Answered>> = {
    [`GET ${AUTHORIZE}`]: ({ url, headers }) =>
      page(fieldsOf(url.searchParams), signedIn(SITE, headers.cookie), state),
    [`POST ${AUTHORIZE}`]: ({ form }) => authorize(form, state),
    [`POST ${CANCEL}`]: ({ form }) => cancel(form, state),
  }
  const ofApi: Readonly<Record<string, (asked: Asked) => Answered>> = {
    'GET /oauth2/authorize': ({ url }) => ({
      status: 302,
      headers: { location: AUTHORIZE + url.search },
    }),
    'POST /oauth2/token': ({ form, headers }) => exchange(form, headers.authorization, state),
    'POST /oauth2/token/revoke': ({ form, headers }) => revoke(form, headers.authorization, state),
    'GET /users/@me': ({ headers }) => me(tokenOf(headers) ?? '', state),
  }

  const pathOf = ({ pathname }: URL) => pathname.replace('%40', '@').replace(API, '')
  const answered = (method: string, asked: Asked): Answered => {
    const isApi = API.test(asked.url.pathname)
    const path = pathOf(asked.url)
    const run = (isApi ? ofApi : ofBrowser)[`${method} ${path}`]
    if (run) return run(asked)
    fault('unknown route', `${method} ${path}`)
    return { status: 405, body: { message: '405: Method Not Allowed', code: 0 } }
  }

  return {
    isFor: ({ url = '/', headers }) => {
      const path = pathOf(new URL(url, 'http://localhost'))
      if (path === '/users/@me') return tokenOf(headers) !== undefined
      return [AUTHORIZE, CANCEL, '/oauth2/token', '/oauth2/token/revoke'].includes(path)
    },
    pathOf,
    answer: ({ headers }, method, url, text) => {
      const form = isForm(headers['content-type']) ? fieldsOf(text) : {}
      try {
        if (method === 'POST' && !API.test(url.pathname)) checkOrigin(headers)
        return answered(method, { url, form, headers })
      } catch (error) {
        if (error instanceof WrongLink) {
          fault('refused request', `a link of the application: ${error.message}`)
          const body = pageOf(SITE, error.message, '<p>The link that led here is wrong.</p>')
          return { status: 400, headers: PAGE_HEADERS, body }
        }
        if (!(error instanceof Refused)) throw error
        if (error.isFault) {
          fault('refused request', `${method} ${pathOf(url)}: ${JSON.stringify(error.body)}`)
        }
        return { status: error.status, body: error.body }
      }
    },
    visitor: (user) => createVisitor(cookieFor(SITE, user)),
    deauthorize: (user) => grants.end(user, portal.id),
  }
}

const tokenOf = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]

/** Other sites' forms authorize nothing. */
function checkOrigin({ origin, host }: IncomingHttpHeaders): void {
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new WrongLink('A form of another site')
  }
}
