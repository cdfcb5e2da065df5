import * as z from 'zod'
import type { Answer } from '../http/answer.ts'
import { caching, html, json } from '../http/answer.ts'
import { basePath, queryText } from '../http/question.ts'
import { creatorsPage } from '../listing/creators.ts'
import type { Route } from './route.ts'

/** The query of GET /creators. Page 0 is the first page, too. */
const creatorsQuery = z.object({
  limit: z.coerce.number().min(1).max(200).default(20),
  page: z.coerce.number().min(0).default(1),
  query: z.string().optional(),
})

/** The ways in which Civitai was seen to fail, in turn. */
function failed(turn: number): Answer {
  switch (turn % 3) {
    case 0:
      return json(500, { message: 'An unexpected error occurred', error: {} }, caching.public)
    case 1:
      return html(504, 'civitai.com | 504: Gateway time-out')
    default:
      return json(503, { error: 'Server busy, please retry shortly.' }, caching.none)
  }
}

/**
 * GET /creators: everybody who made a model, in an undefined order. Counts include mature models,
 * but only published ones. `query` matches any part of a name and makes the totals lower bounds.
 * Links are not encoded.
 */
export const creators: Route = {
  path: /^\/creators$/,
  keys: Object.keys(creatorsQuery.shape),
  answer({ query: raw, origin, path, at }, { catalogue, troubles, turn }) {
    if (troubles.has('creatorsFailing')) return failed(turn())
    const parsed = creatorsQuery.safeParse(raw)
    if (!parsed.success) {
      const fault = `invalid query: ${parsed.error.message}`
      return json(400, parsed.error.issues, caching.public, { fault })
    }
    const { users, metadata } = creatorsPage(catalogue, parsed.data, at)
    const { currentPage, totalPages } = metadata
    const link = (page: number) =>
      `${origin}${basePath}${path}?${queryText({ ...raw, page: String(page) })}`
    return json(
      200,
      {
        items: users.map(({ username, modelCount, image }) => ({
          username,
          ...(modelCount > 0 ? { modelCount } : {}),
          link: `${origin}${basePath}/models?username=${username}`,
          ...(image === null ? {} : { image }),
        })),
        metadata: {
          ...metadata,
          ...(currentPage < totalPages ? { nextPage: link(currentPage + 1) } : {}),
          ...(totalPages > 1 && currentPage > 1 ? { prevPage: link(currentPage - 1) } : {}),
        },
      },
      caching.public,
    )
  },
}
