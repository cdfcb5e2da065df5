import * as z from 'zod'
import { enums } from '../catalogue/enums.ts'
import { boolean, number, numbers } from '../listing/query.ts'

const sorts = [
  'Most Reactions',
  'Most Comments',
  'Most Collected',
  'Newest',
  'Oldest',
  'Random',
] as const

const words = {
  None: 1,
  Soft: 1 + 2,
  Mature: 1 + 2 + 4,
  X: 1 + 2 + 4 + 8 + 16,
  Blocked: 32,
} as const

type Word = keyof typeof words

// R, X, XXX and Blocked: only mature levels.
const matureLevels = 4 + 8 + 16 + 32

/** The mask of `nsfw`; undefined for the default. */
const masked = (value: Word | boolean | undefined): number | undefined => {
  if (value === undefined || value === false) return undefined
  return value === true ? matureLevels : words[value]
}

const whole = () => number().optional()

/** The query of GET /images. As on Civitai, unknown keys are ignored. */
export const imagesQuery = z.object({
  limit: z.preprocess((value) => Number(value), z.number().min(0).max(200)).default(100),
  page: whole(),
  postId: whole(),
  modelId: whole(),
  modelVersionId: whole(),
  imageId: whole(),
  username: z
    .string()
    .regex(/^[A-Za-z0-9_]*$/, 'The "username" field can only contain letters, numbers, and _.')
    .optional(),
  userId: whole(),
  period: z.enum(['Day', 'Week', 'Month', 'Year', 'AllTime']).default('AllTime'),
  sort: z.enum(sorts).default('Most Reactions'),
  nsfw: z
    .union([z.enum(['None', 'Soft', 'Mature', 'X', 'Blocked']), boolean()])
    .optional()
    .transform(masked),
  browsingLevel: z.coerce.number().optional(),
  tags: numbers().optional(),
  cursor: z.string().optional(),
  type: z.enum(['image', 'video', 'audio']).optional(),
  baseModels: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value),
      z.array(z.enum(enums.BaseModel)),
    )
    .optional(),
  withMeta: boolean().default(false),
  requiringMeta: boolean().optional(),
  flatMeta: boolean().optional(),
  withTags: boolean().default(false),
})

export type ImagesQuery = z.infer<typeof imagesQuery>

/** Whether the database answers. The search index cannot find by picture or model id. */
export const byDatabase = ({ imageId, modelId, modelVersionId }: ImagesQuery): boolean =>
  Boolean(imageId) || (Boolean(modelId) && !modelVersionId)

/** The mask of levels. `browsingLevel` wins over `nsfw`; the default is PG. */
export const maskOf = ({ browsingLevel, nsfw }: ImagesQuery): number => browsingLevel ?? nsfw ?? 1
