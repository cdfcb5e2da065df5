import type { IncomingMessage } from 'node:http'
import { text as asText } from 'node:stream/consumers'
import type { Answer } from './answer.ts'
import { caching } from './answer.ts'

const noJson = Symbol('no JSON')

/**
 * The body of a request as Next.js passes it on: JSON is parsed, anything else is a string.
 * Undefined for GET and HEAD.
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
    // Answered by `unreadable`.
    return noJson
  }
}

/** The answer of Next.js to invalid JSON with the content type of JSON. */
export function unreadable(body: unknown): Answer | undefined {
  if (body !== noJson) return undefined
  return {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': caching.private },
    body: 'Invalid JSON',
    fault: 'a body that is no JSON',
  }
}
