import * as z from 'zod'
import type { User } from '../catalogue/user.ts'
import type { Galleries } from './galleries.ts'
import type { GalleryPicture } from './gallery-picture.ts'

const count = z.number().default(0)

// The fields needed to filter and sort. All others are sent as recorded.
const item = z.looseObject({
  id: z.number(),
  url: z.string(),
  browsingLevel: z.number(),
  createdAt: z.iso.datetime(),
  postId: z.number().nullish(),
  type: z.string().default('image'),
  username: z.string().nullish(),
  baseModel: z.string().nullish(),
  modelVersionIds: z.array(z.number()).optional(),
  stats: z
    .looseObject({
      cryCount: count,
      laughCount: count,
      likeCount: count,
      heartCount: count,
      commentCount: count,
    })
    .prefault({}),
  meta: z.unknown(),
})

/** Whether a value is an item of GET /images in the form used since 2024. */
export const isImageItem = (value: unknown): boolean => item.safeParse(value).success

const authorOf = (username: string | null | undefined): User => ({
  userId: 0,
  username: username ?? null,
  image: null,
})

function pictureOf(value: unknown): GalleryPicture[] {
  const parsed = item.safeParse(value)
  if (!parsed.success) return []
  const { id, browsingLevel, createdAt, postId, type, username, stats, meta } = parsed.data
  const { cryCount, laughCount, likeCount, heartCount, commentCount } = stats
  const reactions = cryCount + laughCount + likeCount + heartCount
  const at = Date.parse(createdAt)
  const { baseModel: base, modelVersionIds: versionIds } = parsed.data
  return [
    {
      id,
      level: browsingLevel,
      type,
      author: authorOf(username),
      uploadedAt: at,
      publishedAt: at,
      uncountedFor: 0,
      counts: {
        cry: cryCount,
        laugh: laughCount,
        like: likeCount,
        heart: heartCount,
        comment: commentCount,
        // Collections are not recorded. Reactions give a plausible order.
        collected: reactions,
      },
      postId: postId ?? null,
      place: 0,
      modelId: undefined,
      versionId: undefined,
      base,
      versionIds,
      flagged: false,
      hasMeta: meta !== undefined && meta !== null,
      vanishing: false,
      drift: undefined,
      // Parsed above. This object keeps the recorded order of its keys.
      origin: { kind: 'recorded', item: value as Readonly<Record<string, unknown>> },
    },
  ]
}

/** Galleries of recorded items of GET /images. */
export function recordedGalleries(items: readonly unknown[]): Galleries {
  const pictures = items.flatMap(pictureOf).sort((a, b) => a.id - b.id)
  return {
    ofVersion: (id) => pictures.filter(({ versionIds }) => versionIds?.includes(id)),
    // Items do not name their model.
    ofModel: () => [],
    ofPost: (id) => pictures.filter(({ postId }) => postId === id),
    picture: (id) => pictures.find((picture) => picture.id === id),
    all: () => pictures,
  }
}
