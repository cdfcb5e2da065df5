import { z } from 'zod'
import { isSet, itemsOf, leniently, moment, userName } from './entry.ts'

/**
 * What is sent of articles, as far as we use it (civitai/civitai, `src/pages/api/v1/articles`). How a
 * cover was made, and the pictures in the text, of which no rating is told, are not read. An absent
 * or odd field becomes the value that shows less. An item without an id or a title is dropped.
 */
const count = z.int().nonnegative()
const warning = z.unknown().optional().transform(isSet)

const COUNTS = [
  'like',
  'heart',
  'laugh',
  'cry',
  'comment',
  'view',
  'favorite',
  'collected',
] as const
type Counts = Readonly<Partial<Record<(typeof COUNTS)[number], number>>>

/** The counters of a list, or those of a single article, whose names end in AllTime. */
const stats = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform(
    (all): Counts =>
      Object.fromEntries(
        COUNTS.flatMap((name) => {
          const { data } = count.safeParse(all[`${name}Count`] ?? all[`${name}CountAllTime`])
          return data === undefined ? [] : [[name, data]]
        }),
      ),
  )
const cover = z.object({
  id: z.int().positive(),
  /** Not an address: only a part of one. */
  url: z.string(),
  type: z.string(),
  /** One bit. Anything but exactly one known bit is no rating. */
  nsfwLevel: z.unknown().optional(),
  minor: warning,
  poi: warning,
})

/** An article as `GET /articles/{id}` has it, or an item of a list. */
export const article = z.object({
  id: z.int().positive(),
  title: z.string(),
  publishedAt: moment,
  updatedAt: moment,
  /** One bit, the highest of all that is in it. */
  nsfwLevel: z.unknown().optional(),
  /** By id Civitai answers with private ones as well. */
  availability: z.unknown().optional(),
  tags: leniently(z.object({ name: z.string() })).catch([]),
  stats,
  user: z.object({ username: userName, deletedAt: warning }).nullish().catch(undefined),
  coverImage: cover.nullish().catch(undefined),
})

export type WireArticle = z.output<typeof article>
export type WireCover = z.output<typeof cover>

const cursor = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined)

/** A page of articles, and where the next one begins, if there is one. */
export const articlesPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(article, onOdd),
      metadata: z.object({ nextCursor: cursor }).catch({}),
    })
    .transform(({ items, metadata }) => ({ items, next: metadata.nextCursor }))
