import * as z from 'zod'
import { modelBody } from '../detail/model-body.ts'
import { caching, json } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'

const parameters = z.object({ id: z.coerce.number().int().gt(0).lte(2_147_483_647) })

/**
 * GET /models/{id}: one model of any rating. Models of real people and private ones are not found.
 * Any HTTP method is accepted.
 */
export const model: Route = {
  path: /^\/models\/([^/]+)$/,
  keys: [],
  answer({ at }, { catalogue, shelf }, [text]) {
    const parsed = parameters.safeParse({ id: text })
    if (!parsed.success) {
      const error = z.prettifyError(parsed.error)
      return json(400, { error }, caching.public, { fault: `not the id of a model: ${text}` })
    }
    const { id } = parsed.data
    const recorded = catalogue.bodies?.models.get(id)
    if (recorded !== undefined) return json(200, recorded, caching.public)
    const entry = shelf.model(id, at)
    if (
      !entry ||
      !published(entry, at) ||
      entry.model.poi ||
      entry.model.availability === 'Private'
    )
      return json(404, { error: `No model with id ${id}` }, caching.public)
    return json(200, modelBody(entry, at), caching.public)
  },
}
