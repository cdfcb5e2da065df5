import { z } from 'zod'
import { nameKey } from '../names.ts'
import { itemsOf } from './entry.ts'

/**
 * A model's counts and what lists filter by. Thousands are read for a snapshot, so nothing else of
 * an item is.
 */
export interface ModelFigures {
  readonly id: number
  readonly type: string
  /** Of all its versions. */
  readonly bases: readonly string[]
  /** As `nameKey` writes them. */
  readonly tags: readonly string[]
  /** When the oldest version was published; absent unless every version has a date. */
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

/** By hand, for speed: each model has several versions. */
const versionsIn = (all: readonly unknown[]): readonly WireVersion[] =>
  all.filter((one) => typeof one === 'object' && one !== null)

/** When the first was published. A version without a date may be it: then it is not known. */
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

/** A page of models and the cursor of the next. Of a model listed twice, the later item counts. */
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
