import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { CivitaiFault, faultOf } from './fault.ts'
import type { Lane } from './lanes.ts'

export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Asks Civitai one question and yields the parsed JSON: a GET, or a POST where there is a body.
 * Throws a CivitaiFault, or the signal's reason.
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
 * Civitai over HTTP. No token: with one, Civitai's edge serves nothing from its cache. A User-Agent
 * that names the bot: the edge challenges others. No redirects, a bounded body, only JSON.
 */
export function createHttp(options: HttpOptions): Http {
  const { url, userAgent, maxBytes: usual = 8_000_000, now } = options
  const dispatcher = new Agent({ connectTimeout: 4_000 })
  return {
    async get(path, query, signal, asked, maxBytes = usual) {
      const response = await request(`${url}${path}${search(query)}`, {
        dispatcher,
        signal,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': userAgent,
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
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${given.map(([key, value]) => `${key}=${encodeURIComponent(String(value).toWellFormed())}`).join('&')}`
}

/** The JSON of a body; undefined for anything else, whatever the status. */
async function bodyOf(
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<unknown> {
  if (!/\bjson\b/.test(first(headers['content-type']) ?? '')) {
    await body.dump()
    return undefined
  }
  if (Number(first(headers['content-length'])) > maxBytes) {
    body.destroy()
    throw tooLong(maxBytes)
  }
  const encoding = first(headers['content-encoding'])?.toLowerCase()
  const text = await textOf(body, encoding, maxBytes)
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Cut short or garbled.
  }
}

/**
 * The text of a body. Its size is checked while it is read and again while it is unpacked: a gzip
 * bomb is small before. Unpacking in one go is several milliseconds faster than chunk by chunk.
 */
async function textOf(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLong(maxBytes)
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  if (encoding !== 'gzip') return whole.toString('utf8')
  const unpacked = await unpack(whole, {
    maxOutputLength: maxBytes,
    chunkSize: UNPACKED_AT_ONCE,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLong(maxBytes) : error
  })
  return unpacked.toString('utf8')
}

const unpack = promisify(gunzip)
/** Bytes; nearly every answer has fewer. */
const UNPACKED_AT_ONCE = 1_000_000

const tooLong = (maxBytes: number): CivitaiFault =>
  new CivitaiFault('refused', `an answer over ${maxBytes} bytes`)

const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header

/** Milliseconds; nobody waits longer. */
const A_DAY = 86_400_000

/** Milliseconds from `Retry-After`, which is in seconds or a date. */
function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), A_DAY)
}
