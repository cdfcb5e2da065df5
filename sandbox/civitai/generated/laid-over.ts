import type { Entry } from '../catalogue/catalogue.ts'
import type { CreatorName, FileName, GalleryName, RareName, TagName } from '../catalogue/odd.ts'
import { creatorNames, fileNames, galleryNames, tagNames } from '../catalogue/odd.ts'
import type { WireFile, WireVersion } from '../catalogue/wire.ts'
import type { Change } from './change.ts'
import { model, versions } from './change.ts'
import { hostileUserNames } from './hostile-texts.ts'
import type { Workshop } from './model.ts'
import { plans } from './odd-galleries.ts'
import { everyPrecision, extrasFirst, quantised } from './rare-files.ts'

const handful = 2

/** How many models get a creator with an odd name. */
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

/** A mild model without any flag that has mature tags. */
const tagged: Readonly<Record<TagName, Change>> = {
  matureTag: model(({ tags }) => ({ tags: [...tags, 'hentai', 'nude'] })),
}

type Files = (version: WireVersion, workshop: Workshop) => WireFile[]

const withFiles = (files: Files): Change =>
  model((from, workshop) => versions(from, (version) => ({ files: files(version, workshop) })))

/** Says that it can be generated with, and otherwise something else about it in short. */
const inShort =
  (mini: NonNullable<Entry['mini']>): Change =>
  (entry) => ({
    ...entry,
    mini: { canGenerate: true, ...mini },
    model: {
      ...entry.model,
      supportsGeneration: true,
      ...versions(entry.model, () => ({ supportsGeneration: true })),
    },
  })

const filed: Readonly<Record<FileName, Change>> = {
  // As in records of July 2025: only `availability` says so.
  earlyAccessByWord: model((from) =>
    versions(from, ({ index }) => (index > 0 ? {} : { availability: 'EarlyAccess' })),
  ),
  extrasFirst: withFiles(extrasFirst),
  manyPrecisions: withFiles(everyPrecision),
  quantisedFiles: withFiles(quantised),
  airless: inShort({ air: null }),
  // Whoever takes it at its word pays for something else.
  airOfAnother: inShort({ air: 'urn:air:sdxl:checkpoint:civitai:101055@128078' }),
}

const unchanged: Change = (entry) => entry

type Laid = {
  readonly names: readonly (CreatorName | FileName | GalleryName | TagName)[]
  readonly entry: Entry
}

/**
 * Gives odd creators, files, galleries and tags to the rare models whose licence is all that is
 * unusual. So no more models are needed, and all others stay the same.
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
  const byFile = fileNames.flatMap((name) => Array.from({ length: handful }, () => name))
  return rare.map(({ name, entry }): Laid => {
    if (name !== 'licences') return { names: [], entry }
    const creator = byCreator.shift()
    const gallery = byGallery.shift()
    const [tag, file] = [byTag.shift(), byFile.shift()]
    const changes = [
      creator === undefined ? unchanged : credited(creator.name, creator.nth),
      tag === undefined ? unchanged : tagged[tag],
      file === undefined ? unchanged : filed[file],
    ]
    const made = changes.reduce((one, change) => change(one, workshop, 0), entry)
    const plan = gallery === undefined ? {} : { gallery: plans[gallery.name] }
    const names = [creator?.name, gallery?.name, tag, file].filter((found) => found !== undefined)
    return { names, entry: { ...made, ...plan } }
  })
}
