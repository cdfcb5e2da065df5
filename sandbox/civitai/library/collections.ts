import type { Collection } from '../catalogue/library.ts'
import type { CollectionsQuery } from './query.ts'

interface CollectionsPage {
  readonly collections: readonly Collection[]
  readonly nextCursor?: number
}

const MATURE = 28

/**
 * A page. Without `nsfw` only what is mature through and through is left out: what is not rated, or
 * mixed, is there. What vanishes is dropped after the page is cut, so pages may be short or empty.
 */
export function collectionsPage(
  all: readonly Collection[],
  { cursor, limit, sort, query = '', nsfw }: CollectionsQuery,
  now: number,
): CollectionsPage {
  const typed = query.toLowerCase()
  const rows = all
    .filter(
      ({ level, readers, publishedAt, name }) =>
        publishedAt <= now &&
        readers === 'Public' &&
        (nsfw || level !== MATURE) &&
        name.toLowerCase().includes(typed),
    )
    .sort((a, b) =>
      sort === 'Newest' ? b.id - a.id : b.contributors - a.contributors || b.id - a.id,
    )
  const left = cursor === undefined ? rows : rows.filter(({ id }) => id <= cursor)
  const next = left[limit]
  return {
    collections: left.slice(0, limit).filter(({ vanishing }) => vanishing !== true),
    // Also where it is refused.
    ...(next && { nextCursor: next.id }),
  }
}
