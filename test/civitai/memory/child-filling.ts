import { generatedCatalogue } from '../../../sandbox/civitai/generated/generated-catalogue.ts'
import { memoryStore } from '../../../src/cache/memory.ts'
import { createCache } from '../../../src/cache.ts'
import { createCatalogue } from '../../../src/civitai/catalogue/catalogue.ts'
import { screened } from '../../../src/civitai/screen/screened.ts'
import { createWordScreen } from '../../../src/civitai/screen-words/word-screen.ts'
import { NOTHING_MUTED, type Rating } from '../../../src/rating.ts'
import { noTrends } from '../../support/digests.ts'
import { wireTags } from '../../support/wire.ts'
import { wireCreators, wireImage } from '../../support/wire-image.ts'

/**
 * Asks ever new questions until what was put into the cache takes so many times its bound, and says
 * how much of the heap is in use before and after. Started with `--expose-gc`.
 */
const bound = Number(process.argv[2]) * 1_000_000
const times = Number(process.argv[3])

const now = () => Date.UTC(2026, 10, 21, 9)
const { entries } = generatedCatalogue({ size: 600 })(now())
const models = entries.map(({ model }) => JSON.stringify(model))

let nth = 0
let put = 0
const store = memoryStore(bound)
const set = store.set.bind(store)
store.set = (key: string, value: unknown, ttl?: number) => {
  put += 2 * JSON.stringify(value).length
  return set(key, value, ttl)
}

/** As many models as that, with names and texts that no answer had before. */
const page = (count: number): unknown => {
  nth += 1
  const items = Array.from({ length: count }, (_, at) => {
    const text = models[(nth * 7 + at) % models.length] ?? ''
    return text.replace(/"name":"/g, `"name":"${nth}-${at} `)
  })
  return JSON.parse(`{"items":[${items.join(',')}],"metadata":{"nextCursor":"1"}}`)
}
const answer = (path: string): unknown => {
  if (path === '/tags')
    return wireTags(...Array.from({ length: 50 }, (_, at) => `${nth++} tag ${at}`))
  if (path === '/creators') {
    const named = Array.from({ length: 200 }, () => ({
      username: `someone_${nth++}`,
      modelCount: 3,
    }))
    return wireCreators(named, true)
  }
  if (path === '/images') {
    return { items: Array.from({ length: 100 }, () => wireImage(++nth)), metadata: {} }
  }
  const id = /^\/models\/(\d+)$/.exec(path)?.[1]
  const { items } = page(id === undefined ? 100 : 1) as { items: readonly object[] }
  return id === undefined
    ? { items, metadata: { nextCursor: '1' } }
    : { ...items[0], id: Number(id) }
}

const catalogue = createCatalogue({
  ask: async (path) => answer(path),
  cache: createCache({ memory: store, now, onFailed: () => {} }),
  screen: createWordScreen(),
  now,
  onOdd: () => {},
  onUnheard: () => {},
})
const places = (['PG', 'XXX'] as const).map((ceiling: Rating) =>
  screened(catalogue, {
    ceiling,
    asker: { lane: 'answers' },
    muted: NOTHING_MUTED,
    ranking: noTrends,
    now,
    onLate: () => {},
  }),
)
const nothing = (): undefined => undefined

async function askAll(at: number): Promise<void> {
  for (const civitai of places) {
    await civitai.models({
      sort: 'Newest',
      period: 'Week',
      window: 1,
      tag: undefined,
      base: `${at}`,
    })
    await civitai.suggest(`${at} of them`)
    await civitai.model(1_000 + at).catch(nothing)
    await civitai.images({ sort: 'Newest', period: 'Week', window: 1, base: `${at}` })
    await civitai.tags(`${at} tag`)
    await civitai.creators(`x${at}_of`)
  }
}

function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

await askAll(0)
const idle = heap()
for (let at = 1; put < times * bound; at++) await askAll(at)
process.stdout.write(JSON.stringify({ idle, after: heap() }))
