import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from '../gallery/galleries.ts'
import { pictureAddress } from './address.ts'
import { draw } from './draw.ts'
import { knownPictures } from './known.ts'
import { placardOf } from './rating.ts'
import { servedSize } from './size.ts'

/** A drawing in place of what the picture server would send. */
export interface DrawnPicture {
  readonly width: number
  readonly height: number
  /** A whole SVG document without scripts or external parts. */
  readonly svg: string
}

/** A stand-in for Civitai's picture server. */
export interface Pictures {
  /**
   * The picture of an address, in the size that its options ask for. Undefined for other servers
   * and unknown pictures.
   */
  at(address: string): DrawnPicture | undefined
}

/** A hash of a text (FNV-1a). */
function seedOf(text: string): number {
  let seed = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    seed = Math.imul(seed ^ text.charCodeAt(index), 0x01000193)
  }
  return seed >>> 0
}

/**
 * Draws the pictures of a catalogue. Up to PG-13 these are landscapes and the like, with one scene
 * for all pictures of a model. Above, a placard shows the rating. Names and texts of the catalogue
 * never get into a drawing.
 */
export function createPictures(catalogue: Catalogue, galleries: Galleries): Pictures {
  const find = knownPictures(catalogue, galleries)
  return {
    at(address) {
      const asked = pictureAddress(address)
      const known = asked && find(asked)
      if (asked === undefined || known === undefined) return undefined
      const own = seedOf(asked.key)
      const { level, video, model } = known
      const seeds = { family: model === undefined ? own : seedOf(`model ${model}`), own }
      const size = servedSize(known.size, asked.transforms)
      return { ...size, svg: draw({ size, video, level, placard: placardOf(level), seeds }) }
    },
  }
}
