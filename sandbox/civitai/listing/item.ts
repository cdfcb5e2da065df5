import type { Entry } from '../catalogue/catalogue.ts'
import type { WireVersion } from '../catalogue/wire.ts'
import type { ModelsQuery } from './query.ts'
import { served } from './served.ts'

const wanted =
  ({ baseModels, modelVersionIds, supportsGeneration: only }: ModelsQuery) =>
  ({ id, baseModel, supportsGeneration }: WireVersion): boolean =>
    (baseModels === undefined || baseModels.includes(baseModel)) &&
    (modelVersionIds === undefined || modelVersionIds.includes(id)) &&
    (!only || supportsGeneration)

/**
 * A model as an item of a list. Previews are filtered by bits, so one with several bits may get
 * through. Texts are not filtered. Both follow Civitai's source.
 */
export function itemOf(entry: Entry, query: ModelsQuery, now: number): unknown {
  const model = served(entry, now)
  return {
    ...model,
    modelVersions: model.modelVersions.filter(wanted(query)).map((version) => ({
      ...version,
      files: query.primaryFileOnly ? version.files.filter(({ primary }) => primary) : version.files,
      images: version.images.filter(
        ({ nsfwLevel }) => query.nsfw === true || (nsfwLevel & 1) !== 0,
      ),
    })),
    ...entry.spoilt,
  }
}
