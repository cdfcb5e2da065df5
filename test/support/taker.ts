import type { Counts, Head, ModelFigures } from '../../src/civitai/catalogue/counts.ts'
import { createSnapshots, type Snapshots } from '../../src/digest/snapshot.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const start = Date.UTC(2026, 10, 21, 9)

/** A request that was put to Civitai. */
interface Request {
  readonly at: number
  readonly head?: Head
  readonly cursor?: string | undefined
  readonly ids?: readonly number[]
}

/** A Civitai of models by the hundred whose cursors are offsets. */
export interface FakeCivitai extends Counts {
  readonly requests: readonly Request[]
  /** What a request costs, in ms of the clock. */
  takes: number
  /** Asked before each answer; what it throws is what comes. */
  fails: (request: Request) => void
  /** The models of a head, best first. */
  listed: (head: Head) => readonly ModelFigures[]
  /** What is known of these by their ids. */
  known: (ids: readonly number[]) => readonly ModelFigures[]
}

export interface Clock {
  at: number
}

export const modelOf = (id: number, change: Partial<ModelFigures> = {}): ModelFigures => ({
  id,
  type: 'LORA',
  bases: ['Pony'],
  tags: ['anime'],
  firstVersionAt: start - 100 * DAY,
  downloads: 1_000 + id,
  likes: 10,
  ...change,
})

export const modelsOf = (count: number): readonly ModelFigures[] =>
  Array.from({ length: count }, (_, n) => modelOf(n + 1))

export function civitaiOf(clock: Clock, models: readonly ModelFigures[]): FakeCivitai {
  const requests: Request[] = []
  const asked = async <T>(request: Omit<Request, 'at'>, answer: () => T): Promise<T> => {
    const sent = { at: clock.at, ...request }
    requests.push(sent)
    clock.at += civitai.takes
    civitai.fails(sent)
    return answer()
  }
  const civitai: FakeCivitai = {
    requests,
    takes: 200,
    fails: () => {},
    listed: () => models,
    known: (ids) => models.filter(({ id }) => ids.includes(id)),
    head: (head, cursor) =>
      asked({ head, cursor }, () => {
        const from = Number(cursor ?? 0)
        const all = civitai.listed(head)
        const next = from + 100 < all.length ? String(from + 100) : undefined
        return { models: all.slice(from, from + 100), next }
      }),
    byIds: (ids) => asked({ ids }, () => civitai.known(ids)),
  }
  return civitai
}

/** A taker with a real store at a clock of its own. */
export interface Taking {
  readonly clock: Clock
  readonly store: Store
  readonly civitai: FakeCivitai
  readonly faults: readonly unknown[]
  readonly taker: Snapshots
  /** Does what is due until then. */
  until(at: number): Promise<void>
  /** Does what is due until so many more snapshots are taken. */
  taken(more: number): Promise<void>
}

export async function takingOf(models: readonly ModelFigures[]): Promise<Taking> {
  const clock: Clock = { at: start }
  const store = await openStore('sqlite::memory:')
  const civitai = civitaiOf(clock, models)
  const faults: unknown[] = []
  const taker = takerOf({ clock, store, civitai, faults }, 'a')
  const { signal } = new AbortController()
  const step = async () => {
    clock.at = Math.max(clock.at, await taker.step(signal))
  }
  return {
    clock,
    store,
    civitai,
    faults,
    taker,
    async until(at) {
      for (;;) {
        const due = await taker.step(signal)
        if (due >= at) break
        clock.at = Math.max(clock.at, due)
      }
      clock.at = Math.max(clock.at, at)
    },
    async taken(more) {
      const before = (await store.snapshots.all()).length
      while ((await store.snapshots.all()).length < before + more) await step()
    },
  }
}

export const takerOf = (
  {
    clock,
    store,
    civitai,
    faults,
  }: Pick<Taking, 'clock' | 'store'> & {
    readonly civitai: Counts
    readonly faults: unknown[]
  },
  holder: string,
): Snapshots =>
  createSnapshots({
    store,
    counts: civitai,
    now: () => clock.at,
    holder,
    wait: async (ms) => {
      clock.at += ms
    },
    onFault: (error) => faults.push(error),
  })
