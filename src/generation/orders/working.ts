import type { Blobs } from '../blobs.ts'
import type { GenerationStore } from '../generation-store.ts'
import type { Orchestrator } from '../orchestrator.ts'
import type { AsPerson } from './as-person.ts'
import type { SealedOrders } from './sealed.ts'

/** What is needed to have pictures made for people. */
export interface Working {
  readonly store: GenerationStore
  readonly orchestrator: Orchestrator
  readonly blobs: Blobs
  readonly asPerson: AsPerson
  readonly sealed: SealedOrders
  /** This process's name, new at every start. */
  readonly holder: string
  /** Where callbacks come to, before the slash and their secret; undefined where none can. */
  readonly callbackUrl: string | undefined
  readonly now: () => number
  readonly random: (bytes: number) => Buffer
  readonly wait: (ms: number) => Promise<unknown>
  /** Called with what nobody waits for, and what will be tried again. */
  readonly onFault: (error: unknown) => void
}
