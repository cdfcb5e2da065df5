import type { Problems } from './asked/problems.ts'

/** The answer to a request, before any trouble changes it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** What the client did wrong. The stand-in records it. */
  readonly fault?: string
}

const bytes = (body: unknown) => Buffer.from(JSON.stringify(body))

export const json = (status: number, body: unknown, type = 'application/json'): Answer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body: bytes(body),
})

export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  body: Buffer.alloc(0),
})

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
}

/** ProblemDetails (RFC 9457) with a sentence. */
export const problem = (status: number, detail: string | null, fault?: string): Answer => ({
  ...json(
    status,
    { type: 'about:blank', title: titles[status] ?? 'Error', status, detail },
    'application/problem+json',
  ),
  ...(fault !== undefined && { fault }),
})

/** ProblemDetails of a body or query that its schema refuses. That is always the client's fault. */
export const invalid = (errors: Problems): Answer => ({
  ...json(
    400,
    {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      detail: null,
      errors,
    },
    'application/problem+json',
  ),
  fault: `invalid: ${Object.keys(errors).join(', ')}`,
})

/** 403 comes as a bare JSON string and not as ProblemDetails (both published specifications). */
export const forbidden = (why: string): Answer => json(403, why)
