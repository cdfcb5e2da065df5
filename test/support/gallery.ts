import type { Image, ImagesQuestion } from '../../src/civitai/image.ts'
import { opened, type Rating } from '../../src/rating.ts'
import { asker, type Bench, benchOf } from './asked.ts'
import { wireImage, wireImages } from './wire-image.ts'

/** A question that leaves open all that it may. */
export const gallery: ImagesQuestion = { sort: 'Most Reactions', period: 'Week', window: 1 }

/** A window of a gallery as a place of that ceiling may see it. */
export async function windowOf(
  bench: Bench,
  question: Partial<ImagesQuestion> = {},
  ceiling: Rating = 'PG',
) {
  const { value } = await bench.catalogue.images({ ...gallery, ...question, ceiling }, asker)
  return value && opened(value, ceiling)
}

/** The ids of its pictures under PG. */
export const idsOf = async (bench: Bench, question: Partial<ImagesQuestion> = {}) =>
  (await windowOf(bench, question))?.images.map(({ id }: Image) => id)

/** One whose gallery has these pictures, cut into pages, each but the last with such a cursor. */
export const paged = (...pages: readonly (readonly number[])[]): Bench =>
  benchOf(({ query: { cursor = 'page 0' } }) => {
    const at = Number(String(cursor).split(' ')[1])
    const items = (pages[at] ?? []).map((id) => wireImage(id))
    return wireImages(items, at < pages.length - 1 ? `page ${at + 1}` : undefined)
  })
