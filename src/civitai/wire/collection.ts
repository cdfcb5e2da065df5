import { z } from 'zod'
import { itemsOf, leniently, userName } from './entry.ts'

/**
 * What is sent of collections, as far as we use it (civitai/civitai, `src/pages/api/v1/collections`).
 * Covers are not read: no rating of them is told. An absent or odd field becomes the value that shows
 * less. An item without an id or a name is dropped.
 */
export const collection = z.object({
  id: z.int().positive(),
  name: z.string(),
  description: z.string().nullish().catch(undefined),
  type: z.enum(['Model', 'Article', 'Post', 'Image', 'Model3D']).nullish().catch(undefined),
  /** A bucket: 1 for PG and PG-13, 28 for what is mature, 29 for both; 0 is not rated. */
  nsfwLevel: z.unknown().optional(),
  /** Who may read it: `Public`, `Unlisted`. */
  read: z.unknown().optional(),
  /** Absent by id. */
  itemCount: z.int().nonnegative().optional().catch(undefined),
  /** Absent in lists. */
  tags: leniently(z.object({ name: z.string() })).catch([]),
  user: z.object({ username: userName }).nullish().catch(undefined),
})

export type WireCollection = z.output<typeof collection>

const cursor = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined)

/** A page of collections, and where the next one begins, if there is one. */
export const collectionsPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(collection, onOdd),
      metadata: z.object({ nextCursor: cursor }).catch({}),
    })
    .transform(({ items, metadata }) => ({ items, next: metadata.nextCursor }))
