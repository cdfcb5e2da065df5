import { Problem } from '../../problem.ts'
import { GenerationFault, type GenerationFaultKind } from '../fault.ts'
import type { StoredGeneration } from '../generation.ts'
import type { Workflow } from '../workflow.ts'
import { submitBody } from '../workflow-body.ts'
import { reasonOf } from './problems.ts'
import { nextLook } from './timing.ts'
import type { Working } from './working.ts'

/** What they refuse for the order’s own sake, and would have refused the first time as well. */
const OF_THE_ORDER: readonly GenerationFaultKind[] = [
  'no buzz',
  'mature prompt',
  'not enabled',
  'refused',
]

/**
 * Hands over an order that is spent and claimed. `isFirst`: nobody did before, so what is refused was
 * never made. Otherwise it may have been, under the same id: then sending it again is answered with
 * the first workflow, and where that is refused, it is looked for.
 */
export function createHandOver(working: Working) {
  const { store, orchestrator, sealed, asPerson, holder, now, callbackUrl, onFault } = working

  async function sent(
    generation: StoredGeneration,
    signal: AbortSignal,
  ): Promise<Workflow | 'forgotten'> {
    const order = sealed.order(generation)
    if (order === undefined) return 'forgotten'
    const { id: externalId, person } = generation
    const callback = callbackUrl && `${callbackUrl}/${order.callback}`
    const body = submitBody(order.body, { externalId, callback })
    const submit = async (token: string): Promise<Workflow> => {
      // Another account may be linked by now, whose token this is; with that, this was forgotten.
      if ((await store.get(person, externalId)) === undefined)
        throw new Problem((words) => words.notLinked)
      return orchestrator.submit(token, body, signal)
    }
    return asPerson(person, submit, signal)
  }

  /** What there is after a refusal; throws the refusal where it leaves that open. */
  async function after(
    refusal: unknown,
    { id, person }: StoredGeneration,
    isFirst: boolean,
    signal: AbortSignal,
  ): Promise<Workflow | GenerationFault> {
    if (!(refusal instanceof GenerationFault) || refusal.unsure) throw refusal
    if (isFirst) return refusal
    if (!OF_THE_ORDER.includes(refusal.kind)) throw refusal
    const find = (token: string) => orchestrator.find(token, id, signal)
    return (await asPerson(person, find, signal)) ?? refusal
  }

  async function tried(generation: StoredGeneration, isFirst: boolean, signal: AbortSignal) {
    try {
      return await sent(generation, signal)
    } catch (error) {
      return after(error, generation, isFirst, signal)
    }
  }

  return async (generation: StoredGeneration, isFirst: boolean, signal: AbortSignal) => {
    const { id, looks, spent } = generation
    let outcome: Workflow | GenerationFault | 'forgotten'
    try {
      outcome = await tried(generation, isFirst, signal)
    } catch (error) {
      // It may have been made: it stays spent, and is handed over again.
      if (!(error instanceof Problem) && !signal.aborted) onFault(error)
      const asked = error instanceof GenerationFault ? (error.retryAfter ?? 0) : 0
      const wantedAt = Math.max(nextLook(now(), looks), now() + asked)
      await store.looked(generation, holder, { wantedAt })
      return
    }
    if (outcome === 'forgotten') {
      await store.end(id, { outcome: 'lost', spent, at: now() })
    } else if (outcome instanceof GenerationFault) {
      const ended = { outcome: 'refused', reason: reasonOf(outcome), spent: 0, at: now() } as const
      await store.refused(id, holder, ended)
    } else {
      await store.submitted(id, outcome.id, nextLook(now(), 0))
    }
  }
}
