import type { WrittenDown } from '../../../src/civitai/image.ts'
import type { Place } from '../../../src/pictures/files/texts.ts'
import { generationIn } from '../../../src/pictures/formats/formats.ts'

/** What the texts of a picture tell, given by their places; what is no text becomes JSON. */
export const read = (texts: { readonly [P in Place]?: unknown }): WrittenDown | undefined =>
  generationIn(
    new Map(
      // Object.entries loses the type of the keys.
      (Object.entries(texts) as [Place, unknown][]).map(([place, text]) => [
        place,
        typeof text === 'string' ? text : JSON.stringify(text),
      ]),
    ),
  )
