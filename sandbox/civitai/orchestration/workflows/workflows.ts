import type { Clock } from '../../../discord/state/clock.ts'
import type { Random } from '../../generated/random.ts'
import type { Submission } from '../asked/submission.ts'
import type { Ledger } from '../money/ledger.ts'
import type { Price } from '../money/price.ts'
import { createWorkflow, idOf, KEPT_MS } from './create-workflow.ts'
import { allowMature, payableWith, refund, upgrade } from './paying.ts'
import { type Change, changesOf, isEnd, type Plan, type Status } from './plan.ts'
import type { Workflow } from './workflow.ts'

/** Every workflow, and how it moves on as time does. */
export interface Workflows {
  /** All that ever were, the oldest first. */
  all(): readonly Workflow[]
  /** An own workflow that is still kept. */
  find(owner: number, id: string): Workflow | undefined
  /** Of an externalId that was used before, the first workflow comes back and nothing is paid. */
  submit(order: Order): Workflow | 'no Buzz'
  /** False if it has ended. */
  cancel(workflow: Workflow): boolean
  remove(workflow: Workflow): void
  /** Hands out what was withheld, for yellow Buzz. False if there is too little of it. */
  allowMature(workflow: Workflow): boolean
  /** Resolves when the workflow has ended (or changed, if `change`), or after `ms` milliseconds. */
  wait(workflow: Workflow, ms: number, change: boolean): Promise<void>
}

interface Order {
  readonly owner: number
  readonly submission: Submission
  readonly price: Price
  readonly whatif: boolean
  readonly plan: () => Plan
}

interface Deps {
  readonly clock: Clock
  readonly random: Random
  readonly ledger: Ledger
  /** Called with each change of a workflow that runs. */
  readonly changed: (workflow: Workflow, change: Change) => void
}

export function createWorkflows({ clock, random, ledger, changed }: Deps): Workflows {
  const all: Workflow[] = []
  const byExternalId = new Map<string, Workflow>()
  const due = new Map<Workflow, Change[]>()
  const waiting = new Map<Workflow, Set<(status: Status) => void>>()
  const ids = new Set<string>()

  const newId = (owner: number) => {
    let at = clock.now()
    while (ids.has(idOf(owner, at))) at += 1
    const id = idOf(owner, at)
    ids.add(id)
    return id
  }
  const apply = (workflow: Workflow, change: Change) => {
    const { status, at } = change
    workflow.status = status
    if (status === 'processing') workflow.startedAt = at
    if (isEnd(status)) {
      workflow.completedAt = at
      due.delete(workflow)
    }
    const failed = status === 'failed' || status === 'expired'
    if (failed && workflow.plan.refunds !== false) refund(ledger, workflow)
    if (status === 'succeeded') upgrade(ledger, workflow)
    changed(workflow, change)
    for (const tell of waiting.get(workflow) ?? []) tell(status)
  }
  // A clock may have been moved without its timers, so every look catches up.
  const catchUp = () => {
    const now = clock.now()
    for (const [workflow, changes] of due) {
      for (let next = changes[0]; next !== undefined && next.at <= now; next = changes[0]) {
        changes.shift()
        apply(workflow, next)
      }
    }
  }

  return {
    all: () => {
      catchUp()
      return all
    },
    find(owner, id) {
      catchUp()
      const found = all.find((one) => one.id === id && one.owner === owner)
      if (found === undefined || found.removed || found.whatif) return undefined
      const { completedAt, submission } = found
      if (completedAt === null) return found
      return submission.ephemeral || completedAt + KEPT_MS <= clock.now() ? undefined : found
    },
    submit({ owner, submission, price, whatif, plan }) {
      catchUp()
      const key = submission.externalId && `${owner}-${submission.externalId}`
      const first = key === undefined ? undefined : byExternalId.get(key)
      if (first !== undefined) return first
      const order = payableWith(submission)
      const insufficientBuzz = !ledger.canPay(owner, price.total, order)
      const transactions = whatif ? [] : ledger.charge(owner, price.total, order)
      if (transactions === undefined) return 'no Buzz'
      const workflow = createWorkflow({
        id: newId(owner),
        owner,
        submission,
        plan: whatif ? {} : plan(),
        price,
        whatif,
        insufficientBuzz,
        transactions,
        at: clock.now(),
        random,
      })
      all.push(workflow)
      // A price claims it too, and its workflow never runs.
      if (key !== undefined) byExternalId.set(key, workflow)
      if (!whatif) {
        const changes = [...changesOf(workflow.plan, clock.now())]
        due.set(workflow, changes)
        for (const { at } of changes) clock.after(at - clock.now(), catchUp)
      }
      return workflow
    },
    cancel(workflow) {
      catchUp()
      if (isEnd(workflow.status)) return false
      const started = workflow.startedAt !== null
      if (!started) {
        refund(ledger, workflow)
        workflow.forceRefunded = true
      }
      apply(workflow, { at: clock.now(), status: 'canceled' })
      return true
    },
    remove(workflow) {
      workflow.removed = true
    },
    allowMature: (workflow) => allowMature(ledger, workflow),
    wait: (workflow, ms, change) =>
      new Promise((resolve) => {
        catchUp()
        if (ms <= 0 || isEnd(workflow.status)) return resolve()
        const listeners = waiting.get(workflow) ?? new Set()
        waiting.set(workflow, listeners)
        const done = () => {
          listeners.delete(tell)
          forget()
          resolve()
        }
        const tell = (status: Status) => {
          if (change || isEnd(status)) done()
        }
        const forget = clock.after(ms, done)
        listeners.add(tell)
      }),
  }
}
