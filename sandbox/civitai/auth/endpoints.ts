import { isForm } from '../../oauth/form.ts'
import type { Answer } from '../http/answer.ts'
import { caching, html, json } from '../http/answer.ts'
import type { Whose } from '../http/whose.ts'
import { ACCOUNT, createAccount, DISCONNECT, SIGN_IN } from './account.ts'
import type { Asked } from './asked.ts'
import { CONSENT, createAuthorize, DENY } from './authorize.ts'
import { discovery } from './discovery.ts'
import { userinfo } from './identity.ts'
import { Refused } from './refused.ts'
import { revoke } from './revoke.ts'
import { OAUTH, type Site } from './site.ts'
import { exchange } from './token.ts'
import { createWindow } from './window.ts'

/** How much is allowed in a minute (civitai/civitai). */
const PER_PERSON = 10
const PER_ADDRESS = 20

/** Secrets that no address may hold: logs and histories would keep them. */
const SECRETS = ['client_secret', 'code_verifier', 'refresh_token', 'access_token', 'token']

type Endpoint = (asked: Asked) => Answer

/** Answers requests, and never throws `Refused`. */
export function createEndpoints(
  site: Site,
  whose: Whose,
  { now, limits }: { readonly now: () => number; readonly limits: boolean },
): Endpoint {
  const window = (most: number) => createWindow(now, limits ? most : Number.POSITIVE_INFINITY)
  const account = createAccount(site)
  const authorize = createAuthorize(site, window(PER_PERSON))
  const [tokens, revocations] = [window(PER_ADDRESS), window(PER_ADDRESS)]
  const limited =
    (allows: (key: string) => boolean, why: string | undefined, run: Endpoint): Endpoint =>
    (asked) => {
      // One bucket for everybody at that address: all the people of a bot share it.
      if (!allows(asked.ip)) throw new Refused(429, 'rate_limited', why)
      return run(asked)
    }
  const token = limited(tokens, 'Too many token requests', (asked) => exchange(asked, site))

  const endpoints: Readonly<Record<string, Endpoint>> = {
    [`GET ${OAUTH}/authorize`]: authorize.ask,
    [`POST ${OAUTH}/authorize`]: authorize.allow,
    [`GET ${CONSENT}`]: authorize.page,
    [`POST ${DENY}`]: authorize.deny,
    [`GET ${ACCOUNT}`]: account.page,
    [`POST ${SIGN_IN}`]: account.signIn,
    [`POST ${DISCONNECT}`]: account.disconnect,
    [`POST ${OAUTH}/token`]: token,
    [`POST ${OAUTH}/revoke`]: limited(revocations, undefined, (asked) => revoke(asked, site)),
    [`GET ${OAUTH}/userinfo`]: (asked) => userinfo(asked, whose),
    'GET /.well-known/openid-configuration': ({ origin }) => discovery(origin),
  }
  const paths = new Set(Object.keys(endpoints).map((key) => key.slice(key.indexOf(' ') + 1)))

  return (asked) => {
    const { method, path } = asked
    const endpoint = endpoints[`${method} ${path}`]
    try {
      if (endpoint) return withSlip(endpoint(asked), asked)
      return paths.has(path)
        ? { ...html(405, `${method} method not allowed`), fault: `${method} is not allowed` }
        : html(404, 'Not found', 'unknown path')
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, body, fault } = error
      return json(status, body, caching.none, fault === undefined ? {} : { fault })
    }
  }
}

/** Notes what Civitai lets pass and a careful application never does. */
function withSlip(answer: Answer, { method, query, headers }: Asked): Answer {
  const secret = SECRETS.find((name) => name in query)
  if (secret !== undefined) return { ...answer, fault: `${secret} in an address` }
  if (method === 'POST' && !isForm(headers['content-type'])) {
    return { ...answer, fault: 'a body that is no form' }
  }
  return answer
}
