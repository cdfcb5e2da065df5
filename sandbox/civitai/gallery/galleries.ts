import type { GalleryPicture } from './gallery-picture.ts'

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
