import type { Answer } from './http/answer.ts'
import { html } from './http/answer.ts'
import type { Question } from './http/question.ts'
import type { Route } from './routes/route.ts'

// User-Agents of HTTP clients that nobody gave a name.
const nameless = /^(node|undici|node-fetch|axios|got|python-requests|curl|-)?([/ ].*)?$/i

const reading: readonly string[] = ['GET', 'HEAD']

/** Cloudflare's answer to a client without a descriptive User-Agent. */
export function turnedAway({ headers }: Question): Answer | undefined {
  const agent = headers['user-agent']
  if (typeof agent === 'string' && !nameless.test(agent.trim())) return undefined
  return html(403, 'Attention Required! | Cloudflare', `no descriptive User-Agent: ${agent ?? ''}`)
}

/**
 * Requests that Civitai accepts but a well-behaved reader never sends. If `laidOut`, a test has
 * prepared the answer, whatever the route thinks of the request.
 */
export function* slips(
  { method, headers, query }: Question,
  route: Route | undefined,
  laidOut = false,
): Generator<string> {
  if (headers.authorization !== undefined && !route?.signedIn)
    yield 'an Authorization header: reading is anonymous'
  if ('token' in query) yield 'a token in the query: it would be repeated in links and logs'
  if (route === undefined || laidOut) return
  const { verbs = reading } = route
  if (!verbs.includes(method)) yield `${method}: what is read here is asked for by ${verbs[0]}`
  const unknown = Object.keys(query).filter((key) => key !== 'token' && !route.keys.includes(key))
  if (unknown.length > 0) yield `unknown keys, which widen the result: ${unknown.join(', ')}`
}
