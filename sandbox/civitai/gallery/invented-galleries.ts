import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import type { WireVersion } from '../catalogue/wire.ts'
import type { Galleries } from './galleries.ts'
import type { GalleryPicture } from './gallery-picture.ts'
import { previewPictures } from './previews.ts'
import { sharedPictures } from './shared.ts'

// An id contains the number of its version's slot, so one picture is found without making all.
const room = 1_024
const firstPicture = 100_000_000
const firstPost = 30_000_000

interface Slot {
  readonly entry: Entry
  readonly version: WireVersion
  readonly publishedAt: number
}

/** All versions, the oldest first, so that later pictures have higher ids, as on Civitai. */
const slotsOf = (entries: readonly Entry[]): readonly Slot[] =>
  entries
    .flatMap((entry) =>
      entry.model.modelVersions.map((version) => ({
        entry,
        version,
        publishedAt: Date.parse(version.publishedAt ?? '') || entry.newestAt,
      })),
    )
    .sort((a, b) => a.publishedAt - b.publishedAt || a.version.id - b.version.id)

/** Computes a value on first use. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Galleries of invented pictures, always the same for the same catalogue. Each is made on first
 * use.
 */
export function inventedGalleries({ entries, fans }: Catalogue): Galleries {
  const slots = lazily(() => slotsOf(entries))
  const places = lazily(() => new Map(slots().map(({ version }, index) => [version.id, index])))
  const made = new Map<number, readonly GalleryPicture[]>()

  const at = (index: number | undefined): readonly GalleryPicture[] => {
    const slot = index === undefined ? undefined : slots()[index]
    if (index === undefined || slot === undefined) return []
    const known = made.get(index)
    if (known !== undefined) return known
    const pictures = [
      ...previewPictures({ ...slot, postId: firstPost + (index + 1) * room - 1 }),
      ...sharedPictures({
        ...slot,
        fans,
        firstId: firstPicture + index * room,
        firstPost: firstPost + index * room,
      }),
    ]
    made.set(index, pictures)
    return pictures
  }
  const previews = lazily(() => {
    const found = new Map<number, number>()
    for (const [index, { version }] of slots().entries()) {
      for (const { id } of version.images) found.set(id, index)
    }
    return found
  })
  const all = lazily(() => slots().flatMap((_, index) => at(index)))
  const ofVersion = (id: number) => at(places().get(id))
  return {
    ofVersion,
    ofModel: (id) =>
      entries
        .filter(({ model }) => model.id === id)
        .flatMap(({ model }) => model.modelVersions.flatMap((version) => ofVersion(version.id))),
    ofPost: (id) => at(Math.floor((id - firstPost) / room)).filter(({ postId }) => postId === id),
    picture: (id) =>
      at(id < firstPicture ? previews().get(id) : Math.floor((id - firstPicture) / room)).find(
        (picture) => picture.id === id,
      ),
    all,
  }
}
