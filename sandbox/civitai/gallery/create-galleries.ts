import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from './galleries.ts'
import { inventedGalleries } from './invented-galleries.ts'
import { recordedGalleries } from './recorded-galleries.ts'

/**
 * The galleries of a catalogue: recorded items where it is a recorded one, else invented pictures
 * beside the previews. Nothing is made before somebody asks, as many tests never do.
 */
export function createGalleries(catalogue: Catalogue): Galleries {
  return catalogue.images === undefined
    ? inventedGalleries(catalogue)
    : recordedGalleries(catalogue.images)
}
