import { imageItemOf } from '../gallery/item.ts'
import { databasePage, searchPage } from '../gallery/page.ts'
import type { ImagesQuery } from '../gallery/query.ts'
import { byDatabase, imagesQuery } from '../gallery/query.ts'
import type { Answer } from '../http/answer.ts'
import { caching, json } from '../http/answer.ts'
import type { Question } from '../http/question.ts'
import { basePath, queryText } from '../http/question.ts'
import { isSomebody } from './people.ts'
import type { Route, Sources } from './route.ts'

// The last item that page numbers can reach. Beyond it, only cursors work.
const reach = 1_000

const refuse = (status: number, body: unknown, fault: string): Answer =>
  json(status, body, caching.public, { fault })

/** What Civitai refuses, in the order of the checks in its source. */
function refusal(query: ImagesQuery, sources: Sources): Answer | undefined {
  const { page, cursor, limit, username, userId } = query
  if (page && !cursor && page * limit > reach) {
    const error = "You've requested too many pages, please use cursors instead"
    return refuse(429, { error }, `page ${page} of ${limit} is behind the page guard`)
  }
  if (username && !userId && !isSomebody(sources, username)) {
    // Not a fault: people mistype names.
    return json(404, { error: 'User not found', code: 'NOT_FOUND' }, caching.public)
  }
  if (query.sort === 'Random' && byDatabase(query)) {
    const error = 'Random sort requires a collectionId'
    return refuse(400, { error, code: 'BAD_REQUEST' }, error)
  }
  return undefined
}

/** What Civitai answers although the client cannot have meant it. */
function slipOf(query: ImagesQuery): string | undefined {
  const { page, cursor, username } = query
  if (username === '') return 'an empty user name: every picture there is'
  if (byDatabase(query)) return undefined
  if (page && page > 1 && !cursor) return 'page: every one of them is the first page here'
  if (cursor && !/^\d+\|\d+$/.test(cursor)) return `not a cursor of ours: ${cursor}`
  return undefined
}

/** The link to the next page. A query by page number gets the next number. */
function nextPageOf(
  { query, origin, path }: Question,
  nextCursor: string | number | undefined,
  currentPage: number | undefined,
): string | undefined {
  if (!nextCursor) return undefined
  const next =
    currentPage === undefined ? { cursor: String(nextCursor) } : { page: String(currentPage + 1) }
  return `${origin}${basePath}${path}?${queryText({ ...query, ...next })}`
}

/** GET /images: galleries, single pictures with generation data, and the feed of all pictures. */
export const images: Route = {
  path: /^\/images$/,
  keys: Object.keys(imagesQuery.shape),
  answer(question, sources) {
    const { at } = question
    const parsed = imagesQuery.safeParse(question.query)
    if (!parsed.success) {
      return refuse(400, { error: parsed.error }, `invalid query: ${parsed.error.message}`)
    }
    const query = parsed.data
    const refused = refusal(query, sources)
    if (refused) return refused

    const database = byDatabase(query)
    const { galleries, troubles } = sources
    if (database && troubles.has('imagesTimeOut')) {
      return json(200, { items: [], metadata: {} }, caching.public)
    }
    const page = (database ? databasePage : searchPage)(galleries, query, at)
    if (page === undefined) {
      const body = { error: 'An unexpected error occurred', code: 'INTERNAL_SERVER_ERROR' }
      return refuse(500, body, `no page of ours: ${query.cursor ?? query.page}`)
    }
    const { nextCursor, pictures } = page
    const currentPage = query.page && !query.cursor ? query.page : undefined
    const telling = { now: at, countsMissing: troubles.has('countsMissing') }
    const fault = slipOf(query)
    return json(
      200,
      {
        items: pictures.map((picture) => imageItemOf(picture, query, telling)),
        metadata: {
          nextCursor,
          ...(currentPage === undefined ? {} : { currentPage, pageSize: query.limit }),
          nextPage: nextPageOf(question, nextCursor, currentPage),
        },
      },
      caching.public,
      fault === undefined ? {} : { fault },
    )
  },
}
