import { pictureUrl } from './entry.ts'
import type { Json } from './wire.ts'

/** A PG picture of a gallery as Civitai sends it, with all that one can have. */
export const wireImage = (id: number, change: Json = {}): Json => ({
  id,
  url: pictureUrl(String(id)),
  hash: 'UHB{Y{9#NHxZ',
  width: 832,
  height: 1216,
  nsfwLevel: 'None',
  type: 'image',
  nsfw: false,
  browsingLevel: 1,
  createdAt: '2026-11-20T12:00:00.000Z',
  postId: 77,
  stats: {
    cryCount: 1,
    laughCount: 2,
    likeCount: 30,
    dislikeCount: 0,
    heartCount: 4,
    commentCount: 5,
  },
  meta: null,
  username: 'brush',
  baseModel: 'SDXL 1.0',
  modelVersionIds: [70],
  ...change,
})

/** A page of pictures; with more behind it where a cursor is given. */
export const wireImages = (items: readonly unknown[], nextCursor?: string | number): Json => ({
  items,
  metadata:
    nextCursor === undefined ? {} : { nextCursor, nextPage: 'https://civitai.com/api/v1/images' },
})

/** A page of creators, of whom there are more if so told. */
export const wireCreators = (items: readonly Json[], hasMore = false): Json => ({
  items: items.map((one) => ({ link: 'https://civitai.com/api/v1/models', ...one })),
  metadata: {
    totalItems: items.length,
    currentPage: 1,
    pageSize: 200,
    totalPages: 1,
    ...(hasMore && { nextPage: 'https://civitai.com/api/v1/creators?page=2' }),
    hasMore,
  },
})
