import { memoryStore } from '../../src/cache/memory.ts'
import { createCache } from '../../src/cache.ts'
import type { Query } from '../../src/civitai/asking/http.ts'
import type { Lane } from '../../src/civitai/asking/lanes.ts'
import { type Catalogue, createCatalogue } from '../../src/civitai/catalogue/catalogue.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'

/** One question that was put to Civitai, without what it leaves open. */
interface Question {
  readonly path: string
  readonly query: Query
  readonly lane: Lane
  /** What was sent along, where anything was. */
  readonly body?: unknown
}

/** A real catalogue with a real memory before a Civitai that answers by a rule. */
export interface Bench {
  readonly catalogue: Catalogue
  readonly asked: readonly Question[]
  /** What was left out of an answer. */
  readonly odd: readonly unknown[]
  /** What was asked in another way, because Civitai did not take the first one. */
  readonly unheard: readonly unknown[]
  /** Who made the models of all answers, as often as they came. */
  readonly creators: readonly string[]
  readonly now: () => number
  /** Lets time go by. */
  later(ms: number): void
  /** How every question is answered from now on. */
  answer: (question: Question) => unknown
}

const screen = createWordScreen()

/** `known` has the names of creators that were seen before. */
export function benchOf(
  answer: Bench['answer'],
  known: (prefix: string) => readonly string[] = () => [],
): Bench {
  const asked: Question[] = []
  const odd: unknown[] = []
  const unheard: unknown[] = []
  const creators: string[] = []
  let at = Date.UTC(2026, 10, 21, 9)
  const now = () => at
  const catalogue = createCatalogue({
    ask: async (path, query, { lane }, body) => {
      const given = Object.entries(query).filter(([, value]) => value !== undefined)
      const sent = body === undefined ? {} : { body }
      const question = { path, query: Object.fromEntries(given), lane, ...sent }
      asked.push(question)
      return bench.answer(question)
    },
    cache: createCache({ memory: memoryStore(10_000_000), now, onFailed: () => {} }),
    screen,
    now,
    onOdd: (error) => odd.push(error),
    onUnheard: (fault) => unheard.push(fault),
    onCreators: (names) => creators.push(...names),
    known,
  })
  const bench: Bench = {
    catalogue,
    asked,
    odd,
    unheard,
    creators,
    now,
    later: (ms) => {
      at += ms
    },
    answer,
  }
  return bench
}

/** Somebody who waits for an answer. */
export const asker = { lane: 'answers' } as const
/** A question that leaves open all that it may. */
export const anything = { sort: 'Most Downloaded', period: 'Week', window: 1 } as const
