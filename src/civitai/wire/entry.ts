import { z } from 'zod'
import { CivitaiFault } from '../asking/fault.ts'

/**
 * What Civitai sends, as far as we use it. Sources: its source of August 2026 and answers recorded
 * since 2024. Fields and enumerations change, so unknown values are accepted. An absent or odd field
 * becomes the value that shows less. An item without an id, a name or a type is dropped.
 */
const count = z.number().int().nonnegative().optional().catch(undefined)
/** A date as milliseconds since 1970. */
export const moment = z
  .string()
  .transform((date) => Date.parse(date))
  .pipe(z.number())
  .optional()
  .catch(undefined)
const cursor = z
  .unknown()
  .optional() // A page has one of the two or neither; zod does not treat `unknown` as optional.
  .transform((value) => value !== undefined && value !== null)
/** A user's name. A name of digits may come as a number; a deleted user has null. */
export const userName = z.union([z.string(), z.number().transform(String)]).nullish()
/** A flag that holds something back: absent means no, an odd value means yes. */
export const isSet = (flag: unknown): boolean =>
  flag !== undefined && flag !== null && flag !== false
const warning = z.unknown().optional().transform(isSet)

/** A list of anything. Unlike zod's own it does not visit the elements. */
const list = z.custom<readonly unknown[]>(Array.isArray)

/** A list without its odd elements. */
export const leniently = <T extends z.ZodType>(element: T, onOdd?: (error: z.ZodError) => void) =>
  list.transform((all) =>
    all.flatMap((one): z.output<T>[] => {
      const { success, data, error } = element.safeParse(one)
      if (!success) onOdd?.(error)
      return success ? [data] : []
    }),
  )

/** The items of an answer without odd ones. Where every item is odd, so is the answer. */
export const itemsOf = <T extends z.ZodType>(element: T, onOdd?: (error: z.ZodError) => void) =>
  list.transform((all, context) => {
    const read = leniently(element, onOdd).parse(all)
    if (all.length > 0 && read.length === 0) {
      context.addIssue({ code: 'custom', message: `none of ${all.length} items makes sense` })
      return z.NEVER
    }
    return read
  })

const texts = list.transform((all) => all.filter((one) => typeof one === 'string')).catch([])

export interface WirePicture {
  readonly url: string
  /** One bit; anything else than exactly one known bit is no rating. */
  readonly nsfwLevel: unknown
  readonly type: string
  readonly minor: boolean
  readonly poi: boolean
}

/** By hand, for speed: an answer holds a thousand of them, and somebody waits. */
function picture(one: unknown): WirePicture | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  const { url, nsfwLevel, type = 'image', minor, poi } = one as Partial<Record<string, unknown>>
  if (typeof url !== 'string' || typeof type !== 'string') return undefined
  return { url, nsfwLevel, type, minor: isSet(minor), poi: isSet(poi) }
}

const pictures = list
  .transform((all) => all.map(picture).filter((one) => one !== undefined))
  .catch([])

export const version = z.object({
  name: z.string().catch(''),
  baseModel: z.string().optional().catch(undefined),
  publishedAt: moment,
  trainedWords: texts,
  images: pictures,
  /** Whether Civitai makes pictures with it is told under this name in lists, by id under the next. */
  supportsGeneration: z.boolean().catch(false),
  covered: z.boolean().catch(false),
})

export const model = z.object({
  id: z.int().positive(),
  name: z.string(),
  type: z.string(),
  nsfw: z.boolean().catch(true),
  /** The bits of all its pictures; 0 or absent just after publishing. */
  nsfwLevel: z.int().catch(0),
  minor: warning,
  poi: warning,
  /** Absent or null where all is well. */
  mode: z.string().nullish().catch('TakenDown'),
  /** Null where the creator hides them, and on models a few minutes old. */
  stats: z.object({ downloadCount: count, thumbsUpCount: count, commentCount: count }).catch({}),
  /** Absent for imported models; absent or with a null name for a deleted user. */
  creator: z.object({ username: userName }).optional().catch(undefined),
  tags: texts,
  modelVersions: leniently(version).catch([]),
})

export type WireModel = z.output<typeof model>

/** A page of models; `more` says whether Civitai has a next one. */
export const modelsPage = (onOdd: (error: z.ZodError) => void) =>
  z
    .object({
      items: itemsOf(model, onOdd),
      metadata: z.object({ nextCursor: cursor, nextPage: cursor }).catch({
        nextCursor: false,
        nextPage: false,
      }),
    })
    .transform(({ items, metadata }) => ({
      items,
      more: metadata.nextCursor || metadata.nextPage,
    }))

/** An answer read by its schema. Throws an `odd` CivitaiFault where it does not fit. */
export function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const { success, data, error } = schema.safeParse(answer)
  if (!success) throw new CivitaiFault('odd', `an answer of another shape: ${error.message}`)
  return data
}

/** `GET /enums`: the base models that take uploads first, then the retired ones. */
export const enums = z
  .object({ ActiveBaseModel: texts, BaseModel: texts })
  .transform(({ ActiveBaseModel, BaseModel }) => [...new Set([...ActiveBaseModel, ...BaseModel])])

/** `GET /tags`: names only. With a prefix Civitai filters nothing by maturity. */
export const tagsPage = z
  .object({ items: itemsOf(z.object({ name: z.string() })) })
  .transform(({ items }) => items.map(({ name }) => name))
