import * as z from 'zod'
import { personOf } from '../access.ts'
import { invalid, json } from '../answer.ts'
import { workflowBody } from '../workflows/body.ts'
import { many, queryOf, yesNo } from './query.ts'
import type { Route } from './route.ts'

const instant = z.iso
  .datetime({ offset: true })
  .optional()
  .transform((text) => (text === undefined ? undefined : Date.parse(text)))

const query = z.object({
  cursor: z.string().optional(),
  take: z
    .string()
    .regex(/^\d+$/)
    .optional()
    .transform((text) => Number(text ?? 100))
    .refine((count) => count >= 1 && count <= 1_000, { message: 'must be between 1 and 1000' }),
  tags: many,
  excludeTags: many,
  ascending: yesNo(false),
  excludeFailed: yesNo(false),
  fromDate: instant,
  toDate: instant,
  // Only here, mature content is hidden unless asked for.
  hideMatureContent: yesNo(true),
})

const cursorOf = (id: string) => Buffer.from(id).toString('base64url')

/** GET /v2/consumer/workflows: the own ones, the newest first. */
export const list: Route = {
  method: 'GET',
  path: /^\/v2\/consumer\/workflows$/,
  keys: Object.keys(query.shape),
  answer(question, sources) {
    const owner = personOf(question.headers.authorization, sources.whose, 'read')
    if (typeof owner !== 'number') return owner
    const asked = queryOf(question.query, query)
    if ('refused' in asked) return asked.refused
    const { cursor, take, ascending, fromDate, toDate, ...by } = asked.value
    const own = sources.workflows
      .all()
      .filter(({ id }) => sources.workflows.find(owner, id) !== undefined)
      .filter(({ tags }) => by.tags.every((tag) => tags.includes(tag)))
      .filter(
        ({ tags }) => sources.shape === 'S1' || !by.excludeTags.some((tag) => tags.includes(tag)),
      )
      .filter(({ status }) => !by.excludeFailed || status !== 'failed')
      .filter(({ createdAt }) => createdAt >= (fromDate ?? -Infinity))
      .filter(({ createdAt }) => createdAt <= (toDate ?? Infinity))
    const ordered = ascending ? own : own.toReversed()
    const from = cursor === undefined ? 0 : ordered.findIndex(({ id }) => cursorOf(id) === cursor)
    if (from < 0) return invalid({ cursor: ['is unknown'] })
    const next = ordered[from + take]
    const telling = sources.telling(by.hideMatureContent)
    return json(200, {
      next: next === undefined ? null : cursorOf(next.id),
      items: ordered.slice(from, from + take).map((one) => workflowBody(one, telling)),
    })
  },
}
