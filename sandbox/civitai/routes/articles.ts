import * as z from 'zod'
import { type Answer, caching, json } from '../http/answer.ts'
import { basePath, queryText } from '../http/question.ts'
import { articlesPage } from '../library/articles.ts'
import { articleBody, articleItem } from '../library/body.ts'
import { articlesQuery } from '../library/query.ts'
import { isSomebody } from './people.ts'
import type { Route } from './route.ts'

const refuse = (status: number, body: unknown, fault: string): Answer =>
  json(status, body, caching.public, { fault })

const list: Route = {
  path: /^\/articles$/,
  keys: Object.keys(articlesQuery.shape),
  answer({ query: raw, origin, path, at }, sources) {
    const parsed = articlesQuery.safeParse(raw)
    if (!parsed.success) {
      return refuse(400, { error: parsed.error }, `invalid query: ${parsed.error.message}`)
    }
    const { username } = parsed.data
    if (username === '') return refuse(400, { error: 'Invalid username' }, 'an empty user name')
    if (username !== undefined && !isSomebody(sources, username, 'as spelled')) {
      // Not a fault: people mistype names.
      return json(404, { message: 'User not found' }, caching.public)
    }
    const page = articlesPage(sources.catalogue.articles, parsed.data, at)
    if (page === undefined) {
      return refuse(400, { error: 'Invalid cursor' }, `not a cursor of ours: ${parsed.data.cursor}`)
    }
    const { articles, nextCursor } = page
    const nextPage =
      nextCursor && `${origin}${basePath}${path}?${queryText({ ...raw, cursor: nextCursor })}`
    return json(
      200,
      { items: articles.map(articleItem), metadata: nextCursor ? { nextCursor, nextPage } : {} },
      caching.public,
    )
  },
}

const parameters = z.object({ id: z.coerce.number().int().gt(0).lte(2_147_483_647) })

/** An article of any rating, if it is published and looked at. Nothing is said of private ones. */
const one: Route = {
  path: /^\/articles\/([^/]+)$/,
  keys: [],
  answer({ at }, { catalogue }, [text]) {
    const parsed = parameters.safeParse({ id: text })
    if (!parsed.success) {
      const error = z.prettifyError(parsed.error)
      return refuse(400, { error }, `not the id of an article: ${text}`)
    }
    const { id } = parsed.data
    const article = catalogue.articles.find(
      (article) => article.id === id && article.publishedAt <= at && article.level !== 0,
    )
    return article === undefined
      ? json(404, { message: `No article with id ${id}` }, caching.public)
      : json(200, articleBody(article), caching.public)
  },
}

/** GET /articles and GET /articles/{id}. */
export const articles: readonly Route[] = [list, one]
