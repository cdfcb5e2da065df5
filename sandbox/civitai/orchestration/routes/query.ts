import * as z from 'zod'
import type { Query } from '../../http/question.ts'
import { type Answer, invalid } from '../answer.ts'
import { problemsOf } from '../asked/problems.ts'

const flag = z.enum(['true', 'false', 'True', 'False']).transform((text) => /true/i.test(text))

/** A boolean of the query. */
export const yesNo = (usual: boolean) => flag.optional().transform((value) => value ?? usual)

/** Seconds to wait for an end. A request ends after 100 s at the latest (developer-docs). */
export const wait = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((seconds) => seconds < 100, { message: 'must be below 100' })
  .optional()
  .transform((seconds) => (seconds ?? 0) * 1_000)

/** A key that may be given several times. */
export const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Reads a query, or refuses it. */
export function queryOf<T>(
  query: Query,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly refused: Answer } {
  const parsed = schema.safeParse(query)
  return parsed.success ? { value: parsed.data } : { refused: invalid(problemsOf(parsed.error)) }
}
