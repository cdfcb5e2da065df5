import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GalleryPicture } from './gallery-picture.ts'
import { inventedGalleries } from './invented-galleries.ts'
import { recordedGalleries } from './recorded-galleries.ts'

/**
 * The pictures that GET /images is about, whatever their rating and whether they are out or not,
 * the oldest first.
 */
export interface Galleries {
  ofVersion(id: number): readonly GalleryPicture[]
  ofModel(id: number): readonly GalleryPicture[]
  ofPost(id: number): readonly GalleryPicture[]
  picture(id: number): GalleryPicture | undefined
  all(): readonly GalleryPicture[]
}

/**
 * The galleries of a catalogue: recorded items where it is a recorded one, else invented pictures
 * beside the previews. Nothing is made before somebody asks, as many tests never do.
 */
export function createGalleries(catalogue: Catalogue): Galleries {
  return catalogue.images === undefined
    ? inventedGalleries(catalogue)
    : recordedGalleries(catalogue.images)
}
