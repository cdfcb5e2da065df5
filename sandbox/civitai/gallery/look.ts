import type { WirePicture } from '../catalogue/wire.ts'
import { pictureMark } from '../generated/marks.ts'
import { blurHash, cdn, shapes, uuid } from '../generated/picture.ts'
import { createRandom } from '../generated/random.ts'
import type { GalleryPicture, Origin } from './gallery-picture.ts'

/** A preview or an invented picture. */
export type Made = GalleryPicture & {
  readonly origin: Exclude<Origin, { readonly kind: 'recorded' }>
}

/** The part of an item that is made up when it is served, always the same for one picture. */
export interface Look extends Pick<WirePicture, 'url' | 'hash'> {
  readonly width: number | null
  readonly height: number | null
}

/** The address and size of a picture. Those of a preview come from its version. */
export function lookOf({ id, level, type, origin }: Made): Look {
  if (origin.kind === 'preview') return origin.picture
  const random = createRandom(id)
  const [width, height] = random.pick(shapes)
  const name = uuid(random, level === 1 ? undefined : pictureMark(level))
  // On Civitai some videos have the extension of a picture.
  const ending = type === 'video' && random.chance(0.8) ? 'mp4' : 'jpeg'
  const measured = random.chance(0.97)
  return {
    url: `${cdn}/${name}/original=true/${id}.${ending}`,
    hash: random.chance(0.95) ? blurHash(random) : null,
    width: measured ? width : null,
    height: measured ? height : null,
  }
}
