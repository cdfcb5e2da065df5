import * as z from 'zod'
import { boolean, numbers } from '../listing/query.ts'

const limit = z.preprocess((value) => Number(value), z.number().int().min(1).max(100)).default(100)

const articleSorts = [
  'Newest',
  'Recently Updated',
  'Most Reactions',
  'Most Comments',
  'Most Bookmarks',
  'Most Collected',
] as const

/** The query of GET /articles. */
export const articlesQuery = z.object({
  limit,
  cursor: z.string().max(100).optional(),
  query: z.string().optional(),
  sort: z.enum(articleSorts).default('Newest'),
  tags: numbers().optional(),
  username: z.string().optional(),
  nsfw: boolean().default(false),
})

export type ArticlesQuery = z.infer<typeof articlesQuery>

/** The query of GET /collections. */
export const collectionsQuery = z.object({
  limit,
  cursor: z.coerce.number().int().optional(),
  query: z.string().max(100).optional(),
  sort: z.enum(['Newest', 'Most Followers']).default('Newest'),
  nsfw: boolean().default(false),
})

export type CollectionsQuery = z.infer<typeof collectionsQuery>
