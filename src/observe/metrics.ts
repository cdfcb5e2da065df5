import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { measuredCivitai } from './measured-civitai.ts'
import { measuredStore } from './measured-store.ts'
import type { Readiness } from './readiness.ts'
import type { Sight } from './sight.ts'

/** What is measured, and what Prometheus is told of it. */
export interface Metrics extends Sight {
  readonly registry: Registry
  /** Tells with each scrape whether the process can answer. */
  watch(missing: Readiness['missing']): void
}

/** The name of every metric begins so. */
const PREFIX = 'curator_'
const SECOND = 1_000

/** Upper bounds, in seconds: suggestions have a quarter of one, and Discord waits three for an answer. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10]
const CIVITAI_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const STORE_BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10]
/** A digest is posted up to six hours late. */
const LATENESS_BUCKETS = [1, 5, 15, 60, 300, 900, 3_600, 21_600]

/**
 * Measures into a registry of its own. A label holds only what the code itself names: a kind, a state,
 * a command as it is today, an endpoint without ids. `elapsed` is in milliseconds.
 */
export function createMetrics(elapsed: () => number): Metrics {
  const registry = new Registry()
  const made = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `${PREFIX}${name}`,
    help,
    labelNames,
    registers: [registry],
  })
  // Memory, processor and event loop of the process.
  collectDefaultMetrics({ register: registry, prefix: PREFIX })

  const interactions = new Counter(
    made('interactions_total', 'Interactions by how they ended', 'command', 'kind', 'outcome'),
  )
  const answers = new Histogram({
    ...made('interaction_seconds', 'From receipt to the first answer', 'command', 'kind'),
    buckets: ANSWER_BUCKETS,
  })
  const requests = new Counter(
    made('civitai_requests_total', 'Requests to Civitai', 'endpoint', 'outcome', 'lane'),
  )
  const requesting = new Histogram({
    ...made('civitai_seconds', 'How long a request to Civitai took', 'endpoint'),
    buckets: CIVITAI_BUCKETS,
  })
  const cache = new Counter(made('cache_total', 'What was remembered when asked for', 'verdict'))
  for (const verdict of ['hit', 'stale', 'miss']) cache.inc({ verdict }, 0)
  const spared = new Gauge(made('breaker_open', '1 while Civitai is not asked because it fails'))
  const lateness = new Histogram({
    ...made('digest_lateness_seconds', 'How long after its time a digest was posted'),
    buckets: LATENESS_BUCKETS,
  })
  const deliveries = new Counter(
    made('deliveries_total', 'Tries to post what is posted unasked', 'kind', 'state'),
  )
  const connected = new Gauge(
    made('gateway_connected', '1 while a shard is connected to Discord', 'shard'),
  )
  const operations = new Histogram({
    ...made('store_seconds', 'How long an operation of the database took', 'operation'),
    buckets: STORE_BUCKETS,
  })

  const civitai = measuredCivitai(elapsed, ({ endpoint, outcome, lane, took }) => {
    requests.inc({ endpoint, outcome, lane })
    requesting.observe({ endpoint }, took / SECOND)
  })
  new Gauge({
    ...made('queue_depth', 'Questions that wait to be sent to Civitai', 'lane'),
    collect() {
      for (const [lane, depth] of Object.entries(civitai.waiting())) this.set({ lane }, depth)
    },
  })

  return {
    registry,
    watch(missing) {
      new Gauge({
        ...made('ready', '1 while the process can answer'),
        async collect() {
          this.set(Number((await missing()).length === 0))
        },
      })
    },
    handled({ command, kind, outcome, ms }) {
      interactions.inc({ command, kind, outcome })
      if (ms !== undefined) answers.observe({ command, kind }, ms / SECOND)
    },
    requesting: civitai.requesting,
    asking: civitai.asking,
    onRead: (verdict) => cache.inc({ verdict }),
    onSpared: (isSpared) => spared.set(Number(isSpared)),
    onTried(kind, state, late) {
      deliveries.inc({ kind, state })
      if (kind === 'digest' && state === 'posted') lateness.observe(Math.max(0, late) / SECOND)
    },
    storing: (store) =>
      measuredStore(store, async (operation, work) => {
        const start = elapsed()
        return work().finally(() => operations.observe({ operation }, (elapsed() - start) / SECOND))
      }),
    onShard: (shard, isConnected) => connected.set({ shard: String(shard) }, Number(isConnected)),
  }
}
