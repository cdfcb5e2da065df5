import type { Get } from '../civitai/asking/http.ts'
import type { Verdict } from '../civitai/asking/lanes.ts'
import type { Ask } from '../civitai/asking/resilient.ts'
import type { DeliveryKind, Store } from '../store/store.ts'
import type { Handled } from './note.ts'

/** How a try of a delivery ended; `retried` is given back for later. */
export type Tried = 'posted' | 'skipped' | 'failed' | 'retried'

/** What is measured, at the edges of what does the work. */
export interface Sight {
  handled(handled: Handled): void
  /** The same `get`, each request of which is counted and timed. */
  requesting(get: Get): Get
  /** The same `ask`, each question of which counts while it waits for its request. */
  asking(ask: Ask): Ask
  readonly onRead: (verdict: Verdict) => void
  /** Whether Civitai is spared at the moment, because it fails. */
  readonly onSpared: (isSpared: boolean) => void
  /** `late`: milliseconds since it was due. */
  readonly onTried: (kind: DeliveryKind, state: Tried, late: number) => void
  /** The same store, each operation of which is timed. */
  storing(store: Store): Store
  readonly onShard: (shard: number, isConnected: boolean) => void
}

/** Where nobody looks, nothing is measured and nothing is slower. */
export const UNSEEN: Sight = {
  handled() {},
  requesting: (get) => get,
  asking: (ask) => ask,
  onRead() {},
  onSpared() {},
  onTried() {},
  storing: (store) => store,
  onShard() {},
}
