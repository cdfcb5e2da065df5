import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { type Fields, fieldsOf } from '../../oauth/form.ts'
import { signedIn } from '../../oauth/signed-in.ts'
import { SITE } from './site.ts'

/** A request to Civitai's login host. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: Fields
  /** What the body says; empty for GET. */
  readonly form: Fields
  readonly headers: IncomingHttpHeaders
  /** Scheme and host, by which this stand-in was asked. */
  readonly origin: string
  readonly ip: string
  /** The id of who is signed in, by the browser's cookie. */
  readonly person: string | undefined
}

/** Reads a request with its body. */
export async function askedOf(request: IncomingMessage): Promise<Asked> {
  const { method = 'GET', headers, socket } = request
  const origin = `http://${headers.host ?? '127.0.0.1'}`
  const { pathname, search, searchParams } = new URL(request.url ?? '/', origin)
  const body = await textOf(request)
  return {
    method,
    // Where a form of SvelteKit goes is told by a query such as `?/deny`.
    path: search.startsWith('?/') ? pathname + search : pathname,
    query: fieldsOf(searchParams),
    form: /json/.test(headers['content-type'] ?? '') ? fieldsOfJson(body) : fieldsOf(body),
    headers,
    origin,
    ip: socket.remoteAddress ?? 'unknown',
    person: signedIn(SITE, headers.cookie),
  }
}

/** Civitai reads JSON as well, which no standard knows of; the stand-in notes it as a fault. */
function fieldsOfJson(body: string): Fields {
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
