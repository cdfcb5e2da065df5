import type { WireFile, WireModel, WirePicture } from '../catalogue/wire.ts'
import { served } from '../listing/served.ts'
import { airOf } from './air.ts'
import { createdAt } from './created-at.ts'
import { metaOf } from './meta.ts'
import type { Held } from './shelf.ts'

const most = 10

/** Here Civitai sends only these three details of a file. */
const details = ['format', 'size', 'fp']

const fileOf = (file: WireFile): unknown => ({
  ...file,
  metadata: Object.fromEntries(
    Object.entries(file.metadata).filter(([key]) => details.includes(key)),
  ),
  primary: file.primary === true,
})

const imageOf = (picture: WirePicture, model: WireModel, made: boolean): unknown => {
  const { id: _, ...rest } = picture
  const { hash, width, height } = picture
  return {
    ...rest,
    metadata: { hash, size: Math.round((width * height) / 3), width, height },
    meta: made ? metaOf(picture, model) : null,
    availability: 'Public',
  }
}

const modelOf = ({ name, type, nsfw, poi, mode }: WireModel) => ({
  name,
  type,
  nsfw,
  poi,
  ...(mode === undefined ? {} : { mode }),
})

/** The answer about one version, with pictures of every level. Undefined without a usable file. */
export function versionBody({ entry, version: { id } }: Held, now: number): unknown {
  const model = served(entry, now)
  const version = model.modelVersions.find((other) => other.id === id)
  if (version === undefined) return undefined
  const { trainedWords, stats, downloadUrl } = version
  const images = version.images.slice(0, most)
  return {
    id,
    modelId: model.id,
    name: version.name,
    nsfwLevel: version.nsfwLevel,
    createdAt: createdAt(version),
    updatedAt: version.publishedAt,
    status: 'Published',
    publishedAt: version.publishedAt,
    // Civitai sends the database row: without trained words, it may hold null or an empty list.
    trainedWords: trainedWords.length === 0 && id % 2 === 1 ? null : trainedWords,
    trainingStatus: null,
    trainingDetails: null,
    baseModel: version.baseModel,
    baseModelType: version.baseModelType,
    description: version.description,
    uploadType: entry.trainedOnSite ? 'Trained' : 'Created',
    usageControl: entry.usageControl ?? 'Download',
    licensingFee: null,
    // Records of 2025 lack this key.
    paidAccess: version.paidAccess ?? null,
    air: airOf(version.baseModel, model.type, model.id, id),
    stats: { downloadCount: stats.downloadCount, thumbsUpCount: stats.thumbsUpCount },
    model: modelOf(model),
    files: version.files.map(fileOf),
    // Nothing is invented for recorded pictures.
    images: images.map((picture) => imageOf(picture, model, entry.asRecorded !== true)),
    ...(downloadUrl === undefined ? {} : { downloadUrl }),
  }
}
