import { z } from 'zod'
import { nameKey } from '../names.ts'
import { itemsOf } from './model.ts'

/**
 * A model by its figures, and what it is filtered by: as an item of a list, of which only an id
 * and a type are needed. Of thousands of such items nothing else is read.
 */
export interface ModelFigures {
  readonly id: number
  readonly type: string
  /** Of all its versions. */
  readonly bases: readonly string[]
  /** Folded. */
  readonly tags: readonly string[]
  /** When the oldest of its versions was published; absent where that is not known of all. */
  readonly firstVersionAt?: number | undefined
  /** All-time counts; absent where the creator hides them. */
  readonly downloads?: number | undefined
  readonly likes?: number | undefined
  readonly creator?: string | undefined
}

const count = z.int().nonnegative().optional().catch(undefined)
const list = z.custom<readonly unknown[]>(Array.isArray).catch([])

const textsIn = (all: readonly unknown[]): readonly string[] =>
  all.filter((one) => typeof one === 'string')

interface WireVersion {
  readonly baseModel?: unknown
  readonly publishedAt?: unknown
}

/** The fields of a version, read by hand: there are several of them for each model. */
const versionsIn = (all: readonly unknown[]): readonly WireVersion[] =>
  all.filter((one) => typeof one === 'object' && one !== null)

/** When the first was published; one without a date may be the first. */
function firstOf(versions: readonly WireVersion[]): number | undefined {
  const dates = versions.map(({ publishedAt }) =>
    typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN,
  )
  const first = Math.min(...dates)
  return Number.isFinite(first) ? first : undefined
}

const figures = z
  .object({
    id: z.int().positive(),
    type: z.string(),
    stats: z.object({ downloadCount: count, thumbsUpCount: count }).catch({}),
    tags: list.transform(textsIn),
    baseModels: list.transform(textsIn),
    modelVersions: list.transform(versionsIn),
    creator: z.object({ username: z.string().nullish() }).optional().catch(undefined),
  })
  .transform(
    ({ id, type, stats, tags, baseModels, modelVersions, creator }): ModelFigures => ({
      id,
      type,
      bases: [...new Set([...baseModels, ...textsIn(modelVersions.map((one) => one.baseModel))])],
      tags: [...new Set(tags.map(nameKey))],
      firstVersionAt: firstOf(modelVersions),
      downloads: stats.downloadCount,
      likes: stats.thumbsUpCount,
      creator: creator?.username || undefined,
    }),
  )

const cursor = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined)

/** A page of models and the cursor of the next one; of a model that comes twice the later. */
export const figuresPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(figures, onOdd),
      metadata: z.object({ nextCursor: cursor }).catch({}),
    })
    .transform(({ items, metadata }) => ({
      models: [...new Map(items.map((one) => [one.id, one])).values()],
      next: metadata.nextCursor,
    }))
