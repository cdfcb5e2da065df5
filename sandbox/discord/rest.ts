import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import type { Limits } from './limits.ts'
import { type Answering, createListener } from './listener.ts'
import { type Answered, finder, type Route } from './routes/route.ts'
import type { FaultKind } from './rules/fault.ts'
import { isLocale } from './rules/localised.ts'
import { brokenJson, notFound, Refused, unauthorized } from './rules/refusal.ts'
import type { Clock } from './state/clock.ts'
import type { Trouble } from './trouble.ts'

/** A request of the bot in the log. */
export interface LoggedRequest {
  readonly method: string
  /** Decoded, without `/api/v10` and the query. */
  readonly path: string
  /** The pattern it matched, e.g. `/channels/:channel/messages`, or else the path. */
  readonly route: string
  readonly body: unknown
  /** The files that came with it, if any. */
  readonly files?: readonly { readonly name: string; readonly bytes: number }[]
  readonly status: number
  readonly at: number
}

interface Deps {
  readonly clock: Clock
  /** The currently valid token. */
  readonly token: () => string
  readonly routes: readonly Route[]
  readonly limits: Limits | undefined
  readonly trouble: Trouble
  readonly fault: (kind: FaultKind, what: string) => void
  readonly log: (request: LoggedRequest) => void
}

const BASE = '/api/v10'

/**
 * Answers HTTP like Discord's REST API: first trouble, then authorisation, rate limits and the
 * route.
 */
export function createRest(deps: Deps): RequestListener {
  const { clock, token, routes, limits, trouble, fault, log } = deps
  const find = finder(routes)

  const answer: Answering = (request, method, url, received) => {
    const { files, refusal } = received
    const path = pathOf(url)
    const found = find(method, path)
    const route = found?.route
    let body: unknown
    const run = (): Answered => {
      if (!url.pathname.startsWith(`${BASE}/`) || !found || !route) throw notFound()
      if (!route.byInteraction) {
        if (request.headers.authorization !== `Bot ${token()}`) throw unauthorized()
        limits?.spendGlobal()
      }
      if (refusal) throw refusal
      body = bodyOf(received.text)
      const headers = limits?.spend(route, Object.values(found.params)[0] ?? '')
      const [query, locale] = [url.searchParams, localeOf(request.headers)]
      const answered = route.run({ method, path, query, body, files, locale, params: found.params })
      return headers ? { ...answered, headers: { ...headers, ...answered.headers } } : answered
    }
    let answered: Answered
    try {
      answered = run()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, body, headers } = error
      if (error.fault) fault(error.fault, `${method} ${path}: ${JSON.stringify(body)}`)
      answered = { status, body, headers }
    }
    log({
      method,
      path,
      route: route?.pattern ?? path,
      body,
      ...(files.length > 0 && {
        files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
      }),
      status: answered.status,
      at: clock.now(),
    })
    return answered
  }

  return createListener({ clock, trouble, fault, pathOf, answer })
}

/** By headers, or else the bot's own (Discord docs, "Retrieving localized commands"). */
const localeOf = (headers: IncomingHttpHeaders): string =>
  [String(headers['x-discord-locale']), ...(headers['accept-language'] ?? '').split(/[,;]/)]
    .map((one) => one.trim())
    .find(isLocale) ?? 'en-US'

function pathOf({ pathname }: URL): string {
  const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  return path.includes('%') ? path.split('/').map(decoded).join('/') : path
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined
  // Discord's JSON parser refuses lone surrogates. They can only arrive as escapes.
  const suspicious = /\\u[dD][89a-fA-F]/.test(text)
  try {
    return JSON.parse(text, suspicious ? wellFormed : undefined)
  } catch {
    throw brokenJson()
  }
}

function wellFormed(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    throw new SyntaxError('lone surrogate')
  }
  return value
}
