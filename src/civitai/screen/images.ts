import type { Image, ImagesQuestion, ImageWindow } from '../image.ts'
import { userNameOf } from '../names.ts'
import type { Opening } from './place.ts'

/** Pictures that were posted, as one place may see them. */
export interface ScreenedImages {
  /**
   * A window of a gallery; nothing when Civitai knows no such creator. Whether the model of a
   * version may be shown is not asked: who names one looks it up first.
   */
  images(question: ImagesQuestion): Promise<ImageWindow | undefined>
  /** A picture by its id; a Problem when there is one that may not be shown here. */
  image(id: number): Promise<Image | undefined>
}

export function screenedImages(opening: Opening): ScreenedImages {
  const { catalogue, ceiling, asker, open, openNamed, mustFit } = opening
  return {
    async images(question) {
      const { creator = '', base } = question
      mustFit(creator, userNameOf(creator), base)
      return open(catalogue.images({ ...question, ceiling }, asker))
    },

    image: (id) => openNamed(catalogue.image(id, asker)),
  }
}
