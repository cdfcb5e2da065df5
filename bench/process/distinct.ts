import process from 'node:process'
import { setImmediate as turn } from 'node:timers/promises'
import { generatedCatalogue } from '../../sandbox/civitai/generated/generated-catalogue.ts'
import { memoryStore } from '../../src/cache/memory.ts'
import { createCache } from '../../src/cache.ts'
import { createCatalogue } from '../../src/civitai/catalogue/catalogue.ts'
import { screened } from '../../src/civitai/screen/screened.ts'
import { createWordScreen } from '../../src/civitai/screen-words/word-screen.ts'
import { NOTHING_MUTED } from '../../src/rating.ts'
import { listReply } from '../../src/render/list.ts'
import { wordsIn } from '../../src/words/words.ts'
import { noTrends } from '../../test/support/digests.ts'

/** Bytes of heap in use after so many different questions. */
export interface DistinctCosts {
  readonly bound: number
  /** Before the first one, once the cache is full, and at the end. */
  readonly idle: number
  readonly full: number
  readonly after: number
}

const QUESTIONS = Number(process.argv[2])
const BOUND = 24_000_000
/** By then the cache has been filled many times over. */
const FULL_AFTER = 50_000
/** Typing asks for several beginnings. */
const TYPED_EVERY = 20
/** Questions between two turns of the event loop. */
const AT_ONCE = 100

const now = () => Date.UTC(2026, 10, 21, 9)
const { entries } = generatedCatalogue({ size: 20 })(now())
const models = entries.map(({ model }) => JSON.stringify(model))
let asked = 0

/** A model whose name no answer had before. */
const answer = (): unknown => {
  asked += 1
  const model = models[asked % models.length] ?? ''
  return { items: [JSON.parse(model.replace('"name":"', `"name":"${asked} `))], metadata: {} }
}

const civitai = screened(
  createCatalogue({
    ask: async () => answer(),
    cache: createCache({ memory: memoryStore(BOUND), now, onFailed: () => {} }),
    screen: createWordScreen(),
    now,
    onOdd: () => {},
    onUnheard: () => {},
  }),
  {
    ceiling: 'PG',
    asker: { lane: 'answers' },
    muted: NOTHING_MUTED,
    ranking: noTrends,
    now,
    onLate: () => {},
  },
)
const words = await wordsIn('en-US')

/** A list is asked for and shown, and now and then a name is typed. */
async function ask(nth: number): Promise<void> {
  if (nth % TYPED_EVERY === 0) await civitai.suggest(`${nth} of many`)
  const question = { sort: 'Newest', period: 'Week', window: 1, tag: undefined } as const
  const { entries: found = [] } = (await civitai.models({ ...question, base: `${nth}` })) ?? {}
  listReply(words, {
    title: ['Models'],
    entries: found.slice(0, 5),
    figure: 'downloads',
    open: ({ id }) => `${id}`,
    firstRank: 1,
    position: '1–1 of 1',
    previous: undefined,
    next: undefined,
    address: undefined,
  })
}

function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

await ask(0)
const idle = heap()
let full = idle
for (let nth = 1; nth <= QUESTIONS; nth++) {
  await ask(nth)
  if (nth % AT_ONCE === 0) await turn()
  if (nth === FULL_AFTER) full = heap()
}
const costs: DistinctCosts = { bound: BOUND, idle, full, after: heap() }
process.send?.(costs)
