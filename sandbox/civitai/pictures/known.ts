import * as z from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Galleries } from '../gallery/galleries.ts'
import type { GalleryPicture } from '../gallery/gallery-picture.ts'
import { lookOf } from '../gallery/look.ts'
import { type PictureAddress, pictureAddress } from './address.ts'
import type { Size } from './size.ts'
import { originalSize } from './size.ts'

/** A picture that somebody may be shown, as far as drawing it goes. */
export interface KnownPicture {
  /** Bits of 1 PG, 2 PG-13, 4 R, 8 X, 16 XXX, 32 Blocked; 0 where nobody has rated it yet. */
  readonly level: number
  readonly video: boolean
  readonly size: Size
  /** The model it was made with, where that is known. */
  readonly model?: number
}

// Recorded pictures may lack anything but their address.
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

/** Nothing of what can only be heard. */
const visible = ({ type }: { readonly type?: unknown }): boolean => type !== 'audio'

/** A picture of a gallery with the address that is told of it. */
function fromGallery(picture: GalleryPicture): readonly [string, KnownPicture] | undefined {
  const { origin, level, type, modelId } = picture
  const look = origin.kind === 'recorded' ? told.parse(origin.item) : lookOf({ ...picture, origin })
  return visible(picture) ? [look.url, known({ ...look, type }, level, modelId)] : undefined
}

// What nobody has rated may be anything.
const severity = (level: number): number => (level === 0 ? Infinity : level)

/** Previews, and what else was recorded, by account and picture. */
function indexOf({ entries, bodies, images }: Catalogue, galleries: Galleries) {
  const index = new Map<string, KnownPicture>()
  const add = (url: string, picture: KnownPicture) => {
    const key = pictureAddress(url)?.key
    if (key === undefined) return
    const other = index.get(key)
    // Told twice and rated differently: what is stricter holds.
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
  // Invented galleries are found by their numbers: to make all of them takes a while.
  if (images !== undefined) {
    for (const found of galleries.all().map(fromGallery)) if (found) add(...found)
  }
  return index
}

/** Finds the picture an address is about, among previews and galleries. */
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
