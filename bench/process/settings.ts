import process from 'node:process'
import { createSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'

/** What holding the settings of very many servers costs. */
export interface SettingsCosts {
  readonly servers: number
  /** Bytes. */
  readonly heap: number
  /** Milliseconds until all were read. */
  readonly reading: number
}

const SERVERS = 20_000
const TAGS = 20
const CREATORS = 10
const NOW = Date.UTC(2026, 10, 21, 9)
/** Of which servers mute some; on Civitai there are some hundred thousand. */
const WORDS = ['anime', 'style', 'character', 'photorealistic', 'clothing', 'video game', 'woman']

const store = await openStore('sqlite::memory:')
for (let nth = 0; nth < SERVERS; nth++) {
  const named = (count: number, name: (of: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, at) => name(nth * 31 + at))
  const kept = {
    allow: 'PG everywhere',
    tags: named(TAGS, (of) => `${WORDS[of % WORDS.length]} ${of % 5_000}`),
    creators: named(CREATORS, (of) => `creator_${of}`),
  }
  const server = `${1_000_000_000_000_000_000n + BigInt(nth) * 7_919n}`
  await store.settings.put(server, undefined, JSON.stringify(kept), NOW)
}

function heap(): number {
  for (let at = 0; at < 4; at++) global.gc?.()
  return process.memoryUsage().heapUsed
}

const idle = heap()
const settings = createSettings({ store, most: 'XXX', now: () => NOW, onUnread: () => {} })
const begun = performance.now()
await settings.read()
const reading = performance.now() - begun
const costs: SettingsCosts = { servers: SERVERS, heap: heap() - idle, reading }
// Only what is still in use counts.
if (settings.ceiling('1000000000000000000') !== 'PG') throw new Error('they were not read')
process.send?.(costs)
await store.close()
