import type { Json } from './wire.ts'

const KEY = '1b2c3d4e-0000-4000-8000-000000000001'

/** A cover as Civitai sends it: a bare key, and how it was made. */
export const wireCover = (change: Json = {}): Json => ({
  id: 77,
  name: 'c.png',
  url: KEY,
  nsfwLevel: 1,
  width: 1200,
  height: 630,
  hash: 'U',
  meta: { prompt: 'a nude woman' },
  type: 'image',
  metadata: {},
  tags: [],
  ...change,
})

/** The address of that cover. */
export const COVER = `https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA/${KEY}/width=450/77.jpeg`

/** An item of GET /articles. */
export const wireArticle = (id: number, change: Json = {}): Json => ({
  id,
  title: `Article ${id}`,
  publishedAt: '2026-06-01T10:00:00.000Z',
  nsfwLevel: 1,
  userNsfwLevel: 0,
  userId: 900_001,
  createdAt: '2026-05-01T10:00:00.000Z',
  updatedAt: '2026-06-02T10:00:00.000Z',
  unlisted: false,
  availability: 'Public',
  status: 'Published',
  cover: null,
  coverId: 77,
  tags: [{ id: 3, name: 'guide', isCategory: true }],
  stats: {
    favoriteCount: 3,
    collectedCount: 4,
    commentCount: 1,
    likeCount: 5,
    dislikeCount: 6,
    heartCount: 2,
    laughCount: 0,
    cryCount: 0,
    viewCount: 900,
    tippedAmountCount: 0,
  },
  user: { id: 900_001, username: 'fox', deletedAt: null, image: null },
  coverImage: wireCover(),
  ...change,
})

/** GET /articles/{id}: its counts have other names, and its pictures no rating. */
export const wireArticleById = (id: number, change: Json = {}): Json => ({
  ...wireArticle(id),
  stats: { likeCountAllTime: 5, viewCountAllTime: 900, commentCountAllTime: 1 },
  content: '<p>Text with <img src="https://image.civitai.com/unrated"></p>',
  contentJson: null,
  contentImages: [{ id: 9, url: 'unrated', ingestion: 'Scanned' }],
  attachments: [],
  ...change,
})

/** An item of GET /collections. */
export const wireCollection = (id: number, change: Json = {}): Json => ({
  id,
  name: `Collection ${id}`,
  description: 'What I use.',
  type: 'Model',
  nsfwLevel: 1,
  read: 'Public',
  isPublic: true,
  itemCount: 12,
  coverImageUrl: 'https://image.civitai.com/unrated/width=450/77.jpeg',
  user: { id: 900_001, username: 'fox' },
  ...change,
})

/** A page of either, and the cursor of the next one. */
export const wireLibrary = (items: readonly unknown[], nextCursor?: string | number): Json => ({
  items,
  metadata: nextCursor === undefined ? {} : { nextCursor, nextPage: 'https://civitai.com' },
})
