import type { Random } from '../../generated/random.ts'
import type { Step, Submission } from '../asked/submission.ts'
import type { Transaction } from '../money/ledger.ts'
import type { Price } from '../money/price.ts'
import { changesOf, type Plan, usualPlan } from './plan.ts'
import type { Picture, Workflow } from './workflow.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
/** How long workflows and their pictures are kept (developer-docs). */
export const KEPT_MS = 30 * DAY_MS

/** `8753561-20260525223849768`: who, and when, to the millisecond. */
export const idOf = (owner: number, at: number): string =>
  `${owner}-${new Date(at).toISOString().replaceAll(/\D/g, '')}`

function picturesOf(step: Step, first: number, plan: Plan, random: Random, end: number): Picture[] {
  const { seed = random.whole(0, 2_147_483_647), width, height, format, count } = step.asked
  return Array.from({ length: count }, (_, nth) => {
    const own = plan.pictures?.[first + nth] ?? {}
    const { level = 'pg', blockedReason = null } = own
    return {
      id: `${random.hex(20).toUpperCase()}.${format.toLowerCase()}`,
      jobId: random.hex(16),
      seed: seed + nth,
      width,
      height,
      format,
      level: level === 'absent' ? undefined : level,
      blockedReason,
      plan: own,
      keptUntil: end + KEPT_MS,
    }
  })
}

/** A workflow at its beginning. */
export function createWorkflow(given: {
  readonly id: string
  readonly owner: number
  readonly submission: Submission
  readonly plan: Plan
  readonly price: Price
  readonly whatif: boolean
  readonly insufficientBuzz: boolean
  readonly transactions: readonly Transaction[]
  readonly at: number
  readonly random: Random
}): Workflow {
  const { submission, plan, at, random, ...rest } = given
  const { preparingMs, unassignedMs, scheduledMs, processingMs } = { ...usualPlan, ...plan }
  const worksFrom = at + unassignedMs + preparingMs + scheduledMs
  const worksUntil = worksFrom + processingMs
  const end = changesOf(plan, at).at(-1)?.at ?? at
  let first = 0
  return {
    ...rest,
    submission,
    plan,
    createdAt: at,
    pictures: submission.steps.map((step) => {
      const made = picturesOf(step, first, plan, random, end)
      first += made.length
      return made
    }),
    status: 'unassigned',
    worksFrom,
    worksUntil,
    startedAt: null,
    completedAt: null,
    allowMature: submission.allowMatureContent ?? null,
    forceRefunded: false,
    tags: submission.tags,
    metadata: submission.metadata,
    removed: false,
  }
}
