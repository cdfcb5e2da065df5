import { z } from 'zod'
import { isSet, itemsOf, leniently, userName } from './entry.ts'

/**
 * What `GET /images` sends, as far as we use it. Sources: Civitai's source of August 2026 and
 * answers recorded since 2024. An absent or odd field becomes the value that shows less. An item
 * without an id or an address is dropped.
 */
const count = z.int().nonnegative().catch(0)
const warning = z.unknown().optional().transform(isSet)
const text = z.string().optional().catch(undefined)

const image = z.object({
  id: z.int().positive(),
  url: z.string(),
  /** Absent in answers before 2025. */
  type: z
    .string()
    .nullish()
    .transform((type) => type ?? 'image'),
  /** One bit. Anything but exactly one known bit is no rating. */
  browsingLevel: z.unknown().optional(),
  /** The same in words, where unrated pictures count as mild. */
  nsfwLevel: z.unknown().optional(),
  nsfw: warning,
  minor: warning,
  poi: warning,
  createdAt: z
    .string()
    .transform((date) => Date.parse(date))
    .pipe(z.number())
    .optional()
    .catch(undefined),
  postId: z.int().positive().optional().catch(undefined),
  stats: z
    .object({
      likeCount: count,
      heartCount: count,
      laughCount: count,
      cryCount: count,
      commentCount: count,
    })
    .optional()
    .catch(undefined),
  username: userName.catch(undefined),
  baseModel: text,
  /** Absent where they were not asked for. */
  tags: leniently(z.object({ name: z.string() }))
    .optional()
    .catch(undefined),
  /** How it was made; free-form. */
  meta: z.unknown().optional(),
})

export type WireImage = z.output<typeof image>

const cursor = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined)

/** A page of pictures, and where the next one begins, if there is one. */
export const imagesPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(image, onOdd),
      metadata: z.object({ nextCursor: cursor }).catch({}),
    })
    .transform(({ items, metadata }) => ({ items, next: metadata.nextCursor }))
