import type { Entry } from '../catalogue/catalogue.ts'
import { creatorOf } from '../catalogue/user.ts'
import type { WireVersion } from '../catalogue/wire.ts'
import { createRandom } from '../generated/random.ts'
import { countsOf, drawnCounts } from './counts.ts'
import type { GalleryPicture } from './gallery-picture.ts'

/**
 * The previews of a version as pictures of its gallery. They keep their ids, addresses and levels
 * and share one post.
 */
export function previewPictures({
  entry,
  version,
  publishedAt,
  postId,
}: {
  entry: Entry
  version: WireVersion
  publishedAt: number
  postId: number
}): GalleryPicture[] {
  const { model } = entry
  const author = creatorOf(entry)
  // In a gallery whose plan ranks the pictures, previews come last.
  const ranked = version.index === 0 && entry.gallery?.reactions !== undefined
  return version.images.map((picture, place): GalleryPicture => {
    const random = createRandom(picture.id)
    return {
      id: picture.id,
      level: picture.nsfwLevel,
      type: picture.type,
      author,
      uploadedAt: publishedAt - random.whole(1, 30 * 60) * 60_000,
      publishedAt,
      uncountedFor: 0,
      counts: ranked ? countsOf(0) : drawnCounts(entry, random),
      postId,
      place,
      modelId: model.id,
      versionId: version.id,
      base: version.baseModel,
      versionIds: [version.id],
      flagged: picture.minor || picture.poi || model.minor || model.poi,
      hasMeta: picture.hasMeta,
      vanishing: false,
      drift: undefined,
      origin: { kind: 'preview', picture, model },
    }
  })
}
