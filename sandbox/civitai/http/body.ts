import type { IncomingMessage } from 'node:http'
import { text as asText } from 'node:stream/consumers'
import type { Answer } from './answer.ts'
import { caching } from './answer.ts'

const noJson = Symbol('no JSON')

/**
 * The body of a request the way Next.js hands it on: parsed where its type is JSON, else as text;
 * undefined where there can be none.
 */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    request.resume()
    return undefined
  }
  const text = await asText(request)
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return text
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    // Not lost: `unreadable` answers it.
    return noJson
  }
}

/** What Next.js says to a body that is no JSON though its type says so. */
export function unreadable(body: unknown): Answer | undefined {
  if (body !== noJson) return undefined
  return {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': caching.private },
    body: 'Invalid JSON',
    fault: 'a body that is no JSON',
  }
}
