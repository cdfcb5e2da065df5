import * as z from 'zod'
import { enums } from '../catalogue/enums.ts'

// Built like the schema in Civitai's source of August 2026, so that errors have the same words and
// the same parameters are refused.

/** A boolean in any spelling that Civitai accepts. */
export const boolean = () =>
  z
    .boolean()
    .or(z.stringbool())
    .or(z.number().transform((value) => value === 1))

/** A boolean for which any text is true, even "false". */
const presence = () => z.coerce.boolean().optional()

/** A number in a text. */
export const number = () => z.preprocess((value) => Number(value), z.number())

/** Numbers separated by commas. */
export const numbers = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : String(value).split(',')).map(Number),
    z.array(z.number()),
  )

const oneOrMore = (values: readonly string[]) =>
  z
    .union([z.enum(values), z.array(z.enum(values))])
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .optional()

const sorts = [
  'Highest Rated',
  'Most Downloaded',
  'Most Liked',
  'Most Discussed',
  'Most Collected',
  'Most Images',
  'Newest',
  'Oldest',
] as const

/** The sorts of GET /models, as Civitai spells them. */
export type Sort = (typeof sorts)[number]

const commercialUses = ['None', 'Image', 'RentCivit', 'Rent', 'Sell'] as const

const fileFormats = [
  'SafeTensor',
  'PickleTensor',
  'GGUF',
  'Diffusers',
  'Core ML',
  'ONNX',
  'Other',
] as const

const statuses = [
  'Draft',
  'Training',
  'Published',
  'Scheduled',
  'Unpublished',
  'UnpublishedViolation',
  'GatherInterest',
  'Deleted',
] as const

/** Civitai's slug of a user name. Only the first space becomes an underscore. */
const slug = (name: string): string =>
  name
    .replace(' ', '_')
    .replaceAll(/[^A-Za-z0-9_]/g, '')
    .toLowerCase()

/** The query of GET /models. As on Civitai, unknown keys are ignored. */
export const modelsQuery = z.object({
  browsingLevel: z.number().optional(),
  allowNoCredit: z.boolean().optional(),
  allowCommercialUse: z
    .preprocess(
      (value) => (value && !Array.isArray(value) ? [value] : value || undefined),
      z.array(z.enum(commercialUses)).optional(),
    )
    .optional(),
  allowDerivatives: z.boolean().optional(),
  allowDifferentLicense: z.boolean().optional(),
  limit: z.preprocess((value) => Number(value), z.number().min(0).max(100)).default(100),
  page: z.preprocess((value) => Number(value), z.number().min(1)).optional(),
  cursor: z.string().optional(),
  query: z.string().optional(),
  tag: z.string().optional(),
  tagname: z.string().optional(),
  user: z.string().optional(),
  username: z.string().transform(slug).optional(),
  types: oneOrMore(enums.ModelType),
  status: oneOrMore(statuses),
  checkpointType: z.enum(['Trained', 'Merge']).optional(),
  baseModels: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => {
      if (typeof value !== 'string') return value
      return value === '' ? undefined : [value]
    })
    .optional(),
  sort: z.enum(sorts).default('Highest Rated'),
  period: z.enum(['Day', 'Week', 'Month', 'Year', 'AllTime']).default('AllTime'),
  periodMode: z.enum(['stats', 'published']).optional(),
  rating: number().transform(Math.floor).optional(),
  favorites: boolean().optional().default(false),
  hidden: boolean().optional().default(false),
  needsReview: presence(),
  earlyAccess: presence(),
  ids: numbers().optional(),
  modelVersionIds: numbers().optional(),
  supportsGeneration: presence(),
  fromPlatform: presence(),
  followed: presence(),
  archived: presence(),
  collectionId: z.number().optional(),
  fileFormats: z.array(z.enum(fileFormats)).optional(),
  pending: z.boolean().optional(),
  collectionTagId: z.number().optional(),
  availability: z.enum(['Public', 'Unsearchable', 'Private', 'EarlyAccess']).optional(),
  disablePoi: z.boolean().optional(),
  disableMinor: z.boolean().optional(),
  isFeatured: z.boolean().optional(),
  poiOnly: z.boolean().optional(),
  minorOnly: z.boolean().optional(),
  nsfw: boolean().optional(),
  primaryFileOnly: boolean().optional(),
})

export type ModelsQuery = z.infer<typeof modelsQuery>
