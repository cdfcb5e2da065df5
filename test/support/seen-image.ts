import type { Image } from '../../src/civitai/image.ts'
import { ratedImage } from '../../src/civitai/rated/image.ts'
import type { WordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { imagesPage } from '../../src/civitai/wire/image.ts'
import { opened, RATINGS, type Rating } from '../../src/rating.ts'
import type { Json } from './wire.ts'
import { wireImage, wireImages } from './wire-image.ts'

/** The one mature word of this screen. */
export const MATURE = 'lewd'
/** The one that sexualises minors. */
export const MINORS = 'forbidden'

/** A screen that knows one word of each kind. */
const screen: WordScreen = {
  isMature: (text) => text.includes(MATURE) || text.includes(MINORS),
  sexualisesMinors: (texts) => texts.some((text) => text.includes(MINORS)),
}

/** What a place with this ceiling sees of a picture that Civitai sent. */
export function seen(ceiling: Rating, change: Json = {}): Image | undefined {
  const [wire] = imagesPage(() => {}).parse(wireImages([wireImage(7, change)])).items
  const image = wire && ratedImage(wire, screen)
  return image && opened(image, ceiling)
}

/** The ceilings under which it is shown, mildest first. */
export const shownUnder = (change: Json): readonly Rating[] =>
  RATINGS.filter((ceiling) => seen(ceiling, change) !== undefined)

/** How a picture was made. */
export const meta = { prompt: 'a lantern', negativePrompt: 'blurry', seed: 7, steps: 20 }
