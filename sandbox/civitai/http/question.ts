import type { IncomingMessage } from 'node:http'

/** The path of the REST API on its host. */
export const basePath = '/api/v1'

/** A query as Next.js parses it: a key given twice becomes a list. */
export type Query = Readonly<Record<string, string | readonly string[]>>

/** A request, as far as routes need it. */
export interface Question {
  readonly method: string
  /** Below the base address, e.g. `/models`. */
  readonly path: string
  readonly query: Query
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The body as Next.js passes it on, if there is one. */
  readonly body?: unknown
  /** Scheme and host of the request, which Civitai repeats in its links. */
  readonly origin: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Reads a query string the way Next.js does. */
function queryOf(parameters: URLSearchParams): Query {
  const query: Record<string, string | readonly string[]> = {}
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key)
    const [first = ''] = values
    query[key] = values.length > 1 ? values : first
  }
  return query
}

/** Writes a query as Civitai's links do: repeated keys, `%20` for a space, `%7C` for a bar. */
export function queryText(query: Query): string {
  return Object.entries(query)
    .flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : value.map((v) => [key, v]),
    )
    .map(([key = '', value = '']) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&')
}

/** Parses a request that arrived at `at` (ms since 1970). */
export function questionOf(request: IncomingMessage, at: number, body?: unknown): Question {
  const origin = `http://${request.headers.host ?? '127.0.0.1'}`
  const { pathname, searchParams } = new URL(request.url ?? '/', origin)
  return {
    method: request.method ?? 'GET',
    path: pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname,
    query: queryOf(searchParams),
    headers: request.headers,
    body,
    origin,
    at,
  }
}
