import { customId } from '../../src/button.ts'
import type { Image, ImageWindow } from '../../src/civitai/image.ts'
import { action, type Services, type Values } from '../../src/command.ts'
import { Problem } from '../../src/problem.ts'
import { type GalleryPage, galleryReply } from '../../src/render/gallery.ts'
import { promptOf } from './gallery.ts'
import { NONE, POSTED } from './presses.ts'

type Shown = Values<typeof POSTED.state>

/**
 * What is shown of a picture or a post that somebody named: `onward(posted, postedOf({ image: 7 }))`
 * answers with it, and `customId(posted, 'open', postedOf({ post: 9 }))` leads to it. It is judged
 * when it is shown, and a Problem says what keeps it from that: it is gone, held back, or muted.
 */
export const postedOf = (of: { readonly image: number } | { readonly post: number }): Shown => ({
  image: NONE,
  post: NONE,
  nth: 1,
  ...of,
})

export const posted = action({
  ...POSTED,
  private: false,
  async run({ options }, services) {
    const { words } = services
    return galleryReply(
      words,
      options.post === NONE
        ? pageOf(await imageOf(options.image, services), words.imageTitle)
        : pageIn(await postOf(options.post, services), options, services),
    )
  },
})

async function imageOf(id: number, { civitai }: Services): Promise<Image> {
  const image = await civitai.image(id)
  if (image === undefined) throw new Problem((words) => words.unknownImage)
  return image
}

async function postOf(id: number, { civitai }: Services): Promise<ImageWindow> {
  const post = await civitai.post(id)
  if (post === undefined) throw new Problem((words) => words.unknownPost)
  return post
}

const pageOf = (image: Image, title: string): GalleryPage => ({
  title,
  image,
  prompt: image.generation && promptOf(image),
  turns: undefined,
  versions: undefined,
})

function pageIn({ images, more }: ImageWindow, shown: Shown, { words }: Services): GalleryPage {
  const { nth } = shown
  const image = images[nth - 1]
  if (image === undefined) throw new Problem(() => words.pageGone)
  const at = (nth: number) => customId(posted, 'turn', { ...shown, nth })
  return {
    ...pageOf(image, words.postTitle),
    turns: {
      position: words.imageAt(nth, images.length, more),
      previous: nth > 1 ? at(nth - 1) : undefined,
      next: nth < images.length ? at(nth + 1) : undefined,
    },
  }
}
