import type { Whose } from '../http/whose.ts'
import { type Answer, forbidden, problem } from './answer.ts'

/** Rights of a token that the orchestrator looks at (civitai/civitai, token scopes). */
export const scopes = { read: 16_384, write: 32_768 } as const

/** The person who asks, or why they may not. */
export function personOf(
  authorization: string | readonly string[] | undefined,
  whose: Whose,
  needs: keyof typeof scopes,
): number | Answer {
  const [, token] = /^Bearer (\S+)$/i.exec(String(authorization ?? '')) ?? []
  const person = token === undefined ? undefined : whose(token)
  if (person === undefined) return problem(401, 'The access token is missing, unknown or expired')
  if ((person.scope & scopes[needs]) !== 0) return person.id
  return forbidden(`The token has no right to ${needs} AI services`)
}
