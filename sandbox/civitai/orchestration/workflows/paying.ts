import type { Submission } from '../asked/submission.ts'
import type { Currency, Ledger } from '../money/ledger.ts'
import { isMature } from './plan.ts'
import type { Workflow } from './workflow.ts'

/** Mature content costs yellow Buzz alone (developer-docs). */
export const payableWith = ({ allowMatureContent, currencies }: Submission): readonly Currency[] =>
  allowMatureContent === true ? currencies.filter((one) => one === 'yellow') : currencies

/** Gives back what was paid for it and has not come back yet. */
export function refund(ledger: Ledger, workflow: Workflow): void {
  const back = ledger.refund(workflow.owner, workflow.transactions)
  workflow.transactions = [...workflow.transactions, ...back]
}

/**
 * Hands out what is withheld: what was paid in other Buzz comes back, and yellow is taken instead.
 * False, and nothing done, if there is too little of it.
 */
export function allowMature(ledger: Ledger, workflow: Workflow): boolean {
  if (workflow.allowMature === true) return true
  const { owner, transactions } = workflow
  const inOthers = transactions.filter(({ accountType }) => accountType !== 'yellow')
  const others = inOthers.reduce(
    (sum, { type, amount }) => sum + (type === 'debit' ? amount : -amount),
    0,
  )
  if (others > 0) {
    const paid = ledger.charge(owner, others, ['yellow'])
    if (paid === undefined) return false
    workflow.transactions = [...transactions, ...paid, ...ledger.refund(owner, inOthers)]
  }
  workflow.allowMature = true
  return true
}

/** With upgradeMode automatic, mature pictures are paid for in yellow without asking. */
export function upgrade(ledger: Ledger, workflow: Workflow): void {
  const { submission, pictures } = workflow
  const mature = pictures.flat().some(({ level }) => isMature(level))
  const withheld = mature && workflow.allowMature === false
  if (withheld && submission.upgradeMode === 'automatic') allowMature(ledger, workflow)
}
