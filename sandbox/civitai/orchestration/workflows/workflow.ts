import type { Format } from '../asked/asked.ts'
import type { Submission } from '../asked/submission.ts'
import type { Transaction } from '../money/ledger.ts'
import type { Price } from '../money/price.ts'
import { isMature, type Level, type PicturePlan, type Plan, type Status } from './plan.ts'

/** A picture of a workflow, made or still to be made. */
export interface Picture {
  /** The id of its blob, which ends like a file. */
  readonly id: string
  readonly jobId: string
  readonly seed: number
  readonly width: number
  readonly height: number
  readonly format: Format
  readonly level: Level | undefined
  readonly blockedReason: string | null
  readonly plan: PicturePlan
  /** Until when it is stored, in ms since 1970. */
  keptUntil: number
}

/** A workflow as the orchestrator holds it. Times are in ms since 1970. */
export interface Workflow {
  readonly id: string
  readonly owner: number
  readonly submission: Submission
  readonly plan: Plan
  readonly price: Price
  /** Only a price was asked for. */
  readonly whatif: boolean
  readonly insufficientBuzz: boolean
  readonly createdAt: number
  /** By step. */
  readonly pictures: readonly (readonly Picture[])[]
  status: Status
  /** When it will be or was worked on. */
  readonly worksFrom: number
  readonly worksUntil: number
  startedAt: number | null
  completedAt: number | null
  allowMature: boolean | null
  forceRefunded: boolean
  tags: readonly string[]
  metadata: Readonly<Record<string, unknown>>
  transactions: readonly Transaction[]
  removed: boolean
}

/** Whether a picture was made and is handed out. */
export function isAvailable(workflow: Workflow, { plan, level, blockedReason }: Picture): boolean {
  if (workflow.status !== 'succeeded') return false
  if (blockedReason !== null && blockedReason !== 'none') return false
  return !(plan.withheld ?? (isMature(level) && workflow.allowMature === false))
}
