import { matureWords } from '../generated/marks.ts'
import { createRandom } from '../generated/random.ts'
import type { GalleryPicture } from './gallery-picture.ts'

const usual = ['1girl', 'solo', 'outdoors', 'looking at viewer', 'night', 'no humans', 'sky']

/** The number of a tag, the same wherever it occurs; REST has no way from the name to it. */
const tagId = (name: string): number => {
  let mixed = 7
  for (const letter of name) mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % 999_983
  return mixed + 1
}

/** Tags of a picture, as withTags tells them: of its model, of any picture, and of its level. */
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

/** The numbers of a picture's tags, which is all that pictures are filtered by. */
export const tagIdsOf = (picture: GalleryPicture): number[] => tagsOf(picture).map(({ id }) => id)
