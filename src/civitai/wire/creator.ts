import { z } from 'zod'
import { isSet, itemsOf, userName } from './entry.ts'

const more = z.unknown().optional().transform(isSet)

/**
 * `GET /creators`: who makes models, in no order. The total is left out: when asked by name,
 * Civitai does not count them all.
 */
export const creatorsPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(
        z.object({
          username: userName,
          /** Absent where there are none. */
          modelCount: z.int().nonnegative().optional().catch(undefined),
        }),
        onOdd,
      ),
      metadata: z
        .object({ hasMore: more, nextPage: more })
        .catch({ hasMore: true, nextPage: true }),
    })
    .transform(({ items, metadata }) => ({ items, more: metadata.hasMore || metadata.nextPage }))
