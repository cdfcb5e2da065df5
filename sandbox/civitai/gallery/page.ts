import { found, selected, snapped } from './filter.ts'
import type { Galleries } from './galleries.ts'
import type { GalleryPicture } from './gallery-picture.ts'
import { databaseOrder, searchOrder } from './order.ts'
import type { ImagesQuery } from './query.ts'

/** One page, and the cursor of the next one. */
export interface ImagesPage {
  readonly pictures: readonly GalleryPicture[]
  /** A number from the database, `<offset>|<time in ms>` from the search index. */
  readonly nextCursor?: string | number
}

/** Vanishing pictures are dropped after the page is cut, so pages may be short or empty. */
const page = (cut: readonly GalleryPicture[], nextCursor?: string | number): ImagesPage => ({
  pictures: cut.filter(({ vanishing }) => vanishing !== true),
  ...(nextCursor === undefined ? {} : { nextCursor }),
})

const byDate: readonly ImagesQuery['sort'][] = ['Newest', 'Random']

/** The smallest set of pictures that the filters have to look at. */
function narrowed(galleries: Galleries, query: ImagesQuery): readonly GalleryPicture[] {
  const { imageId, modelVersionId, modelId, postId } = query
  if (imageId) {
    const one = galleries.picture(imageId)
    return one === undefined ? [] : [one]
  }
  if (modelVersionId) return galleries.ofVersion(modelVersionId)
  if (modelId) return galleries.ofModel(modelId)
  return postId ? galleries.ofPost(postId) : galleries.all()
}

const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined

/**
 * A page of the search index. A cursor holds an offset and the time at which the first page began.
 * An invalid cursor gives the first page, and page numbers are ignored.
 */
export function searchPage(galleries: Galleries, query: ImagesQuery, now: number): ImagesPage {
  const { limit, sort, cursor } = query
  const [offsetText, entryText] = cursor?.split('|') ?? []
  const offset = wholeOf(offsetText) ?? 0
  const entry = wholeOf(entryText)
  const accept = found(query, now)
  // Rounded down to the minute: later pages lack what came out in the first page's last minute.
  const until = entry !== undefined && byDate.includes(sort) ? snapped(entry) : Infinity
  const pictures = narrowed(galleries, query).filter(
    (picture) => picture.publishedAt <= until && accept(picture),
  )
  const rows = searchOrder(pictures, query, offset === 0)
  const cut = rows.slice(offset, offset + limit)
  const began = entry ?? cut[0]?.publishedAt
  const more = rows.length > offset + limit && began !== undefined
  return page(cut, more ? `${offset + limit}|${began}` : undefined)
}

/**
 * A page of the database. A cursor holds the id of the next picture, but the next page starts after
 * that picture, so no page has it. Undefined for a cursor of another form and for a page before the
 * first.
 */
export function databasePage(
  galleries: Galleries,
  query: ImagesQuery,
  now: number,
): ImagesPage | undefined {
  const { limit, sort, cursor, page: number } = query
  const rows = databaseOrder(narrowed(galleries, query).filter(selected(query, now)), query)
  const last = wholeOf(cursor)
  if (cursor && last === undefined) return undefined
  const behind = (id: number) => (sort === 'Oldest' ? id > (last ?? 0) : id < (last ?? Infinity))
  const left = last === undefined ? rows : rows.filter(({ id }) => behind(id))
  const start = number && !cursor ? (number - 1) * limit : 0
  if (start < 0) return undefined
  return page(left.slice(start, start + limit), left[start + limit]?.id)
}
