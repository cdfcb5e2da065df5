import { z } from 'zod'
import type { Workflow, WorkflowPage, WorkflowState } from '../workflow.ts'
import { money } from './money.ts'
import { onceEach } from './picture.ts'
import { progressOf, queueOf, reasonOf, type Step, step } from './step.ts'
import { id, leniently, listOf, moment } from './value.ts'

/** Ours has one. */
const MOST_STEPS = 20

const STATES: ReadonlyMap<string, WorkflowState> = new Map([
  ['unassigned', 'waiting'],
  ['preparing', 'waiting'],
  ['scheduled', 'waiting'],
  ['processing', 'running'],
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['expired', 'expired'],
  ['canceled', 'cancelled'],
])

const parts = z.object({
  id,
  // One that is not known is none of the four that are for good, so it is asked for again.
  status: z.string().transform((status) => STATES.get(status) ?? 'waiting'),
  createdAt: moment,
  steps: leniently(step, MOST_STEPS),
})

/** A workflow as a submission, a look or a list tells of it. */
export const workflow = parts.and(money).transform((one): Workflow => {
  const { id, status: state, createdAt, steps, charged, refunded } = one
  return {
    id,
    state,
    createdAt,
    ...standing(state, steps),
    pictures: onceEach(steps.flatMap(({ output }) => output.images)),
    charged,
    refunded,
  }
})

/** What is told of one that goes on, and of one that came to nothing. */
function standing(
  state: WorkflowState,
  steps: readonly Step[],
): Pick<Workflow, 'progress' | 'queue' | 'why'> {
  if (state === 'waiting' || state === 'running')
    return { progress: progressOf(steps), queue: queueOf(steps) }
  if (state === 'failed') return { why: reasonOf(steps) }
  return state === 'expired' ? { why: 'too slow' } : {}
}

/** More than a page is ever asked to have. */
const MOST_WORKFLOWS = 100

/** A page of a person's workflows, without odd ones. */
export const workflowPage = z
  .object({
    items: listOf(MOST_WORKFLOWS),
    next: z.string().min(1).max(500).nullish().catch(undefined),
  })
  .transform(({ items, next }, context): WorkflowPage => {
    const workflows = leniently(workflow, MOST_WORKFLOWS).parse(items)
    if (items.length > 0 && workflows.length === 0) {
      context.addIssue({ code: 'custom', message: 'no item makes sense' })
      return z.NEVER
    }
    return { workflows, next: next ?? undefined }
  })
