import * as z from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from '../gallery/galleries.ts'
import type { GalleryPicture } from '../gallery/gallery-picture.ts'
import { lookOf } from '../gallery/look.ts'
import { type PictureAddress, pictureAddress } from './address.ts'
import type { Size } from './size.ts'
import { originalSize } from './size.ts'

/** What is needed to draw a picture. */
export interface KnownPicture {
  /** Bits: 1 PG, 2 PG-13, 4 R, 8 X, 16 XXX, 32 Blocked; 0 if unrated. */
  readonly level: number
  readonly video: boolean
  readonly size: Size
  /** The model it was made with, if known. */
  readonly model?: number
}

// Recorded pictures may lack everything but the address.
const told = z.object({
  url: z.string(),
  nsfwLevel: z.unknown().optional(),
  type: z.unknown().optional(),
  width: z.unknown().optional(),
  height: z.unknown().optional(),
})
type Told = Readonly<z.infer<typeof told>>

const version = z.object({ images: z.array(told).default([]) })
const ofModel = z.object({ id: z.number(), modelVersions: z.array(version) })
const ofVersion = version.extend({ modelId: z.number().optional() })

const known = (picture: Told, level: unknown, model: number | undefined): KnownPicture => ({
  level: Number.isInteger(level) ? Number(level) : 0,
  video: picture.type === 'video' || /\.(?:mp4|webm)$/i.test(picture.url),
  size: originalSize(picture),
  ...(model !== undefined && { model }),
})

/** False for audio, which has no picture. */
const visible = ({ type }: { readonly type?: unknown }): boolean => type !== 'audio'

/** A picture of a gallery, with its address. Undefined for audio. */
function fromGallery(picture: GalleryPicture): readonly [string, KnownPicture] | undefined {
  const { origin, level, type, modelId } = picture
  const look = origin.kind === 'recorded' ? told.parse(origin.item) : lookOf({ ...picture, origin })
  return visible(picture) ? [look.url, known({ ...look, type }, level, modelId)] : undefined
}

// An unrated picture may show anything.
const severity = (level: number): number => (level === 0 ? Infinity : level)

/** Previews and recorded pictures, by account and uuid. */
function indexOf({ entries, bodies, images }: Catalogue, galleries: Galleries) {
  const index = new Map<string, KnownPicture>()
  const add = (url: string, picture: KnownPicture) => {
    const key = pictureAddress(url)?.key
    if (key === undefined) return
    const other = index.get(key)
    // If a picture is recorded with two ratings, the stricter one counts.
    if (other === undefined || severity(other.level) < severity(picture.level)) {
      index.set(key, picture)
    }
  }
  const addAll = (pictures: readonly Told[], model: number | undefined) => {
    for (const one of pictures.filter(visible)) add(one.url, known(one, one.nsfwLevel, model))
  }
  for (const { model } of entries) {
    for (const { images } of model.modelVersions) addAll(images, model.id)
  }
  for (const body of bodies?.models.values() ?? []) {
    const { data } = ofModel.safeParse(body)
    for (const { images } of data?.modelVersions ?? []) addAll(images, data?.id)
  }
  for (const body of bodies?.versions.values() ?? []) {
    const { data } = ofVersion.safeParse(body)
    if (data !== undefined) addAll(data.images, data.modelId)
  }
  // Invented galleries are searched by id instead, since making all of them is slow.
  if (images !== undefined) {
    for (const found of galleries.all().map(fromGallery)) if (found) add(...found)
  }
  return index
}

/** Finds the picture of an address among previews and galleries. */
export function knownPictures(
  catalogue: Catalogue,
  galleries: Galleries,
): (address: PictureAddress) => KnownPicture | undefined {
  let index: ReadonlyMap<string, KnownPicture> | undefined
  return ({ key, name }) => {
    index ??= indexOf(catalogue, galleries)
    const preview = index.get(key)
    if (preview !== undefined || !/^\d+$/.test(name)) return preview
    const shared = galleries.picture(Number(name))
    const [url, picture] = (shared && fromGallery(shared)) ?? []
    return url !== undefined && pictureAddress(url)?.key === key ? picture : undefined
  }
}
