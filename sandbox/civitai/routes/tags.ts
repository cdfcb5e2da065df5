import * as z from 'zod'
import { caching, json } from '../http/answer.ts'
import { basePath } from '../http/question.ts'
import type { Route } from './route.ts'

const tagsQuery = z.object({
  limit: z.preprocess((value) => Number(value), z.number().min(1).max(200)).default(20),
  page: z.preprocess((value) => Number(value), z.number().min(1)).default(1),
  query: z.string().optional(),
})

/**
 * GET /tags: without `query` the featured, mild tags, with it all tags that start so, mature ones
 * too. Totals are always 0, and there is no link to the next page (Civitai's source).
 */
export const tags: Route = {
  path: /^\/tags$/,
  keys: Object.keys(tagsQuery.shape),
  answer({ query: raw, origin }, { catalogue }) {
    const parsed = tagsQuery.safeParse(raw)
    if (!parsed.success) {
      const fault = `invalid query: ${parsed.error.message}`
      return json(400, parsed.error.issues, caching.public, { fault })
    }
    const { limit, page, query } = parsed.data
    const typed = query?.toLowerCase()
    const found = typed
      ? catalogue.tags
          .filter(({ name }) => name.toLowerCase().startsWith(typed))
          .sort((a, b) => a.name.length - b.name.length)
      : catalogue.tags.filter(({ featured }) => featured)
    return json(
      200,
      {
        items: found.slice((page - 1) * limit, page * limit).map(({ name }) => ({
          name,
          link: `${origin}${basePath}/models?tag=${name}`,
        })),
        metadata: { totalItems: 0, currentPage: page, pageSize: limit, totalPages: 1 },
      },
      caching.public,
    )
  },
}
