import { z } from 'zod'
import type { Workflow } from '../workflow.ts'
import { id, leniently, listOf } from './value.ts'
import { workflow } from './workflow.ts'

/** What was written of it by whoever ordered it. */
export interface Texts {
  readonly prompt: string
  readonly negative?: string | undefined
}

/** Characters; no prompt of ours is longer. */
const LONGEST = 10_000
const MOST_STEPS = 20
/** More than a page is ever asked to have. */
const MOST_WORKFLOWS = 100

const step = z.object({
  input: z.object({
    prompt: z.string().max(LONGEST),
    negativePrompt: z.string().max(LONGEST).optional().catch(undefined),
  }),
})

/** The texts of a workflow, which the orchestrator keeps for as long as the workflow. */
export const texts = z
  .object({ id, steps: leniently(step, MOST_STEPS) })
  .transform(({ id, steps: [first] }): { readonly id: string; readonly texts?: Texts } => ({
    id,
    ...(first && { texts: { prompt: first.input.prompt, negative: first.input.negativePrompt } }),
  }))

interface UnderAnId {
  readonly found: Workflow | undefined
  readonly next: string | undefined
}

const named = z.object({ externalId: z.string().max(300) })

/**
 * The workflow of a page that was ordered under this id, and where the next page begins. The
 * orchestrator writes the person's id before ours (developer-docs).
 */
export const workflowUnder = (externalId: string) =>
  z
    .object({
      items: listOf(MOST_WORKFLOWS),
      next: z.string().min(1).max(500).nullish().catch(undefined),
    })
    .transform(({ items, next }, context): UnderAnId => {
      const found = items.find((item) => {
        const { success, data } = named.safeParse(item)
        return (
          success && (data.externalId === externalId || data.externalId.endsWith(`-${externalId}`))
        )
      })
      if (found === undefined) return { found, next: next ?? undefined }
      const { success, data } = workflow.safeParse(found)
      if (success) return { found: data, next: undefined }
      context.addIssue({ code: 'custom', message: 'ours makes no sense' })
      return z.NEVER
    })
