import { sumOf } from './money/ledger.ts'
import type { Level, Status } from './workflows/plan.ts'
import type { Workflow } from './workflows/workflow.ts'

/** A workflow as tests and the panel of the sandbox see it. */
export interface SeenWorkflow {
  readonly id: string
  /** The person's id. */
  readonly owner: number
  readonly externalId: string | undefined
  readonly status: Status
  /** Only a price was asked for. */
  readonly whatif: boolean
  readonly prompts: readonly string[]
  readonly tags: readonly string[]
  /** In Buzz. */
  readonly price: number
  readonly charged: number
  readonly refunded: number
  readonly removed: boolean
  /** The id of each blob, and how mature it is; undefined for one that is not rated. */
  readonly pictures: readonly { readonly id: string; readonly level: Level | undefined }[]
}

export const seen = (workflow: Workflow): SeenWorkflow => ({
  id: workflow.id,
  owner: workflow.owner,
  externalId: workflow.submission.externalId,
  status: workflow.status,
  whatif: workflow.whatif,
  prompts: workflow.submission.steps.map(({ asked }) => asked.prompt),
  tags: workflow.tags,
  price: workflow.price.total,
  charged: sumOf(workflow.transactions, 'debit'),
  refunded: sumOf(workflow.transactions, 'credit'),
  removed: workflow.removed,
  pictures: workflow.pictures.flat().map(({ id, level }) => ({ id, level })),
})
