import { Problem } from '../../problem.ts'
import { GenerationFault, type GenerationFaultKind } from '../fault.ts'
import type { StoredGeneration } from '../generation.ts'
import type { Workflow } from '../workflow.ts'
import { endOf, refundedOn, spentOn } from './ended.ts'
import { createHandOver } from './handing-over.ts'
import { DAY, MISSING_FOR, nextLook } from './timing.ts'
import type { Working } from './working.ts'

/** It may be otherwise later. */
const PASSING: readonly GenerationFaultKind[] = ['away', 'odd', 'too many']

/** Looks at a generation that this process claimed, and writes down what it sees. */
export type Look = (generation: StoredGeneration, signal: AbortSignal) => Promise<void>

export function createLook(working: Working): Look {
  const { store, orchestrator, asPerson, holder, now, onFault } = working
  const handOver = createHandOver(working)

  const seen = ({ person, workflow = '' }: StoredGeneration, signal: AbortSignal) =>
    asPerson(person, (token) => orchestrator.workflow(token, workflow, signal), signal)

  /** Whether nothing more can be expected of one that showed nothing. */
  const isLost = ({ spentAt = 0 }: StoredGeneration, error: unknown): boolean => {
    const since = now() - spentAt
    const isMissing = error instanceof GenerationFault && error.kind === 'missing'
    return since > DAY || (isMissing && since > MISSING_FOR)
  }

  async function again(generation: StoredGeneration, has: Partial<Workflow>, wait = 0) {
    const { progress, queue } = has
    const wantedAt = Math.max(nextLook(now(), generation.looks + 1), now() + wait)
    const percent = progress === undefined ? undefined : Math.round(progress * 100)
    await store.looked(generation, holder, { progress: percent, queue, wantedAt })
  }

  async function running(generation: StoredGeneration, signal: AbortSignal): Promise<void> {
    const { id, spent } = generation
    let workflow: Workflow | undefined
    let fault: unknown
    try {
      workflow = await seen(generation, signal)
    } catch (error) {
      if (!(error instanceof Problem) && !signal.aborted) onFault(error)
      fault = error
    }
    const ended = workflow && endOf(generation, workflow, now())
    if (ended !== undefined) {
      await store.end(id, ended)
    } else if (isLost(generation, fault)) {
      await store.end(id, { outcome: 'lost', spent, at: now() })
    } else {
      const wait = fault instanceof GenerationFault ? fault.retryAfter : undefined
      await again(generation, workflow ?? {}, wait)
    }
  }

  /** What came back after it ended. Where that is not told at all, no harm is done. */
  async function over(generation: StoredGeneration, signal: AbortSignal): Promise<void> {
    const { id, price, spent, refunded, endedAt = 0 } = generation
    try {
      const workflow = await seen(generation, signal)
      await store.noted(id, spentOn(price, workflow), refundedOn(workflow))
    } catch (error) {
      const passes = error instanceof GenerationFault && PASSING.includes(error.kind)
      if (signal.aborted || (passes && now() - endedAt < DAY)) return again(generation, {})
      if (!(error instanceof Problem) && !(error instanceof GenerationFault)) throw error
      await store.noted(id, spent, refunded)
    }
  }

  return (generation, signal) => {
    const { state } = generation
    if (state === 'spent') return handOver(generation, false, signal)
    return state === 'submitted' ? running(generation, signal) : over(generation, signal)
  }
}
