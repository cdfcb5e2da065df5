import { Agent, type Dispatcher, request } from 'undici'
import { bytesOf } from '../bytes-of.ts'
import { GenerationFault } from './fault.ts'
import type { Answer } from './wire/refusal.ts'

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** With its query. */
  readonly path: string
  readonly token: string
  readonly body?: unknown
  /** Milliseconds that it may take, the reading included. */
  readonly within: number
  readonly signal?: AbortSignal | undefined
}

export interface Http {
  /** Throws an `away` or `odd` GenerationFault where there is no answer, or the signal's reason. */
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

export interface HttpOptions {
  /** Base address, without a trailing slash. */
  readonly url: string
  readonly userAgent: string
  readonly now: () => number
}

/** No answer is longer. */
const MOST_BYTES = 1_048_576

/**
 * The orchestrator over HTTP: no redirects, which would carry a token elsewhere; no compression; a
 * bounded body; only JSON. No error has a cause: libraries quote what was sent.
 */
export function createHttp({ url, userAgent, now }: HttpOptions): Http {
  const dispatcher = new Agent({ connectTimeout: 4_000 })
  return {
    async ask({ method, path, token, body, within, signal: given }) {
      const late = AbortSignal.timeout(within)
      const signal = given === undefined ? late : AbortSignal.any([given, late])
      try {
        const response = await request(`${url}${path}`, {
          method,
          dispatcher,
          signal,
          headers: {
            accept: 'application/json',
            'accept-encoding': 'identity',
            authorization: `Bearer ${token}`,
            'user-agent': userAgent,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        return await answerOf(response, now())
      } catch (error) {
        given?.throwIfAborted()
        if (error instanceof GenerationFault) throw error
        const why = late.aborted ? `no answer in ${within} ms` : `not reached${codeOf(error)}`
        throw new GenerationFault('away', why, { unsure: true })
      }
    },
    close: () => dispatcher.destroy(),
  }
}

/** A code of Node's or undici's; nothing that anybody wrote. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z_\d]{1,40}$/.test(code) ? ` (${code})` : ''
}

async function answerOf(response: Dispatcher.ResponseData, now: number): Promise<Answer> {
  const { statusCode: status, headers } = response
  const type = first(headers['content-type']) ?? ''
  return {
    status,
    ...contentOf(await textOf(response), type, status),
    retryAfter: retryAfter(first(headers['retry-after']), now),
  }
}

/** A page, or the code that an edge writes in place of one. */
const PAGE = /^\s*(?:<|error code:)/i

function contentOf(text: string, type: string, status: number): Pick<Answer, 'body' | 'isPage'> {
  const body = /\bjson\b/i.test(type) ? parsed(text) : undefined
  const isPage = body === undefined && (PAGE.test(text) || /\bhtml\b/i.test(type))
  // A refusal in a string of its own can come without its quotation marks.
  const isPlain = body === undefined && !isPage && status >= 400 && text !== ''
  return { body: isPlain ? text : body, isPage }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Cut short or garbled: a page, as far as anybody can tell.
  }
}

async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  if (Number(first(headers['content-length'])) > MOST_BYTES) {
    // Ends the connection. A bare `destroy` would leave an error that nobody listens for.
    await body.dump()
    throw tooLong()
  }
  const bytes = await bytesOf(body, MOST_BYTES)
  if (bytes === undefined) throw tooLong()
  return bytes.toString('utf8')
}

const tooLong = (): GenerationFault =>
  new GenerationFault('odd', `an answer over ${MOST_BYTES} bytes`, { unsure: true })

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
