import type { Listening } from './config.ts'
import { createListener, type Listener } from './http/listener.ts'
import { operatingRoutes } from './http/operating.ts'
import { createMetrics } from './observe/metrics.ts'
import type { Readiness } from './observe/readiness.ts'
import type { Sight } from './observe/sight.ts'

/** What those who operate the bot see. Its libraries are loaded with it, and only where it is asked for. */
export interface Operating {
  readonly sight: Sight
  /** Opens the listener. Throws a `Fatal` where it cannot listen. */
  open(at: Listening, missing: Readiness['missing'], onBug: (error: unknown) => void): Promise<void>
  close(): Promise<void>
}

/** Milliseconds. A scrape under way is answered by then. */
const CLOSED_WITHIN = 1_000

/** `elapsed` is in milliseconds. */
export function createOperating(elapsed: () => number): Operating {
  const { registry, watch, ...sight } = createMetrics(elapsed)
  let listener: Listener | undefined
  return {
    sight,
    async open({ port, host }, missing, onBug) {
      watch(missing)
      const app = operatingRoutes({ metrics: registry, missing })
      listener = createListener({ app, port, host, setting: 'OPS_PORT', onBug })
      await listener.open()
    },
    async close() {
      await listener?.close(CLOSED_WITHIN)
    },
  }
}
