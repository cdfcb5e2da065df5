import { Problem } from '../../problem.ts'
import { GenerationFault } from '../fault.ts'
import type { StoredGeneration } from '../generation.ts'
import { endOf } from './ended.ts'
import { lookProblemOf } from './problems.ts'
import type { Working } from './working.ts'

/**
 * Cancels one of a person's, and yields what is left of it: what came back is told as far as it is known.
 * Undefined for a price, of which nothing is left.
 */
export const createCancelling = (working: Working) => {
  const { store, orchestrator, asPerson, now } = working
  const gone = () => new Problem((words) => words.generationGone)

  async function found(person: string, id: string): Promise<StoredGeneration> {
    const stored = await store.get(person, id)
    if (stored === undefined) throw gone()
    return stored
  }

  /** Has it cancelled; that it is over already is no harm. */
  async function asked(token: string, workflow: string, signal: AbortSignal) {
    try {
      await orchestrator.cancel(token, workflow, signal)
    } catch (error) {
      if (!(error instanceof GenerationFault) || error.kind !== 'refused') throw error
    }
    return orchestrator.workflow(token, workflow, signal)
  }

  return async (
    person: string,
    id: string,
    signal: AbortSignal,
  ): Promise<StoredGeneration | undefined> => {
    const stored = await found(person, id)
    if (stored.state === 'quoted' && (await store.drop(person, id))) return undefined
    const { state, workflow: name } = stored.state === 'quoted' ? await found(person, id) : stored
    if (state === 'ended') return stored
    if (name === undefined) throw new Problem((words) => words.stillHandedOver)
    const workflow = await asPerson(person, (token) => asked(token, name, signal), signal).catch(
      (error: unknown) => {
        throw lookProblemOf(error)
      },
    )
    const ended = endOf(stored, workflow, now())
    if (ended !== undefined && (await store.end(id, ended)) && ended.outcome === 'cancelled') {
      // By the answer to this very press.
      await store.told(person, [id])
    }
    return found(person, id)
  }
}
