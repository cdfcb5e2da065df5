import { Agent, request } from 'undici'
import { bodyOf, first } from './body.ts'
import { CivitaiFault, faultOf, TokenRefused } from './fault.ts'
import type { Lane } from './lanes.ts'

/** A list becomes a key for each of its elements. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>

/**
 * Asks Civitai one question and yields the parsed JSON: a GET, or a POST where there is a body.
 * Throws a CivitaiFault, `TokenRefused` among them, or the signal's reason.
 */
export type Get = (
  path: string,
  query: Query,
  signal: AbortSignal,
  body?: unknown,
  /** The most bytes an answer may have, decompressed. */
  maxBytes?: number,
  /** Who waits for it, for those who count. */
  lane?: Lane,
  /** Of the person in whose name it is asked: only for what is theirs. */
  token?: string,
) => Promise<unknown>

export interface Http {
  readonly get: Get
  close(): Promise<void>
}

interface HttpOptions {
  /** Base address, without a trailing slash. */
  readonly url: string
  readonly userAgent: string
  /** The most bytes of an answer, where the question sets no limit. */
  readonly maxBytes?: number
  readonly now: () => number
}

/**
 * Civitai over HTTP. No token but for what is somebody's own: with one, Civitai's edge serves nothing
 * from its cache. A User-Agent that names the bot: the edge challenges others. No redirects, so no
 * token goes elsewhere; a bounded body, only JSON.
 */
export function createHttp(options: HttpOptions): Http {
  const { url, userAgent, maxBytes: usual = 8_000_000, now } = options
  const dispatcher = new Agent({ connectTimeout: 4_000 })
  return {
    async get(path, query, signal, asked, maxBytes = usual, _lane, token) {
      const response = await request(`${url}${path}${search(query)}`, {
        dispatcher,
        signal,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': userAgent,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(asked !== undefined && { 'content-type': 'application/json' }),
        },
        ...(asked !== undefined && { method: 'POST', body: JSON.stringify(asked) }),
      }).catch((error: unknown) => failed(error, signal))
      const { statusCode: status, headers } = response
      const ok = status >= 200 && status < 300
      const body = await bodyOf(response, ok ? maxBytes : ERROR_BYTES).catch((error: unknown) => {
        return ok ? failed(error, signal) : signal.throwIfAborted()
      })
      if (ok && body !== undefined) return body
      if (ok) throw new CivitaiFault('away', 'an answer that is no JSON')
      if (status === 401 && token !== undefined) throw new TokenRefused()
      throw faultOf(status, body, retryAfter(first(headers['retry-after']), now()))
    },
    close: () => dispatcher.destroy(),
  }
}

/** No error is longer. */
const ERROR_BYTES = 100_000

/** Anything but an abort or a fault means that Civitai was not reached. */
function failed(error: unknown, signal: AbortSignal): never {
  signal.throwIfAborted()
  if (error instanceof CivitaiFault) throw error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  throw new CivitaiFault('away', cause instanceof Error ? cause.message : String(cause))
}

function search(query: Query): string {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) => [value].flat().map((one) => [key, one] as const))
  if (given.length === 0) return ''
  return `?${given.map(([key, value]) => `${key}=${encodeURIComponent(String(value).toWellFormed())}`).join('&')}`
}

/** Milliseconds; nobody waits longer. */
const A_DAY = 86_400_000

/** Milliseconds from `Retry-After`, which is in seconds or a date. */
function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), A_DAY)
}
