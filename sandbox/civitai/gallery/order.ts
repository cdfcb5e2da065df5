import type { GalleryPicture } from './gallery-picture.ts'
import { reactionsOf } from './gallery-picture.ts'
import type { ImagesQuery } from './query.ts'

type Sort = ImagesQuery['sort']

/** What each sort compares, the highest first. */
const figures: Readonly<Record<Sort, (picture: GalleryPicture) => number>> = {
  'Most Reactions': reactionsOf,
  'Most Comments': ({ counts }) => counts.comment,
  'Most Collected': ({ counts }) => counts.collected,
  Newest: ({ publishedAt }) => publishedAt,
  Oldest: ({ publishedAt }) => -publishedAt,
  // The search index has no random order.
  Random: ({ publishedAt }) => publishedAt,
}

const engagement: readonly Sort[] = ['Most Reactions', 'Most Comments', 'Most Collected']

/** The order of the search index. The pictures of a post keep the post's own order. */
export function searchOrder(
  pictures: readonly GalleryPicture[],
  { sort, postId }: ImagesQuery,
  firstPage: boolean,
): readonly GalleryPicture[] {
  if (postId) return pictures.toSorted((a, b) => a.place - b.place)
  const figure = figures[sort]
  const rows = pictures
    .map((picture) => ({ picture, value: figure(picture) }))
    .sort((a, b) => b.value - a.value || b.picture.id - a.picture.id)
    .map(({ picture }) => picture)
  if (firstPage || !engagement.includes(sort)) return rows
  // Cursors are offsets, so counts that changed since the first page move pictures between pages.
  return [
    ...rows.filter(({ drift }) => drift === 'up'),
    ...rows.filter(({ drift }) => drift === undefined),
    ...rows.filter(({ drift }) => drift === 'down'),
  ]
}

/** The order of the database: by id, ascending for Oldest, descending for any other sort. */
export const databaseOrder = (
  pictures: readonly GalleryPicture[],
  { sort, postId, modelId }: ImagesQuery,
): readonly GalleryPicture[] => {
  if (postId && !modelId) return pictures.toSorted((a, b) => a.place - b.place)
  const sign = sort === 'Oldest' ? 1 : -1
  return pictures.toSorted((a, b) => sign * (a.id - b.id))
}
