import { Agent, request } from 'undici'
import { bytesOf } from '../bytes-of.ts'
import { SignInFault } from './fault.ts'

/** Asks an authorization server: posts a form, or gets what a token is allowed to see. */
export interface SignInHttp {
  ask(url: string, asked: Asked): Promise<Answer>
  close(): Promise<void>
}

interface Asked {
  readonly form?: Readonly<Record<string, string>>
  /** Who asks, as a bearer. */
  readonly token?: string
  readonly signal?: AbortSignal | undefined
  /** Milliseconds; otherwise as long as it may take at most. */
  readonly within?: number
}

export interface Answer {
  readonly status: number
  /** Undefined for what is no JSON, such as a gateway's page. */
  readonly body: unknown
  /** Milliseconds. */
  readonly wait: number | undefined
}

/** Two of them, with a browser waiting, take less than a connection may be idle (`src/http/`). */
const WITHIN = 8_000
/** Bytes; tokens and profiles are far shorter. */
const LONGEST = 65_536

/** No redirects, a bounded body, eight seconds. */
export function createSignInHttp(userAgent: string): SignInHttp {
  const dispatcher = new Agent({ connectTimeout: 4_000, bodyTimeout: WITHIN })
  return {
    async ask(url, { form, token, signal, within = WITHIN }) {
      const late = AbortSignal.timeout(within)
      const until = signal === undefined ? late : AbortSignal.any([signal, late])
      try {
        const { statusCode, headers, body } = await request(url, {
          dispatcher,
          signal: until,
          headers: {
            accept: 'application/json',
            'user-agent': userAgent,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
          ...(form && { method: 'POST' as const, body: new URLSearchParams(form).toString() }),
        })
        return {
          status: statusCode,
          body: parsed(await textOf(body)),
          wait: waitIn(headers['retry-after']),
        }
      } catch (error) {
        signal?.throwIfAborted()
        throw new SignInFault('away', `${new URL(url).host}: ${reasonOf(error)}`)
      }
    },
    close: () => dispatcher.destroy(),
  }
}

/** An error's code: its message might repeat what was sent. */
function reasonOf(error: unknown): string {
  const { code, name = 'no answer' } = error as { readonly code?: unknown; readonly name?: string }
  // Of what the platform itself throws, such as when time is up, the code is but a number.
  return typeof code === 'string' ? code : name
}

/** Milliseconds, where it is told in whole seconds (RFC 9110, "Retry-After"); a date is not heeded. */
function waitIn(header: string | string[] | undefined): number | undefined {
  const [seconds] = /^\d{1,9}$/.exec(String(header)) ?? []
  return seconds === undefined ? undefined : Number(seconds) * 1_000
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = await bytesOf(body, LONGEST)
  if (bytes === undefined) throw Object.assign(new Error(), { code: 'TOO_LONG' })
  return bytes.toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
