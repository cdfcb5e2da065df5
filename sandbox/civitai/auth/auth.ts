import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGrants } from '../../oauth/grants.ts'
import { cookieFor } from '../../oauth/signed-in.ts'
import { createVisitor, type Visitor } from '../../oauth/visitor.ts'
import { sendingOf } from '../http/canned.ts'
import { createRequestLog, type Fault, type RequestLog } from '../http/request-log.ts'
import { send, sendingOfAnswer } from '../http/transport.ts'
import type { Whose } from '../http/whose.ts'
import { disconnect } from './account.ts'
import { askedOf } from './asked.ts'
import { createConsents } from './consents.ts'
import { createEndpoints } from './endpoints.ts'
import { ownerBy } from './identity.ts'
import { type App, PEOPLE, type Person } from './registered.ts'
import type { ScopeShape } from './scope.ts'
import { SITE, type Site } from './site.ts'
import { ACCESS_S } from './token.ts'
import { createTroubles, type Troubles } from './trouble.ts'

/** Settings of the stand-in. All but `apps` have a default. */
export interface AuthSettings {
  readonly apps: readonly App[]
  /** Who can be signed in. Default `PEOPLE`. */
  readonly people?: readonly Person[]
  /** By default any free port. */
  readonly port?: number
  readonly now?: () => number
  /** Makes so many random bytes. */
  readonly random?: (bytes: number) => Buffer
  /** How answers write a scope. Default `array`, as in Civitai's source. */
  readonly scopeShape?: ScopeShape
  /**
   * What happens to rights beyond those of the application: by Civitai's source, and by default, the
   * request is `refused`; by its documentation they are `trimmed`.
   */
  readonly beyondAllowed?: 'refused' | 'trimmed'
  /** False switches off rate limits. */
  readonly limits?: boolean
  /** Whether requests are kept for tests to look at. Default true. */
  readonly record?: boolean
}

/** A running stand-in for Civitai's login host, auth.civitai.com. */
export interface CivitaiAuth {
  /** Scheme, host and port. */
  readonly url: string
  /** Somebody with a browser, signed in as the person with this id. */
  readonly visitor: (person: number) => Visitor
  /** Whose an access token is; undefined once it is dead. For the other stand-ins. */
  readonly whose: Whose
  readonly troubleNext: Troubles['next']
  /** Removes an application as its user could: all tokens die, and no answer is remembered. */
  readonly disconnect: (person: number, app: string) => void
  /** Gives an application a new secret. Its tokens live on. */
  readonly changeSecret: (app: string, secret: string) => void
  /** Changes a person, such as a ban or a name. */
  readonly change: (person: number, changed: Partial<Omit<Person, 'id'>>) => void
  readonly requests: RequestLog
  /** What the application did wrong. Tests assert that this is empty. */
  readonly faults: readonly Fault[]
  readonly clearFaults: () => void
  readonly close: () => Promise<void>
}

const MINUTE_MS = 60_000
const LIFETIMES = { code: 10 * MINUTE_MS, access: ACCESS_S * 1_000, refresh: 43_200 * MINUTE_MS }
// The sandbox may run for days: without a limit, a broken client would fill its memory.
const KEPT_FAULTS = 1_000

/** Starts a stand-in for Civitai's OAuth on 127.0.0.1, as strict as Civitai's source. */
export async function createCivitaiAuth(settings: AuthSettings): Promise<CivitaiAuth> {
  const { now = Date.now, random = randomBytes, scopeShape = 'array' } = settings
  const { beyondAllowed = 'refused', limits = true, record = true } = settings
  const apps = new Map(settings.apps.map((app) => [app.id, app]))
  const people = new Map((settings.people ?? PEOPLE).map((one) => [String(one.id), one]))
  const site: Site = {
    app: (id = '') => apps.get(id),
    apps: () => [...apps.values()],
    person: (id = '') => people.get(id),
    get people() {
      return [...people.values()]
    },
    grants: createGrants({
      now,
      lifetimes: LIFETIMES,
      newCode: () => random(32).toString('hex'),
      newToken: () => `civitai_${random(18).toString('hex')}`,
    }),
    consents: createConsents(),
    scopeShape,
    beyondAllowed,
  }
  const whose = ownerBy(site)
  const answer = createEndpoints(site, whose, { now, limits })
  const troubles = createTroubles()
  const { log, add } = createRequestLog(record)
  const faults: Fault[] = []
  const closing = new AbortController()

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await askedOf(request)
    const { method, path, query, form } = asked
    const seen = { method, path, query, at: now() }
    const entry = add({ ...seen, ...(method === 'POST' && { body: form }) })
    const trouble = troubles.of(asked)
    await trouble?.until
    const canned = trouble?.answer && sendingOf(trouble.answer)
    const carriedOut = canned === undefined || trouble?.afterwards === true
    const right = carriedOut ? answer(asked) : undefined
    if (right?.fault !== undefined && faults.length < KEPT_FAULTS) {
      faults.push({ ...seen, why: right.fault })
    }
    const accepts = String(request.headers['accept-encoding'] ?? '')
    const sending = canned ?? (right && (await sendingOfAnswer(right, accepts)))
    if (sending === undefined) return
    if (!sending.reset) entry.answered(sending.status)
    await send(response, sending, closing.signal)
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      response.destroy()
      // While the stand-in closes, what was going to be sent late is not.
      if (closing.signal.aborted) return
      const { method = '', url: path = '' } = request
      faults.push({ method, path, query: {}, at: now(), why: `the stand-in failed: ${error}` })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port ?? 0, '127.0.0.1', resolve)
  })
  // A listening TCP server has an address of this type.
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    visitor: (person) => createVisitor(cookieFor(SITE, String(person))),
    whose,
    troubleNext: troubles.next,
    disconnect: (person, app) => disconnect(site, String(person), app),
    changeSecret: (id, secret) => {
      const app = apps.get(id)
      if (app) apps.set(id, { ...app, secret })
    },
    change: (id, changed) => {
      const person = people.get(String(id))
      if (person) people.set(String(id), { ...person, ...changed })
    },
    requests: log,
    faults,
    clearFaults: () => {
      faults.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
