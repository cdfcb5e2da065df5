import type { OddName } from '../../../sandbox/civitai/catalogue/odd.ts'
import type { CivitaiStandIn } from '../../../sandbox/civitai/civitai.ts'
import type { GalleryPicture } from '../../../sandbox/civitai/gallery/gallery-picture.ts'
import { ask } from './ask.ts'
import { odd } from './detail.ts'

/** An item of GET /images, as far as tests look at it. */
export interface ImageItem {
  readonly id: number
  readonly url: string
  readonly hash: string | null
  readonly width: number | null
  readonly nsfwLevel: string
  readonly nsfw: boolean
  readonly type: string
  readonly browsingLevel: number
  readonly createdAt: string
  readonly postId: number | null
  readonly stats: Readonly<Record<string, number>>
  readonly meta: Readonly<Record<string, unknown>> | null
  readonly username: string | null
  readonly baseModel?: string | null
  readonly modelVersionIds?: readonly number[]
  readonly tags?: readonly { readonly id: number; readonly name: string }[]
}

/** An answer of GET /images. */
export interface Images {
  readonly items: readonly ImageItem[]
  readonly metadata: {
    readonly nextCursor?: string | number
    readonly currentPage?: number
    readonly pageSize?: number
    readonly nextPage?: string
  }
}

/** Every level there is, in the manner in which it is asked for. */
export const everyLevel = 'browsingLevel=31'

/** Asks for pictures that are expected to be there. */
export async function images(civitai: CivitaiStandIn, query: string): Promise<Images> {
  const { status, body } = await ask(civitai, `/images?${query}`)
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  // The stand-in is under test: what is no list fails in the assertions.
  return body as Images
}

/** Follows the cursors of a gallery to its end. */
export async function walkImages(civitai: CivitaiStandIn, query: string): Promise<Images[]> {
  const pages = [await images(civitai, query)]
  for (let cursor = pages[0]?.metadata.nextCursor; cursor !== undefined; ) {
    const page = await images(civitai, `${query}&cursor=${encodeURIComponent(cursor)}`)
    pages.push(page)
    cursor = page.metadata.nextCursor
    if (pages.length > 500) throw new Error('a gallery without end')
  }
  return pages
}

export const pictureIds = (...pages: readonly Images[]) =>
  pages.flatMap(({ items }) => items.map(({ id }) => id))

/** The number of the newest version of one of the models of an oddity. */
export const newestOf = (civitai: CivitaiStandIn, name: OddName, nth = 0): number =>
  odd(civitai, name)[nth]?.modelVersions[0]?.id ?? 0

/** Everything in the gallery of that version that is out and may be shown at all. */
export const outIn = (civitai: CivitaiStandIn, version: number, now: number): GalleryPicture[] =>
  civitai.galleries
    .ofVersion(version)
    .filter(({ flagged, level, publishedAt }) => !flagged && level !== 32 && publishedAt <= now)
