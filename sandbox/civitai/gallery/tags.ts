import { matureWords } from '../generated/marks.ts'
import { createRandom } from '../generated/random.ts'
import type { GalleryPicture } from './gallery-picture.ts'

const usual = ['1girl', 'solo', 'outdoors', 'looking at viewer', 'night', 'no humans', 'sky']

/** The id of a tag, always the same for one name. Civitai's REST API cannot look it up. */
const tagId = (name: string): number => {
  let mixed = 7
  for (const letter of name) mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % 999_983
  return mixed + 1
}

/**
 * The tags of a picture for `withTags`: some of its model, some usual ones, and mature ones above
 * PG-13.
 */
export function tagsOf({ id, level, origin }: GalleryPicture): { id: number; name: string }[] {
  if (origin.kind === 'recorded') return []
  const random = createRandom(id + 1)
  const names = [
    ...random.some(origin.model.tags, 2),
    ...random.some(usual, random.whole(0, 3)),
    ...(level > 2 ? random.some(matureWords, 1) : []),
  ]
  return [...new Set(names)].map((name) => ({ id: tagId(name), name }))
}

/** The ids of a picture's tags. Pictures are filtered by these alone. */
export const tagIdsOf = (picture: GalleryPicture): number[] => tagsOf(picture).map(({ id }) => id)
