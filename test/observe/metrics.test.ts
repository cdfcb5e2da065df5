import { describe, expect, test } from 'vitest'
import { CivitaiFault } from '../../src/civitai/asking/fault.ts'
import { type Asker, createSpokesman } from '../../src/civitai/asking/lanes.ts'
import { resilient } from '../../src/civitai/asking/resilient.ts'
import { createMetrics } from '../../src/observe/metrics.ts'
import { openStore } from '../../src/store/open.ts'

/** The values of a metric, by its labels. */
async function valuesOf(metrics: ReturnType<typeof createMetrics>, name: string) {
  const metric = await metrics.registry.getSingleMetric(name)?.get()
  return (metric?.values ?? []).map(({ labels, value }) => ({ ...labels, value }))
}

const { signal } = new AbortController()

test('the names and labels are those that the dashboards ask for', async () => {
  const { registry, watch } = createMetrics(() => 0)
  watch(async () => [])
  const own = registry
    .getMetricsAsArray()
    .map((metric) => metric as unknown as { name: string; labelNames: readonly string[] })
    .filter(({ name }) => !/^curator_(?:nodejs|process)_/.test(name))
    .map(({ name, labelNames }) => `${name}{${labelNames.join()}}`)
  expect(own.sort()).toEqual([
    'curator_breaker_open{}',
    'curator_cache_total{verdict}',
    'curator_civitai_requests_total{endpoint,outcome,lane}',
    'curator_civitai_seconds{endpoint}',
    'curator_deliveries_total{kind,state}',
    'curator_digest_lateness_seconds{}',
    'curator_gateway_connected{shard}',
    'curator_interaction_seconds{command,kind}',
    'curator_interactions_total{command,kind,outcome}',
    'curator_queue_depth{lane}',
    'curator_ready{}',
    'curator_store_seconds{operation}',
  ])
})

describe('a request to Civitai', () => {
  test.each([
    ['/models/918273645', '/models/:id', async () => ({}), 'answered'],
    [
      '/model-versions/by-hash/zebrafinch',
      '/model-versions/by-hash/:id',
      () => Promise.reject(new CivitaiFault('missing', 'Civitai answered 404')),
      'missing',
    ],
    ['/images', '/images', () => Promise.reject(new Error('no time')), 'abandoned'],
  ])('%s is counted and timed', async (path, endpoint, get, outcome) => {
    let at = 0
    const metrics = createMetrics(() => at)
    const seen = metrics.requesting(async () => {
      at += 400
      return get()
    })
    const query = { query: 'axolotl', username: 'quokkawrangler' }
    await seen(path, query, signal, undefined, 1, 'digests').catch(() => {})
    expect(await valuesOf(metrics, 'curator_civitai_requests_total')).toEqual([
      { endpoint, outcome, lane: 'digests', value: 1 },
    ])
    expect(await valuesOf(metrics, 'curator_civitai_seconds')).toContainEqual({
      endpoint,
      value: 0.4,
    })
    expect(await metrics.registry.metrics()).not.toMatch(/axolotl|quokka|918273645|zebrafinch/)
  })

  test('is passed on as it is, with the token of whoever asks', async () => {
    const passed: unknown[] = []
    const metrics = createMetrics(() => 0)
    const seen = metrics.requesting(async (...question) => passed.push(question))
    const question = ['/vault/all', { page: 2 }, signal, undefined, 9, 'answers', 'hers'] as const
    await seen(...question)
    expect(passed).toEqual([question])
    expect(await metrics.registry.metrics()).not.toContain('hers')
  })

  test('waits in the lane of the most urgent who asks', async () => {
    const metrics = createMetrics(() => 0)
    const answer = Promise.withResolvers<void>()
    const ask = metrics.asking(
      resilient(
        metrics.requesting(() => answer.promise),
        { perSecond: 50, now: () => 0, random: () => 0 },
      ),
    )
    const asker: Asker = { lane: 'answers' }
    const typed = createSpokesman('autocomplete')
    const asked = [...Array(5).fill(asker), typed].map((one, n) => ask(`/models/${n}`, {}, one))
    const depth = async () =>
      Object.fromEntries(
        (await valuesOf(metrics, 'curator_queue_depth')).map((one) => {
          const { lane, value } = one as { readonly lane?: string; readonly value: number }
          return [lane, value]
        }),
      )
    const idle = { answers: 0, autocomplete: 0, digests: 0, snapshots: 0 }
    // Three are sent at once.
    await expect.poll(depth).toEqual({ ...idle, answers: 2, autocomplete: 1 })
    typed.lift('answers')
    expect(await depth()).toEqual({ ...idle, answers: 3 })
    answer.resolve()
    await Promise.all(asked)
    expect(await depth()).toEqual(idle)
  })
})

test('the breaker is told while it spares Civitai', async () => {
  let at = 0
  let isAway = true
  const metrics = createMetrics(() => 0)
  const get = async () => {
    if (isAway) throw new CivitaiFault('away', 'Civitai answered 503')
    return {}
  }
  const ask = resilient(get, {
    perSecond: 50,
    now: () => at,
    random: () => 0,
    firstWait: 0,
    onSpared: metrics.onSpared,
  })
  const open = async () => (await valuesOf(metrics, 'curator_breaker_open'))[0]?.value
  expect(await open()).toBe(0)
  for (let n = 0; n < 5; n++) await ask('/models', {}, { lane: 'snapshots' }).catch(() => {})
  expect(await open()).toBe(1)
  isAway = false
  at += 15_000
  await ask('/models', {}, { lane: 'answers' })
  expect(await open()).toBe(0)
})

test('operations of the database are timed, and do what they did', async () => {
  let at = 0
  const metrics = createMetrics(() => {
    at += 20
    return at
  })
  const store = metrics.storing(await openStore('sqlite::memory:'))
  expect(await store.lease('work', 'me', 0, 1_000)).toBe(true)
  expect(await store.lease('work', 'you', 1, 1_001)).toBe(false)
  expect(await store.digests.list('300')).toEqual([])
  await store.close()
  await expect(store.digests.list('300')).rejects.toThrow()
  const counts = (await valuesOf(metrics, 'curator_store_seconds')).filter(
    (one) => 'metricName' in one || !('le' in one),
  )
  expect(counts).toContainEqual({ operation: 'lease', value: 2 })
  // One that fails has taken its time as well.
  expect(counts).toContainEqual({ operation: 'digests.list', value: 0.04 })
})
