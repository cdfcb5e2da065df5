import * as z from 'zod'
import { currencies } from '../money/ledger.ts'
import type { Asked } from './asked.ts'
import type { Kind } from './kinds.ts'
import { kinds } from './kinds.ts'
import { type Problems, problemsOf } from './problems.ts'

/** The two shapes of the API: client-javascript's swagger, and the later one of developer-docs. */
export type Shape = 'S1' | 'S2'

const duration = z.string().regex(/^\d{2}:\d{2}:\d{2}$/)
const anything = z.record(z.string(), z.unknown())

/** Civitai takes https alone. A callback to this machine cannot have it. */
const callbackUrl = z.string().refine(
  (text) => {
    if (!URL.canParse(text)) return false
    const { protocol, hostname } = new URL(text)
    const near = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
    return protocol === 'https:' || (protocol === 'http:' && near)
  },
  { message: 'must be an https address' },
)

const statuses = ['unassigned', 'processing', 'succeeded', 'failed', 'expired', 'canceled', '\\*']
const eventType = (shape: Shape) => {
  const known = shape === 'S1' ? statuses : [...statuses, 'preparing', 'scheduled']
  return z.string().regex(new RegExp(`^(workflow|step|job):(${known.join('|')})$`))
}

export const tags = z
  .array(z.string().min(1).max(200))
  .max(10)
  .refine((all) => new Set(all).size === all.length, { message: 'must be unique' })

const step = z.strictObject({
  $type: z.string(),
  name: z.string().min(1).optional(),
  input: z.looseObject({}),
  priority: z.enum(['high', 'normal', 'low']).default('normal'),
  timeout: duration.default('00:10:00'),
  retries: z.int().min(0).default(0),
  metadata: anything.default({}),
})

const body = (shape: Shape) =>
  z.strictObject({
    externalId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,128}$/)
      .optional(),
    tags: tags.default([]),
    metadata: anything.default({}),
    arguments: anything.default({}),
    allowMatureContent: z.boolean().nullish(),
    upgradeMode: z.enum(['manual', 'automatic']).default('automatic'),
    currencies: z
      .array(z.enum(currencies))
      .min(1)
      .default([...currencies]),
    callbacks: z
      .array(
        z.strictObject({
          url: callbackUrl,
          type: z.array(eventType(shape)).min(1),
          detailed: z.boolean().default(false),
        }),
      )
      .default([]),
    steps: z.array(step).min(1),
    tips: z
      .strictObject({ civitai: z.number().min(0), creators: z.number().min(0) })
      .default({ civitai: 0, creators: 0 }),
    nsfwLevel: z.enum(['pg', 'pg13', 'r', 'x', 'xxx', 'na']).optional(),
    experimental: z.boolean().optional(),
    ephemeral: z.boolean().default(false),
  })

type Body = z.infer<ReturnType<typeof body>>

/** A step, and what it asks for. */
export type Step = Omit<Body['steps'][number], 'name'> & {
  readonly name: string
  readonly asked: Asked
}

/** A body that may be carried out. */
export type Submission = Readonly<Omit<Body, 'steps'>> & { readonly steps: readonly Step[] }

const kindOf = (one: Body['steps'][number]): Kind | undefined =>
  kinds.find(
    ({ type, when }) =>
      type === one.$type && Object.entries(when).every(([key, value]) => one.input[key] === value),
  )

/** Reads the body of POST /v2/consumer/workflows as strictly as its schema. */
export function submissionOf(
  given: unknown,
  shape: Shape,
): { readonly submission: Submission } | { readonly problems: Problems } {
  const parsed = body(shape).safeParse(given)
  if (!parsed.success) return { problems: problemsOf(parsed.error) }
  const steps: Step[] = []
  let problems: Problems = {}
  for (const [nth, one] of parsed.data.steps.entries()) {
    const within = ['steps', nth, 'input']
    const kind = kindOf(one)
    if (kind === undefined) {
      problems = { ...problems, [`steps[${nth}].input`]: ['is of no known kind'] }
      continue
    }
    const asked = kind.read.safeParse(one.input)
    if (asked.success) steps.push({ ...one, name: one.name ?? `${nth}`, asked: asked.data })
    else problems = { ...problems, ...problemsOf(asked.error, within) }
  }
  const names = new Set(steps.map(({ name }) => name))
  if (steps.length === parsed.data.steps.length && names.size < steps.length) {
    problems = { ...problems, steps: ['must have different names'] }
  }
  return Object.keys(problems).length > 0 ? { problems } : { submission: { ...parsed.data, steps } }
}
