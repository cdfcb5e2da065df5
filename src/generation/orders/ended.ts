import type { StoredGeneration } from '../generation.ts'
import type { Ended } from '../generation-store.ts'
import type { Workflow } from '../workflow.ts'
import { REFUND_AFTER } from './timing.ts'

/** Buzz. More is nobody's; sums of it stay exact numbers. */
const MOST = 1_000_000_000_000

/** What a workflow's end comes to; undefined while it goes on. */
export function endOf(
  { price }: Pick<StoredGeneration, 'price'>,
  workflow: Workflow,
  now: number,
): Ended | undefined {
  const { state: outcome, why: reason } = workflow
  if (outcome === 'waiting' || outcome === 'running') return undefined
  const spent = spentOn(price, workflow)
  const mayComeBack = outcome !== 'succeeded' && spent > 0
  return {
    outcome,
    reason,
    spent,
    refunded: refundedOn(workflow),
    at: now,
    wantedAt: mayComeBack ? now + REFUND_AFTER : undefined,
  }
}

/**
 * What counts against the cap, in Buzz. Of pictures that were made it is never less than their price
 * but for what came back: that they were charged may be told later than that they were made.
 */
export function spentOn(price: number, { state, charged, refunded = 0 }: Workflow): number {
  const paid = state === 'succeeded' ? Math.max(price, charged ?? 0) : (charged ?? price)
  return Math.min(Math.max(0, Math.ceil(paid - refunded)), MOST)
}

/** What came back, in whole Buzz; undefined where it is not told. */
export const refundedOn = ({ refunded }: Workflow): number | undefined =>
  refunded === undefined ? undefined : Math.min(Math.floor(refunded), MOST)
