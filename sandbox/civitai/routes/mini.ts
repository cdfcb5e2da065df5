import * as z from 'zod'
import { miniBody } from '../detail/mini-body.ts'
import { caching, json } from '../http/answer.ts'
import { published } from './published.ts'
import type { Route } from './route.ts'

const parameters = z.object({ id: z.coerce.number().int().positive() })

/** GET /model-versions/mini/{id}: whether a version of any rating can be generated with, and its AIR. */
export const mini: Route = {
  path: /^\/model-versions\/mini\/([^/]+)$/,
  keys: ['epoch', 'modelFileId'],
  answer({ at }, { shelf }, [text]) {
    const parsed = parameters.safeParse({ id: text })
    if (!parsed.success) {
      const error = z.prettifyError(parsed.error)
      return json(400, { error }, caching.public, { fault: `not the id of a version: ${text}` })
    }
    const held = shelf.version(parsed.data.id, at)
    const body = held && published(held.entry, at) ? miniBody(held) : undefined
    return body === undefined
      ? json(404, { error: 'Model not found' }, caching.public)
      : json(200, body, caching.public)
  },
}
