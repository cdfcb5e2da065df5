import type { Image, ImagesQuestion, ImageWindow } from '../image.ts'
import { isTagMark } from '../marks.ts'
import type { Entry } from '../model.ts'
import { userNameOf } from '../names.ts'
import { nothingOfAProblem, type Opening } from './opening.ts'

/** Pictures that people posted, as one place may see them. */
export interface ScreenedImages {
  /**
   * A window of a gallery; undefined when Civitai has no such creator. It does not check whether the
   * version's model may be shown: the caller has looked the model up.
   */
  images(question: ImagesQuestion): Promise<ImageWindow | undefined>
  /** A picture by its id. Throws a Problem when it may not be shown here. */
  image(id: number): Promise<Image | undefined>
  /**
   * The models of these versions, by the versions' ids: those that may be shown here and that Civitai
   * tells of now.
   */
  modelsOf(versions: readonly number[]): Promise<ReadonlyMap<number, Entry>>
}

export function screenedImages(opening: Opening): ScreenedImages {
  const { catalogue, ceiling, muted, asker, open, openNamed, mustFit, mustBeHeard } = opening
  const withTags = [...muted].some(isTagMark)
  const mature = ceiling !== 'PG'
  // What is only told beside a picture may be missing.
  const versionOf = (version: number) =>
    open(catalogue.version(version, asker)).catch(nothingOfAProblem)
  const entriesOf = (ids: readonly number[]) =>
    open(catalogue.entries(ids, mature, asker)).catch(nothingOfAProblem)
  return {
    async images(question) {
      const { creator = '', base } = question
      mustFit(creator, userNameOf(creator), base)
      mustBeHeard(question)
      return open(catalogue.images({ ...question, ceiling, withTags }, asker))
    },

    image: (id) => openNamed(catalogue.image(id, asker, withTags)),

    async modelsOf(versions) {
      const told = (await Promise.all(versions.map(versionOf))).filter((of) => of !== undefined)
      const ids = [...new Set(told.map(({ model }) => model))]
      const window = ids.length === 0 ? undefined : await entriesOf(ids)
      const models = new Map(window?.entries.map((entry) => [entry.id, entry]))
      return new Map(
        told.flatMap(({ version, model: id }) => {
          const model = models.get(id)
          return model === undefined ? [] : [[version, model]]
        }),
      )
    },
  }
}
