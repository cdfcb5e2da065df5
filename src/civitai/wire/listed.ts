import { z } from 'zod'
import { nameKey } from '../names.ts'
import { itemsOf, moment, userName } from './entry.ts'

/**
 * What tells whether a listed model has something new, and for whom. Two hundred are read every few
 * minutes, so nothing else of an item is.
 */
export interface ListedModel {
  readonly id: number
  readonly type: string
  readonly creator?: string | undefined
  /** As `nameKey` writes them. */
  readonly tags: readonly string[]
  readonly versions: readonly ListedVersion[]
}

export interface ListedVersion {
  readonly id: number
  readonly base?: string | undefined
  /** In milliseconds since 1970; set anew when early access ends. */
  readonly publishedAt: number
  /** Only who pays has it; until when, or for good. */
  readonly early?: { readonly until?: number | undefined } | undefined
  /** Whether any of its pictures has a rating yet. */
  readonly rated: boolean
}

const list = z.custom<readonly unknown[]>(Array.isArray).catch([])

const version = z.object({
  id: z.int().positive(),
  baseModel: z.string().optional().catch(undefined),
  publishedAt: moment,
  availability: z.unknown(),
  earlyAccessDeadline: moment,
  paidAccess: z
    .object({ permanent: z.boolean().catch(false), endsAt: moment })
    .nullish()
    .catch(undefined),
  nsfwLevel: z.number().catch(0),
})

/** Without those that have no id or date: they are not published yet. */
const versionsIn = (all: readonly unknown[]): readonly ListedVersion[] =>
  all.flatMap((one) => {
    const { data } = version.safeParse(one)
    if (data?.publishedAt === undefined) return []
    const { id, baseModel: base, publishedAt, nsfwLevel } = data
    return { id, base, publishedAt, early: earlyOf(data), rated: nsfwLevel > 0 }
  })

function earlyOf(one: z.output<typeof version>): ListedVersion['early'] {
  const { availability, paidAccess, earlyAccessDeadline } = one
  const until = paidAccess?.endsAt ?? earlyAccessDeadline
  // Some tell it by this word alone.
  if (availability !== 'EarlyAccess' && !paidAccess && until === undefined) return undefined
  return paidAccess?.permanent ? {} : { until }
}

const listed = z
  .object({
    id: z.int().positive(),
    type: z.string(),
    creator: z.object({ username: userName }).optional().catch(undefined),
    tags: list,
    modelVersions: list.transform(versionsIn),
  })
  .transform(
    ({ id, type, creator, tags, modelVersions }): ListedModel => ({
      id,
      type,
      creator: creator?.username || undefined,
      tags: [...new Set(tags.filter((tag) => typeof tag === 'string').map(nameKey))],
      versions: modelVersions,
    }),
  )

const cursor = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined)

/** A page of models and the cursor of the next. */
export const listedPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({ items: itemsOf(listed, onOdd), metadata: z.object({ nextCursor: cursor }).catch({}) })
    .transform(({ items, metadata }) => ({ models: items, next: metadata.nextCursor }))
