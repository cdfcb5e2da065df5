import { pictureUrl } from './entry.ts'

export type Json = Readonly<Record<string, unknown>>

/** A sample picture as Civitai sends it. */
export const wirePicture = (nsfwLevel: unknown, change: Json = {}): Json => ({
  url: pictureUrl(String(nsfwLevel)),
  nsfwLevel,
  type: 'image',
  ...change,
})

/** A mild model as Civitai sends it, with no more than is read. */
export const wireModel = (id: number, change: Json = {}): Json => ({
  id,
  name: `Model ${id}`,
  type: 'LORA',
  nsfw: false,
  nsfwLevel: 1,
  stats: { downloadCount: 10, thumbsUpCount: 4 },
  creator: { username: 'brush' },
  tags: ['style'],
  modelVersions: [
    { name: 'v1', baseModel: 'SDXL 1.0', trainedWords: [], images: [wirePicture(1)] },
  ],
  ...change,
})

/** A model of which there is nothing to show but where everything may be shown. */
export const matureModel = (id: number, change: Json = {}): Json =>
  wireModel(id, {
    nsfw: true,
    nsfwLevel: 16,
    modelVersions: [{ name: 'v1', trainedWords: [], images: [wirePicture(16)] }],
    ...change,
  })

/** A page of models; with more behind it if so told. */
export const wirePage = (items: readonly Json[], more = false): Json => ({
  items,
  metadata: more ? { nextCursor: '1|2', nextPage: 'https://civitai.com/next' } : {},
})

/** A page of tags. */
export const wireTags = (...names: readonly string[]): Json => ({
  items: names.map((name) => ({ name, link: 'https://civitai.com' })),
  metadata: { totalItems: 0, currentPage: 1, pageSize: 50, totalPages: 1 },
})
