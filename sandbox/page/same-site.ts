import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is refused, with the HTTP status. */
export interface Refusal {
  readonly status: number
  readonly error: string
}

interface Request {
  readonly method?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/**
 * Refuses requests of other sites. Their pages run in the same browser and can send requests to
 * this address, or to their own name after pointing it here (DNS rebinding).
 */
export function refusalOf({ method, headers }: Request, port: number): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) {
    return { status: 403, error: `This page is only at http://${hosts[0]}.` }
  }
  if (method !== 'POST') return undefined
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return { status: 415, error: 'The body must be application/json.' }
  }
  const site = headers['sec-fetch-site']
  const ours =
    site === undefined
      ? headers.origin === `http://${headers.host}`
      : site === 'same-origin' || site === 'none'
  return ours ? undefined : { status: 403, error: 'Only this page itself may ask for that.' }
}
