import type { GalleryPlan } from '../catalogue/gallery-plan.ts'
import type { GalleryName } from '../catalogue/odd.ts'

const ranked = 600

/** The plan of every odd gallery. */
export const plans: Readonly<Record<GalleryName, GalleryPlan>> = {
  // More than two of the largest pages.
  bigGallery: { count: 460 },
  // Later pages of Newest start at a full minute and lack what came out within it.
  busyMinutes: { count: 60, levels: [1], within: 5 * 60_000 },
  // Level 3 is two levels at once.
  galleryOfEveryLevel: { count: 32, levels: [0, 1, 2, 3, 4, 8, 16, 32] },
  unratedGallery: { count: 20, levels: [0] },
  matureGallery: { count: 30, levels: [4, 8, 16] },
  maturePrompts: { count: 20, levels: [1], meta: 'mature' },
  hostileGallery: { count: 39, levels: [1], authors: 'hostile', meta: 'hostile' },
  strangeMeta: { count: 40, levels: [1], meta: 'strange' },
  programMeta: { count: 40, levels: [1], meta: 'programs' },
  videoGallery: { count: 24, levels: [1], type: 'video' },
  deletedAuthors: { count: 16, levels: [1], authors: 'deleted' },
  uncountedGallery: { count: 20, levels: [1], reactions: 0 },
  risingPicture: { count: 60, levels: [1], reactions: ranked, rising: 50 },
  sinkingPicture: { count: 60, levels: [1], reactions: ranked, sinking: 3 },
  vanishingPictures: { count: 30, levels: [1], reactions: ranked, vanishing: 10 },
}
