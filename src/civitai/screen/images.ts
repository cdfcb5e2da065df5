import type { Image, ImagesQuestion, ImageWindow } from '../image.ts'
import { isTagMark } from '../marks.ts'
import { userNameOf } from '../names.ts'
import type { Opening } from './opening.ts'

/** Pictures that people posted, as one place may see them. */
export interface ScreenedImages {
  /**
   * A window of a gallery; undefined when Civitai has no such creator. It does not check whether the
   * version's model may be shown: the caller has looked the model up.
   */
  images(question: ImagesQuestion): Promise<ImageWindow | undefined>
  /** A picture by its id. Throws a Problem when it may not be shown here. */
  image(id: number): Promise<Image | undefined>
  /** Those pictures of a post that may be shown here. Throws a Problem when none may. */
  post(id: number): Promise<ImageWindow | undefined>
}

export function screenedImages(opening: Opening): ScreenedImages {
  const { catalogue, ceiling, muted, asker, open, openNamed, mustFit, mustBeHeard } = opening
  const withTags = [...muted].some(isTagMark)
  return {
    async images(question) {
      const { creator = '', base } = question
      mustFit(creator, userNameOf(creator), base)
      mustBeHeard(question)
      return open(catalogue.images({ ...question, ceiling, withTags }, asker))
    },

    image: (id) => openNamed(catalogue.image(id, asker, withTags)),

    post: (id) =>
      openNamed(catalogue.post(id, asker, withTags), ({ images }) => images.length === 0),
  }
}
