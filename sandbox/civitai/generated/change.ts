import type { Entry } from '../catalogue/catalogue.ts'
import type { WireModel, WirePicture, WireVersion } from '../catalogue/wire.ts'
import type { Workshop } from './model.ts'
import { levelOf } from './version.ts'

/** Makes a mild model unusual in one way. `nth` numbers the models with the same oddity. */
export type Change = (entry: Entry, workshop: Workshop, nth: number) => Entry

/** A change of the fields that are sent. */
export const model =
  (change: (model: WireModel, workshop: Workshop, nth: number) => Partial<WireModel>): Change =>
  (entry, workshop, nth) => ({
    ...entry,
    model: { ...entry.model, ...change(entry.model, workshop, nth) },
  })

/** Renames models: the nth model gets the nth name. */
export const name = (...names: readonly string[]): Change =>
  model((_, __, nth) => ({ name: names[nth % names.length] ?? '' }))

/** Changes every version in the same way, for use with `model`. */
export const versions = (
  from: WireModel,
  change: (version: WireVersion) => Partial<WireVersion>,
) => ({
  modelVersions: from.modelVersions.map((version) => ({ ...version, ...change(version) })),
})

/** Replaces the previews of every version and computes the levels anew. */
export const previews = (
  make: (images: readonly WirePicture[], workshop: Workshop) => readonly WirePicture[],
): Change =>
  model((from, workshop) => {
    const changed = versions(from, ({ images }) => {
      const all = make(images, workshop)
      return { images: all, nsfwLevel: levelOf(all) }
    })
    return {
      ...changed,
      nsfwLevel: levelOf(changed.modelVersions.flatMap(({ images }) => images)),
    }
  })

/** Adds a preview to every version. */
export const preview = (make: (workshop: Workshop) => WirePicture): Change =>
  previews((images, workshop) => [...images, make(workshop)])
