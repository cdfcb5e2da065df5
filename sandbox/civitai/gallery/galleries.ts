import type { GalleryPicture } from './gallery-picture.ts'

/** The pictures of GET /images: of any level, also unpublished ones, the oldest first. */
export interface Galleries {
  ofVersion(id: number): readonly GalleryPicture[]
  ofModel(id: number): readonly GalleryPicture[]
  ofPost(id: number): readonly GalleryPicture[]
  picture(id: number): GalleryPicture | undefined
  all(): readonly GalleryPicture[]
}
