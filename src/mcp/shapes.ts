import { z } from 'zod'
import type { Image } from '../civitai/image.ts'
import type { Entry, Model, Version } from '../civitai/model.ts'
import { sized } from '../civitai/picture.ts'
import { modelUrl } from '../render/model-url.ts'
import { cut, oneLine } from '../render/text.ts'

/** Characters of what somebody else wrote. */
const NAME = 200
const EXCERPT = 1_000
const PROMPT = 2_000
const TAGS = 25
const WORDS = 25
const VERSIONS = 5
const FILES = 5
const WORD = 100
const WIDTH = 450
/** What Civitai's licences name; anything else would be text that nobody has judged. */
const USES = ['None', 'Image', 'RentCivit', 'Rent', 'Sell']

/** People don't see these, and a language model reads words in them; those that join emoji stay. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}--[\u200d\ufe0f]]|[\u200d\ufe0f]{3,}/gv

/** A foreign text as one line of at most so many characters, without what nobody sees. */
export const plain = (text: string, max = NAME): string =>
  cut(oneLine(text.replace(UNSEEN, '')), max)

const moment = z.iso.datetime().describe('UTC')
/** Nothing where the year has not four digits: no schema takes that. */
const momentOf = <N extends string>(name: N, ms: number | undefined): { [K in N]?: string } => {
  const written = ms === undefined ? '' : new Date(ms).toISOString()
  return (/^\d/.test(written) ? { [name]: written } : {}) as { [K in N]?: string }
}

export const entryShape = z.object({
  id: z.number(),
  name: z.string(),
  type: z.string(),
  baseModel: z.string().optional(),
  creator: z.string().optional(),
  downloads: z.number().optional().describe('of all time'),
  likes: z.number().optional(),
  publishedAt: moment.optional(),
  gained: z.number().optional().describe('downloads gained in the period, by our own counting'),
  page: z.url(),
})

export const entryOf = (entry: Entry): z.infer<typeof entryShape> => {
  const { id, name, type, baseModel, creator, downloads, likes, publishedAt, gained } = entry
  return {
    id,
    name: plain(name),
    type: plain(type),
    ...(baseModel !== undefined && { baseModel: plain(baseModel) }),
    ...(creator !== undefined && { creator: plain(creator) }),
    ...(downloads !== undefined && { downloads }),
    ...(likes !== undefined && { likes }),
    ...momentOf('publishedAt', publishedAt),
    ...(gained !== undefined && { gained: Math.round(gained) }),
    page: modelUrl(entry),
  }
}

const fileShape = z.object({
  name: z.string().optional(),
  kilobytes: z.number().describe('of 1,024 bytes'),
  type: z.string().optional(),
  format: z.string().optional(),
  precision: z.string().optional(),
  pickleScan: z.string(),
  virusScan: z.string(),
})

const versionShape = z.object({
  id: z.number(),
  name: z.string().optional(),
  baseModel: z.string().optional(),
  publishedAt: moment.optional(),
  earlyAccess: z.boolean().describe('only who pays has it'),
  triggerWords: z.array(z.string()),
  files: z.array(fileShape),
  page: z.url(),
})

export const modelShape = z.object({
  id: z.number(),
  name: z.string(),
  type: z.string(),
  creator: z.string().optional(),
  downloads: z.number().optional().describe('of all time'),
  likes: z.number().optional(),
  state: z.enum(['Archived', 'TakenDown']).optional(),
  tags: z.array(z.string()),
  description: z.string().optional().describe('its beginning'),
  licence: z
    .object({
      withoutCredit: z.boolean(),
      derivatives: z.boolean(),
      otherLicence: z.boolean().describe('derivatives may have another licence'),
      commercialUse: z.array(z.string()),
      safeForWorkOnly: z.boolean(),
    })
    .optional(),
  versions: z.array(versionShape).describe('the newest first'),
  versionsLeftOut: z.number(),
  page: z.url(),
})

const versionOf = (model: Model, version: Version): z.infer<typeof versionShape> => {
  const { id, name, baseModel, publishedAt, earlyAccess, triggerWords, files } = version
  return {
    id,
    ...(name !== undefined && { name: plain(name) }),
    ...(baseModel !== undefined && { baseModel: plain(baseModel) }),
    ...momentOf('publishedAt', publishedAt),
    earlyAccess: earlyAccess !== undefined,
    triggerWords: triggerWords.slice(0, WORDS).map((word) => plain(word, WORD)),
    files: files.slice(0, FILES).map((file) => ({
      ...(file.name !== undefined && { name: plain(file.name) }),
      kilobytes: file.kilobytes,
      ...(file.type !== undefined && { type: plain(file.type) }),
      ...(file.format !== undefined && { format: plain(file.format) }),
      ...(file.precision !== undefined && { precision: plain(file.precision) }),
      pickleScan: file.pickleScan,
      virusScan: file.virusScan,
    })),
    page: modelUrl(model, version),
  }
}

/** Of its versions the newest, and the one that is pointed at. */
export const modelOf = (model: Model, pointed?: number): z.infer<typeof modelShape> => {
  const { id, name, type, creator, downloads, likes, mode, tags, excerpt, licence, versions } =
    model
  const shown = versions.filter((one, at) => at < VERSIONS || one.id === pointed)
  return {
    id,
    name: plain(name),
    type: plain(type),
    ...(creator !== undefined && { creator: plain(creator) }),
    ...(downloads !== undefined && { downloads }),
    ...(likes !== undefined && { likes }),
    ...(mode !== undefined && { state: mode }),
    tags: tags.slice(0, TAGS).map((tag) => plain(tag)),
    ...(excerpt !== undefined && { description: plain(excerpt, EXCERPT) }),
    ...(licence !== undefined && {
      licence: {
        ...licence,
        commercialUse: USES.filter((use) => licence.commercialUse.includes(use)),
      },
    }),
    versions: shown.map((version) => versionOf(model, version)),
    versionsLeftOut: versions.length - shown.length,
    page: modelUrl(model),
  }
}

export const imageShape = z.object({
  id: z.number(),
  author: z.string().optional(),
  baseModel: z.string().optional(),
  createdAt: moment.optional(),
  isVideo: z.boolean(),
  prompt: z.string().optional(),
  negativePrompt: z.string().optional(),
  page: z.url(),
  picture: z.url().describe('a small copy, or the first frame of a video'),
})

export const imageOf = (image: Image): z.infer<typeof imageShape> => {
  const { id, author, baseModel, createdAt, video, mature, generation } = image
  return {
    id,
    ...(author !== undefined && { author: plain(author) }),
    ...(baseModel !== undefined && { baseModel: plain(baseModel) }),
    ...momentOf('createdAt', createdAt),
    isVideo: video,
    ...promptsOf(generation ?? {}),
    page: `https://civitai.${mature ? 'red' : 'com'}/images/${id}`,
    picture: sized(image, WIDTH),
  }
}

export const promptsOf = ({
  prompt,
  negativePrompt,
}: {
  readonly prompt?: string
  readonly negativePrompt?: string
}) => ({
  ...(prompt !== undefined && { prompt: plain(prompt, PROMPT) }),
  ...(negativePrompt !== undefined && { negativePrompt: plain(negativePrompt, PROMPT) }),
})
