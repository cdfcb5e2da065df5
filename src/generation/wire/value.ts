import { z } from 'zod'
import { GenerationFault } from '../fault.ts'

/**
 * What the orchestrator sends, as far as we use it. Source: developer-docs,
 * openapi-snapshots/v2-consumers.json, and the older swagger.json of client-javascript; a field of
 * either may be absent. An odd field becomes the value that shows less; money that is not told clearly
 * is not told.
 */
const list = z.custom<readonly unknown[]>(Array.isArray)

/** A list of anything, up to so many: each odd element of a longer one would be an error of its own. */
export const listOf = (most: number) => list.refine((all) => all.length <= most, { abort: true })

/** The first so many elements of a list without odd ones; none where it is no list. */
export const leniently = <T extends z.ZodType>(element: T, most: number) =>
  list
    .transform((all) =>
      all.slice(0, most).flatMap((one): z.output<T>[] => {
        const { success, data } = element.safeParse(one)
        return success ? [data] : []
      }),
    )
    .catch([])

/** An id that stands for itself in a path: no slashes, and no dots alone. */
export const id = z
  .string()
  .max(200)
  .regex(/^(?!\.+$)[\w.:~-]+$/)

/** A date as milliseconds since 1970. */
export const moment = z
  .string()
  .max(60)
  .transform((date) => Date.parse(date))
  .pipe(z.number())
  .optional()
  .catch(undefined)

/** An amount of Buzz. JSON has numbers beyond all bounds ("1e999"). */
export const buzz = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** Anything or nothing. A key of zod's own `unknown` has to be there. */
export const anything = z.unknown().optional()

/** A flag that holds something back: absent means no, an odd value means yes. */
export const isSet = (flag: unknown): boolean =>
  flag !== undefined && flag !== null && flag !== false

/** An answer read by its schema. Throws an `odd` fault where it does not fit. */
export function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const { success, data, error } = schema.safeParse(answer)
  if (success) return data
  // The path alone: it has our names. A message could quote what was sent.
  const at = error.issues[0]?.path.join('.') || 'its top'
  throw new GenerationFault('odd', `an answer of another shape at ${at}`)
}
