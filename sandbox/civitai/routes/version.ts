import * as z from 'zod'
import { caching, json } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'
import { versionAnswer } from './version-answer.ts'

const parameters = z.object({ id: z.preprocess((value) => Number(value), z.number()) })

// PG to XXX. Unrated and blocked versions have none of these bits.
const anyLevel = 31

/**
 * GET /model-versions/{id}: one version of any rating. A new version is not found until its
 * pictures are rated, although GET /models/{id} already has it.
 */
export const version: Route = {
  path: /^\/model-versions\/([^/]+)$/,
  keys: [],
  answer({ method, at }, sources, [text]) {
    if (method !== 'GET') {
      const error = 'Method not allowed'
      return json(405, { error }, caching.private, { fault: `${method} is not allowed` })
    }
    const parsed = parameters.safeParse({ id: text })
    const fault = `not the id of a version: ${text}`
    if (!parsed.success) {
      return json(400, { error: z.prettifyError(parsed.error) }, caching.public, { fault })
    }
    const { id } = parsed.data
    if (id === 0) return json(400, { error: 'Missing modelVersionId' }, caching.public, { fault })
    const recorded = sources.catalogue.bodies?.versions.get(id)
    if (recorded !== undefined) return json(200, recorded, caching.public)
    const held = sources.shelf.version(id, at)
    const shown = held && published(held.entry, at) && (held.version.nsfwLevel & anyLevel) !== 0
    return versionAnswer(shown ? held : undefined, sources, at, caching.public)
  },
}
