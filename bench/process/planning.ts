import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Filters } from '../../src/digest/digest.ts'
import { planDue } from '../../src/digest/planning.ts'
import { createTrends } from '../../src/digest/trends.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { planOf } from '../../test/store/plan.ts'

/** What the half of the bot that runs while nobody looks costs on its busiest minute. */
export interface Costs {
  /** Processor time, in milliseconds. */
  readonly planning: number
  readonly ranking: number
  /** The greatest resident memory above that before, in bytes. */
  readonly memory: number
}

const DIGESTS = 10_000
const MODELS = 15_000
const SNAPSHOTS = 35
const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 21, 9)
const TYPES = ['LORA', 'Checkpoint', 'TextualInversion', 'VAE', 'Other'] as const
const TAGS = ['anime', 'style', 'character', 'photo', 'clothing', 'background', 'woman', 'man']

/** Fifty different ones. */
const FILTERS: readonly Filters[] = TYPES.flatMap((type) => [
  { type },
  { type, base: 'SDXL 1.0' },
  ...TAGS.map((tag) => ({ type, tag })),
])

async function filled(store: Store): Promise<void> {
  for (let first = 1; first <= MODELS; first += 100) {
    const facts = Array.from({ length: 100 }, (_, at) => ({
      id: first + at,
      type: TYPES[at % TYPES.length] ?? 'Other',
      bases: [at % 2 === 0 ? 'SDXL 1.0' : 'Pony'],
      tags: TAGS.filter((_tag, nth) => (at + nth) % 3 === 0),
      firstVersionAt: NOW - 100 * 24 * HOUR,
    }))
    await store.snapshots.see(facts, NOW)
  }
  for (let nth = SNAPSHOTS; nth >= 1; nth--) {
    const { id } = await store.snapshots.begin(NOW - nth * 6 * HOUR)
    for (let first = 1; first <= MODELS; first += 100) {
      const counts = Array.from({ length: 100 }, (_, at) => ({
        id: first + at,
        downloads: 1_000_000 - nth * ((first + at) % 997),
        likes: first + at,
      }))
      await store.snapshots.count(id, counts)
    }
    await store.snapshots.finish(id, 0)
  }
  for (let at = 0; at < DIGESTS; at++) {
    const plan = planOf({ ...FILTERS[at % FILTERS.length], channel: `${at}` })
    await store.digests.create(`${at % 1_000}`, 'en-US', plan, NOW, DIGESTS)
  }
}

/** Processor time that work takes, in milliseconds. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const folder = mkdtempSync(join(tmpdir(), 'curator-bench-'))
const url = `sqlite:${join(folder, 'curator.sqlite')}`
const filling = await openStore(url)
await filled(filling)
await filling.close()
global.gc?.()

const idle = process.memoryUsage().rss
const store = await openStore(url)
const trends = createTrends(store.snapshots, () => {})
const planning = await cpuOf(() => planDue(store, NOW, () => {}))
const ranking = await cpuOf(async () => {
  await trends.refresh()
  for (let at = 0; at < DIGESTS; at++) trends.ranked('day', FILTERS[at % FILTERS.length] ?? {})
})
const costs: Costs = { planning, ranking, memory: process.memoryUsage().rss - idle }
await store.close()
rmSync(folder, { recursive: true })
process.send?.(costs)
