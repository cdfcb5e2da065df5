import type { Entry } from '../catalogue/catalogue.ts'
import type { CreatorName, GalleryName, RareName, TagName } from '../catalogue/odd.ts'
import { creatorNames, galleryNames, tagNames } from '../catalogue/odd.ts'
import type { Change } from './change.ts'
import { model } from './change.ts'
import { hostileUserNames } from './hostile-texts.ts'
import type { Workshop } from './model.ts'
import { plans } from './odd-galleries.ts'

const handful = 2

/** Other creators for some models: names of digits, easily taken for ids, and hostile ones. */
const creators: Readonly<Record<CreatorName, number>> = {
  numericCreator: handful,
  hostileCreator: hostileUserNames.length,
}

const credited = (name: CreatorName, nth: number) =>
  model((_, { mild }) => {
    if (name === 'hostileCreator') {
      const username = hostileUserNames[nth] ?? null
      return { userId: 1_900_000 + nth, creator: { username, image: null } }
    }
    return mild.filter(({ creator }) => /^\d+$/.test(creator.username ?? ''))[nth] ?? {}
  })

/** Flagged in no way, mild in name and pictures, and found by a mature tag all the same. */
const tagged: Readonly<Record<TagName, Change>> = {
  matureTag: model(({ tags }) => ({ tags: [...tags, 'hentai', 'nude'] })),
}

type Laid = {
  readonly names: readonly (CreatorName | GalleryName | TagName)[]
  readonly entry: Entry
}

/**
 * The rare models once more, with odd creators, galleries and tags laid over those that are rare by
 * their licence alone: no model more is needed, and all others stay what they are.
 */
export function laidOver(
  rare: readonly { readonly name: RareName; readonly entry: Entry }[],
  workshop: Workshop,
): Laid[] {
  const byCreator = creatorNames.flatMap((name) =>
    Array.from({ length: creators[name] }, (_, nth) => ({ name, nth })),
  )
  const byGallery = galleryNames.flatMap((name) =>
    Array.from({ length: handful }, (_, nth) => ({ name, nth })),
  )
  const byTag = tagNames.flatMap((name) => Array.from({ length: handful }, () => name))
  return rare.map(({ name, entry }): Laid => {
    if (name !== 'licences') return { names: [], entry }
    const creator = byCreator.shift()
    const gallery = byGallery.shift()
    const credit = creator
      ? credited(creator.name, creator.nth)(entry, workshop, creator.nth)
      : entry
    const tag = byTag.shift()
    const made = tag === undefined ? credit : tagged[tag](credit, workshop, 0)
    const plan = gallery === undefined ? {} : { gallery: plans[gallery.name] }
    const names = [creator?.name, gallery?.name, tag].filter((found) => found !== undefined)
    return { names, entry: { ...made, ...plan } }
  })
}
