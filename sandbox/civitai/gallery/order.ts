import type { GalleryPicture } from './gallery-picture.ts'
import { reactionsOf } from './gallery-picture.ts'
import type { ImagesQuery } from './query.ts'

type Sort = ImagesQuery['sort']

/** What each sort goes by, the highest first. */
const figures: Readonly<Record<Sort, (picture: GalleryPicture) => number>> = {
  'Most Reactions': reactionsOf,
  'Most Comments': ({ counts }) => counts.comment,
  'Most Collected': ({ counts }) => counts.collected,
  Newest: ({ publishedAt }) => publishedAt,
  Oldest: ({ publishedAt }) => -publishedAt,
  // The search index knows no such order.
  Random: ({ publishedAt }) => publishedAt,
}

const engagement: readonly Sort[] = ['Most Reactions', 'Most Comments', 'Most Collected']

/** The order of the search index; a post keeps its own. */
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
  // Counts have moved since the first page went out, and cursors are mere offsets.
  return [
    ...rows.filter(({ drift }) => drift === 'up'),
    ...rows.filter(({ drift }) => drift === undefined),
    ...rows.filter(({ drift }) => drift === 'down'),
  ]
}

/** The order of the database, whatever was asked for but Oldest: by number, the highest first. */
export const databaseOrder = (
  pictures: readonly GalleryPicture[],
  { sort, postId, modelId }: ImagesQuery,
): readonly GalleryPicture[] => {
  if (postId && !modelId) return pictures.toSorted((a, b) => a.place - b.place)
  const sign = sort === 'Oldest' ? 1 : -1
  return pictures.toSorted((a, b) => sign * (a.id - b.id))
}
