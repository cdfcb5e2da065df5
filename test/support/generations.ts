import type { Generations } from '../../src/generation/generations.ts'
import type { Generation } from '../../src/generation/orders/told.ts'
import { Problem } from '../../src/problem.ts'
import { now } from './dispatch.ts'

/** As long as real ones. */
export const GENERATION = 'g'.repeat(22)

/** A generation that is on its way, but for what a test changes. */
export const generation = (change: Partial<Generation> = {}): Generation => ({
  id: GENERATION,
  place: { channel: '200', server: '300', installed: true, private: false, ceiling: 'PG' },
  price: 12,
  state: 'submitted',
  quotedAt: now - 60_000,
  spentAt: now - 30_000,
  spent: 12,
  recipe: {
    model: { air: 'urn:air:sdxl:checkpoint:civitai:7@71', baseModel: 'SDXL 1.0' },
    size: 'square',
    count: 2,
    seed: 42,
  },
  ...change,
})

/** Nobody's generations, but for what a test changes. */
export const generationsWith = (change: Partial<Generations> = {}): Generations => ({
  quote: async (_, wished) => ({
    id: GENERATION,
    wish: { ...wished, seed: wished.seed ?? 42 },
    price: 12,
    affordable: true,
    capLeft: 488,
  }),
  spend: async () => generation(),
  async *progressOf() {},
  list: async () => [],
  get: async () => undefined,
  cancel: async () => undefined,
  wishOf: async () => {
    throw new Problem((words) => words.generationGone)
  },
  pictures: async () => ({ files: [], heldBack: 0, missing: 0, later: false }),
  delivered: async () => true,
  told: async () => {},
  called: async () => false,
  start() {},
  stop: async () => {},
  lookNow: async () => 0,
  sweep: async () => {},
  ...change,
})
