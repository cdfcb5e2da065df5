import { flatMetaOf } from './flat-meta.ts'
import type { GalleryPicture } from './gallery-picture.ts'
import type { Look, Made } from './look.ts'
import { lookOf } from './look.ts'
import type { ImagesQuery } from './query.ts'
import { byDatabase } from './query.ts'
import { tagsOf } from './tags.ts'

// All other levels, unrated or of several bits, are sent as "None".
const words: Readonly<Record<number, string>> = {
  1: 'None',
  2: 'Soft',
  4: 'Mature',
  8: 'X',
  16: 'X',
  32: 'Blocked',
}

/** The time of the answer in ms, and whether `countsMissing` applies. */
export interface Telling {
  readonly now: number
  readonly countsMissing: boolean
}

function statsOf(
  { counts, publishedAt, uncountedFor }: GalleryPicture,
  { now, countsMissing }: Telling,
) {
  const told = countsMissing || now - publishedAt < uncountedFor ? 0 : 1
  return {
    cryCount: counts.cry * told,
    laughCount: counts.laugh * told,
    likeCount: counts.like * told,
    // Civitai no longer has dislikes but still sends the key.
    dislikeCount: 0,
    heartCount: counts.heart * told,
    commentCount: counts.comment * told,
  }
}

/** Null without `withMeta`. The database wraps it with the id unless `flatMeta` is set. */
function metaTold({ id }: GalleryPicture, query: ImagesQuery, flat: () => unknown): unknown {
  if (!query.withMeta) return null
  return (query.flatMeta ?? !byDatabase(query)) ? flat() : { id, meta: flat() }
}

/** An item of GET /images, with the keys in Civitai's order. */
export function imageItemOf(
  picture: GalleryPicture,
  query: ImagesQuery,
  telling: Telling,
): Readonly<Record<string, unknown>> {
  const { id, level, origin } = picture
  const tags = query.withTags ? { tags: tagsOf(picture) } : {}
  if (origin.kind === 'recorded') {
    const meta = metaTold(picture, query, () => origin.item.meta ?? null)
    return { ...origin.item, meta, ...tags }
  }
  const made: Made = { ...picture, origin }
  const look: Look = lookOf(made)
  const nsfwLevel = words[level] ?? 'None'
  const at = byDatabase(query) ? picture.uploadedAt : picture.publishedAt
  return {
    id,
    url: look.url,
    hash: look.hash,
    width: look.width,
    height: look.height,
    nsfwLevel,
    type: picture.type,
    nsfw: nsfwLevel !== 'None',
    browsingLevel: level,
    createdAt: new Date(at).toISOString(),
    postId: picture.postId,
    stats: statsOf(picture, telling),
    meta: metaTold(picture, query, () => flatMetaOf(made, look)),
    username: picture.author.username,
    baseModel: picture.base,
    modelVersionIds: picture.versionIds,
    ...tags,
  }
}
