import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountEdge } from './account-edge.ts'
import type { Config } from './config.ts'
import { createBlobs } from './generation/blobs.ts'
import type { GenerationStore } from './generation/generation-store.ts'
import { createGenerations, type Generations } from './generation/generations.ts'
import { createOrchestrator } from './generation/orchestrator.ts'
import { HOOKS } from './http/hooks.ts'

/** What makes pictures for people, with all that it needs. */
export interface GenerationEdge {
  readonly generations: Generations
  /** Once `generations` has stopped. */
  close(): Promise<void>
}

interface Options {
  readonly store: GenerationStore
  readonly userAgent: string
  /** This process's name, new at every start. */
  readonly holder: string
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** Undefined where no accounts are set up. */
export function openGenerations(
  { accounts: set, public: outside }: Config,
  edge: AccountEdge | undefined,
  { store, userAgent, holder, now, onFault }: Options,
): GenerationEdge | undefined {
  if (edge === undefined || set === undefined) return undefined
  const { accounts, seal } = edge
  const wait = (ms: number): Promise<void> => sleep(ms)
  const url = set.orchestrationUrl
  const orchestrator = createOrchestrator({ url, userAgent, now, wait })
  const blobs = createBlobs({ url, userAgent })
  return {
    generations: createGenerations({
      store,
      accounts,
      seal,
      orchestrator,
      blobs,
      holder,
      callbackUrl: outside?.url === undefined ? undefined : outside.url + HOOKS,
      now,
      random: randomBytes,
      wait,
      onFault,
    }),
    async close() {
      await Promise.all([orchestrator.close(), blobs.close()])
    },
  }
}
