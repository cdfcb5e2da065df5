import { Agent, request } from 'undici'
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
}

export interface Answer {
  readonly status: number
  /** Undefined for what is no JSON, such as a gateway's page. */
  readonly body: unknown
  /** Milliseconds. */
  readonly wait: number | undefined
}

const WITHIN = 10_000
/** Bytes; tokens and profiles are far shorter. */
const LONGEST = 65_536

/** No redirects, a bounded body, ten seconds. */
export function createSignInHttp(userAgent: string): SignInHttp {
  const dispatcher = new Agent({ connectTimeout: 4_000, bodyTimeout: WITHIN })
  return {
    async ask(url, { form, token, signal }) {
      const late = AbortSignal.timeout(WITHIN)
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
        const seconds = Number(headers['retry-after'])
        return {
          status: statusCode,
          body: parsed(await textOf(body)),
          wait: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined,
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
  const { code, name } = error as { readonly code?: string; readonly name?: string }
  return code ?? name ?? 'no answer'
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > LONGEST) throw Object.assign(new Error(), { code: 'TOO_LONG' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
