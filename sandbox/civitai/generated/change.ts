import type { Entry } from '../catalogue/catalogue.ts'
import type { WireModel, WirePicture, WireVersion } from '../catalogue/wire.ts'
import type { Workshop } from './model.ts'
import { levelOf } from './version.ts'

/** Makes a plain mild model odd in one respect; `nth` tells the members of a handful apart. */
export type Change = (entry: Entry, workshop: Workshop, nth: number) => Entry

/** A change of what goes over the wire. */
export const model =
  (change: (model: WireModel, workshop: Workshop, nth: number) => Partial<WireModel>): Change =>
  (entry, workshop, nth) => ({
    ...entry,
    model: { ...entry.model, ...change(entry.model, workshop, nth) },
  })

/** Another name for each of a handful. */
export const name = (...names: readonly string[]): Change =>
  model((_, __, nth) => ({ name: names[nth % names.length] ?? '' }))

/** The same change to every version, for `model` to lay over. */
export const versions = (
  from: WireModel,
  change: (version: WireVersion) => Partial<WireVersion>,
) => ({
  modelVersions: from.modelVersions.map((version) => ({ ...version, ...change(version) })),
})

/** Other previews in every version, and the levels that follow from them. */
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

/** One more preview in every version. */
export const preview = (make: (workshop: Workshop) => WirePicture): Change =>
  previews((images, workshop) => [...images, make(workshop)])
