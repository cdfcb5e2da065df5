import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from '../gallery/galleries.ts'
import { pictureAddress } from './address.ts'
import { draw } from './draw.ts'
import { knownPictures } from './known.ts'
import { placardOf } from './rating.ts'
import { servedSize } from './size.ts'

/** What the picture server would send, drawn. */
export interface DrawnPicture {
  readonly width: number
  readonly height: number
  /** A whole document without scripts or anything from elsewhere. */
  readonly svg: string
}

/** Stands in for Civitai's picture server. */
export interface Pictures {
  /**
   * The picture at an address, as large as the transforms in it have it; nothing where it is no
   * address of the picture server or no picture that the catalogue or a gallery knows.
   */
  at(address: string): DrawnPicture | undefined
}

/** FNV-1a: a number from a text, the same every time. */
function seedOf(text: string): number {
  let seed = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    seed = Math.imul(seed ^ text.charCodeAt(index), 0x01000193)
  }
  return seed >>> 0
}

/**
 * Draws the pictures of a catalogue: landscapes and the like up to PG-13, one kind for all of a
 * model, and a placard with the rating for everything else. Nothing of their names and texts gets
 * into a drawing.
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
