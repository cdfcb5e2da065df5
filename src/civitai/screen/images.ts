import type { Image, ImagesQuestion, ImageWindow } from '../image.ts'
import type { Entry, VersionOf } from '../model.ts'
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
   * The models of these versions, by the versions' ids: undefined where it is gone or may not be shown
   * here, and not in it where Civitai does not tell now.
   */
  modelsOf(versions: readonly number[]): Promise<ReadonlyMap<number, Entry | undefined>>
}

interface Told {
  readonly version: number
  readonly of: VersionOf | undefined
}

const NONE = { entries: [] } as const

export function screenedImages(opening: Opening): ScreenedImages {
  const { catalogue, ceiling, asker, open, openNamed, mustFit } = opening
  const mature = ceiling !== 'PG'
  /** What is only told beside a picture may be missing. */
  const openIfTold: Opening['open'] = (remembered) => open(remembered).catch(nothingOfAProblem)
  /** The model that a version is of; undefined where Civitai does not tell now. */
  const versionOf = (version: number): Promise<Told | undefined> =>
    open(catalogue.version(version, asker)).then((of) => ({ of, version }), nothingOfAProblem)
  return {
    async images(question) {
      const { creator = '', base } = question
      mustFit(creator, userNameOf(creator), base)
      return open(catalogue.images({ ...question, ceiling }, asker))
    },

    image: (id) => openNamed(catalogue.image(id, asker)),

    async modelsOf(versions) {
      const told = await Promise.all(versions.map(versionOf))
      const ids = new Set(told.flatMap((one) => one?.of?.model ?? []))
      const window =
        ids.size === 0 ? NONE : await openIfTold(catalogue.entries([...ids], mature, asker))
      if (window === undefined) return new Map()
      return new Map(
        told.flatMap((one) =>
          one === undefined
            ? []
            : [[one.version, window.entries.find(({ id }) => id === one.of?.model)]],
        ),
      )
    },
  }
}
