import * as z from 'zod'
import { type Answer, caching, json } from '../http/answer.ts'
import { basePath, queryText } from '../http/question.ts'
import { collectionBody, collectionItem } from '../library/body.ts'
import { collectionsPage } from '../library/collections.ts'
import { collectionsQuery } from '../library/query.ts'
import type { Route } from './route.ts'

const refuse = (status: number, body: unknown, fault: string): Answer =>
  json(status, body, caching.public, { fault })

const list: Route = {
  path: /^\/collections$/,
  keys: Object.keys(collectionsQuery.shape),
  answer({ query: raw, origin, path, at }, { catalogue }) {
    const parsed = collectionsQuery.safeParse(raw)
    if (!parsed.success) {
      return refuse(400, { error: parsed.error }, `invalid query: ${parsed.error.message}`)
    }
    if (parsed.data.sort !== 'Newest' && parsed.data.cursor !== undefined) {
      const error = 'Cursor pagination is only supported for the default (Newest) sort'
      return refuse(400, { error }, error)
    }
    const { collections, nextCursor } = collectionsPage(catalogue.collections, parsed.data, at)
    const nextPage =
      nextCursor &&
      `${origin}${basePath}${path}?${queryText({ ...raw, cursor: String(nextCursor) })}`
    return json(
      200,
      {
        items: collections.map(collectionItem),
        metadata: nextCursor === undefined ? {} : { nextCursor, nextPage },
      },
      caching.public,
    )
  },
}

const parameters = z.object({ id: z.coerce.number().int().gt(0).lte(2_147_483_647) })

/** A collection of any rating, public or for those who know its address. */
const one: Route = {
  path: /^\/collections\/([^/]+)$/,
  keys: [],
  answer({ at }, { catalogue }, [text]) {
    const parsed = parameters.safeParse({ id: text })
    if (!parsed.success) {
      const error = z.prettifyError(parsed.error)
      return refuse(400, { error }, `not the id of a collection: ${text}`)
    }
    const { id } = parsed.data
    const collection = catalogue.collections.find(
      (one) => one.id === id && one.publishedAt <= at && one.readers !== 'Private',
    )
    return collection === undefined
      ? json(404, { error: `No collection with id ${id}` }, caching.public)
      : json(200, collectionBody(collection), caching.public)
  },
}

/** GET /collections and GET /collections/{id}. What is in one no endpoint tells. */
export const collections: readonly Route[] = [list, one]
