import type { Answer } from '../http/answer.ts'
import { caching, json } from '../http/answer.ts'
import type { Query } from '../http/question.ts'
import { basePath, queryText } from '../http/question.ts'
import { itemOf } from '../listing/item.ts'
import { pageOf } from '../listing/page.ts'
import type { ModelsQuery } from '../listing/query.ts'
import { modelsQuery } from '../listing/query.ts'
import { isSomebody } from './people.ts'
import type { Route, Sources } from './route.ts'

// The last item that page numbers can reach. Beyond it, only cursors work.
const reach = 1_000

// Civitai sets no limit. This many fit into an address and onto a page.
const fewIds = 100

const refuse = (status: number, body: unknown, fault: string): Answer =>
  json(status, body, caching.public, { fault })

/** What Civitai refuses, in the order of the checks in its source. */
function refusal(raw: Query, query: ModelsQuery, sources: Sources): Answer | undefined {
  const { page, cursor, limit, username } = query
  if (page !== undefined && !cursor && page * limit > reach) {
    const error = "You've requested too many pages, please use cursors instead"
    return refuse(429, { error }, `page ${page} of ${limit} is behind the page guard`)
  }
  if (query.query && page !== undefined) {
    const error = 'Cannot use page param with query search. Use cursor-based pagination.'
    return refuse(400, { error }, 'query and page together')
  }
  if (query.availability === 'Private' && !username) {
    return refuse(401, { error: 'Unauthorized' }, 'private models of nobody')
  }
  if (raw.username !== undefined && username && !isSomebody(sources, username)) {
    // Not a fault: people mistype names.
    return json(404, { message: 'User not found' }, caching.public)
  }
  return undefined
}

/** GET /models: lists, rankings and the text search. */
export const models: Route = {
  path: /^\/models$/,
  keys: Object.keys(modelsQuery.shape),
  answer({ method, query: raw, origin, path, at }, sources) {
    if (method !== 'GET') {
      const error = 'Method not allowed'
      return json(405, { error }, caching.private, { fault: `${method} is not allowed` })
    }
    // The key is enough, whatever its value.
    if ('favorites' in raw || 'hidden' in raw) {
      return refuse(401, { error: 'Unauthorized' }, 'favorites and hidden need a login')
    }
    const parsed = modelsQuery.safeParse(raw)
    if (!parsed.success) {
      return refuse(400, { error: parsed.error }, `invalid query: ${parsed.error.message}`)
    }
    const query = parsed.data
    const refused = refusal(raw, query, sources)
    if (refused) return refused

    const page = pageOf(sources.catalogue, sources.search, query, at)
    if (page === undefined) {
      const body = { message: 'An unexpected error occurred', error: {} }
      return json(500, body, caching.public, { fault: `not a cursor of ours: ${query.cursor}` })
    }
    const { nextCursor } = page
    const asked = Math.max(query.ids?.length ?? 0, query.modelVersionIds?.length ?? 0)
    const fault = asked > fewIds ? `${asked} ids at once: keep to ${fewIds}` : undefined
    const nextPage =
      nextCursor && `${origin}${basePath}${path}?${queryText({ ...raw, cursor: nextCursor })}`
    const paging = query.page !== undefined && !query.cursor
    return json(
      200,
      {
        items: page.entries.map((entry) => itemOf(entry, query, at)),
        metadata: {
          ...(nextCursor === undefined ? {} : { nextCursor, nextPage }),
          ...(paging ? { currentPage: query.page, pageSize: query.limit } : {}),
        },
      },
      caching.public,
      fault === undefined ? {} : { fault },
    )
  },
}
