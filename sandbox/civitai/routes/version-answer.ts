import type { Held } from '../detail/shelf.ts'
import { versionBody } from '../detail/version-body.ts'
import type { Answer } from '../http/answer.ts'
import { json } from '../http/answer.ts'
import type { Sources } from './route.ts'

/** The body about a version. Undefined without a usable file. */
export const told = (held: Held, { catalogue }: Sources, now: number): unknown =>
  catalogue.bodies?.versions.get(held.version.id) ?? versionBody(held, now)

/** The answer about a version, or a 404. */
export function versionAnswer(
  held: Held | undefined,
  sources: Sources,
  now: number,
  cacheControl: string,
): Answer {
  if (held === undefined) return json(404, { error: 'Model not found' }, cacheControl)
  const body = told(held, sources, now)
  return body === undefined
    ? json(404, { error: 'Missing model file' }, cacheControl)
    : json(200, body, cacheControl)
}
