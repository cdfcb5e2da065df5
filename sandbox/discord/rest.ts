import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Limits } from './limits.ts'
import { type Answered, finder, type Route } from './routes/route.ts'
import type { FaultKind } from './rules/fault.ts'
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

  const answer = (request: IncomingMessage, method: string, url: URL, text: string): Answered => {
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
      body = bodyOf(text)
      const headers = limits?.spend(route, Object.values(found.params)[0] ?? '')
      const asked = { method, path, query: url.searchParams, body, params: found.params }
      const answered = route.run(asked)
      return headers ? { ...answered, headers: { ...headers, ...answered.headers } } : answered
    }
    let answered: Answered
    try {
      answered = run()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, body: refusal, headers } = error
      if (error.fault) fault(error.fault, `${method} ${path}: ${JSON.stringify(refusal)}`)
      answered = { status, body: refusal, headers }
    }
    log({
      method,
      path,
      route: route?.pattern ?? path,
      body,
      status: answered.status,
      at: clock.now(),
    })
    return answered
  }

  const respond = (request: IncomingMessage, response: ServerResponse, text: string) => {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', 'http://localhost')
    const next = { method, path: pathOf(url) }
    const failure = trouble.failureOf(next)
    const go = () => {
      if (failure && !failure.afterwards) return fail()
      const answered = answer(request, method, url, text)
      return failure ? fail() : send(response, answered)
    }
    const fail = () => {
      const { status, body, headers = {} } = failure ?? {}
      if (status === undefined) return request.socket.destroy()
      return send(response, { status, body: body ?? { message: 'trouble', code: 0 }, headers })
    }
    const wait = trouble.delayOf(next)
    if (wait > 0) clock.after(wait, go)
    else go()
  }

  return (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        respond(request, response, Buffer.concat(chunks).toString('utf8'))
      } catch (error) {
        // A bug of the stand-in becomes a fault, so that the test can go on and report it.
        fault('refused request', `the stand-in failed: ${String(error)}`)
        send(response, { status: 500, body: { message: String(error), code: 0 } })
      }
    })
  }
}

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

function send(response: ServerResponse, { status, body, headers }: Answered): void {
  if (body === undefined) {
    response.writeHead(status, headers)
    response.end()
    return
  }
  const isPage = typeof body === 'string'
  const text = isPage ? body : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=UTF-8' : 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
