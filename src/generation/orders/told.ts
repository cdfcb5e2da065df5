import type { StoredGeneration } from '../generation.ts'
import type { Recipe, SealedOrders } from './sealed.ts'

/** A generation as its person is told of it. */
export interface Generation
  extends Omit<
    StoredGeneration,
    'person' | 'wish' | 'order' | 'workflow' | 'looks' | 'wantedAt' | 'postingSince' | 'postTries'
  > {
  /** What was wished for but for its texts; undefined where no key opens it any more. */
  readonly recipe: Recipe | undefined
}

/** What is told of a stored one: nothing that is sealed, and no name of the orchestrator's. */
export function told(stored: StoredGeneration, sealed: SealedOrders): Generation {
  const { person, wish, order, workflow, looks, wantedAt, ...others } = stored
  const { postingSince, postTries, ...rest } = others
  return { ...rest, recipe: sealed.recipe(stored) }
}
