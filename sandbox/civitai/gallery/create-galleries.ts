import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from './galleries.ts'
import { inventedGalleries } from './invented-galleries.ts'
import { recordedGalleries } from './recorded-galleries.ts'

/**
 * The galleries of a catalogue: its recorded items, or else its previews and invented pictures.
 * They are made on first use, since many tests never need them.
 */
export function createGalleries(catalogue: Catalogue): Galleries {
  return catalogue.images === undefined
    ? inventedGalleries(catalogue)
    : recordedGalleries(catalogue.images)
}
