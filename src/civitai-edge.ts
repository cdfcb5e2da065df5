import { memoryStore } from './cache/memory.ts'
import type { Shared } from './cache/shared.ts'
import { createCache } from './cache.ts'
import { endpointOf } from './civitai/asking/endpoint-name.ts'
import { createHttp } from './civitai/asking/http.ts'
import { type Ask, resilient } from './civitai/asking/resilient.ts'
import { type Catalogue, createCatalogue } from './civitai/catalogue/catalogue.ts'
import type { CreatorNames } from './civitai/catalogue/seen-creators.ts'
import { createWordScreen } from './civitai/screen-words/word-screen.ts'
import type { Config } from './config.ts'
import type { Share } from './line.ts'
import { createHealth, type Health } from './observe/health.ts'
import { type Sight, UNSEEN } from './observe/sight.ts'

/** Civitai, with what is remembered of it. */
export interface CivitaiEdge {
  readonly catalogue: Catalogue
  /** Asks without remembering. */
  readonly ask: Ask
  readonly health: Pick<Health, 'awaySince'>
  /** Hits and misses of the cache. */
  readonly counts: () => { readonly hits: number; readonly misses: number }
  /** Called with what makes no sense in an answer. */
  readonly onOdd: (error: unknown) => void
  close(): Promise<void>
}

interface Options {
  readonly creators: Pick<CreatorNames, 'known' | 'see'> | undefined
  readonly tell: (level: 'debug' | 'warn', event: string, details: object) => void
  readonly userAgent: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  /** Between two requests for snapshots, in milliseconds. */
  readonly snapshotPause: number
  /** What the processes of one bot have in common. */
  readonly ofBot?: { readonly store?: Shared; readonly civitai?: Share }
  readonly sight?: Sight
}

export function openCivitai(
  { civitai, cacheBytes }: Pick<Config, 'civitai' | 'cacheBytes'>,
  options: Options,
): CivitaiEdge {
  const { creators, tell, userAgent, now, ofBot = {}, sight = UNSEEN } = options
  const onOdd = (error: unknown): void =>
    tell('debug', 'an item of an answer made no sense', { error })
  const memory = memoryStore(cacheBytes)
  memory.on('error', (error: unknown) => tell('warn', 'the cache fails', { error }))
  const cache = createCache({
    memory,
    shared: ofBot.store,
    now,
    onFailed: (error, key) =>
      tell('warn', 'Civitai gave no usable answer', { error, endpoint: endpointOf(key) }),
    onRead: sight.onRead,
  })
  const http = createHttp({ url: civitai.apiUrl, userAgent, now })
  const get = sight.requesting(http.get)
  const health = createHealth(now)
  const ask = sight.asking(
    resilient(health.watching(get), {
      perSecond: civitai.requestsPerSecond,
      share: ofBot.civitai,
      now,
      random: options.random,
      snapshotPause: options.snapshotPause,
      onSpared: sight.onSpared,
      asPerson: get,
    }),
  )
  return {
    catalogue: createCatalogue({
      known: creators?.known ?? (() => []),
      onCreators: creators?.see ?? (() => {}),
      ask,
      cache,
      screen: createWordScreen(),
      now,
      onOdd,
      onUnheard: (error) => tell('warn', 'Civitai had to be asked in another way', { error }),
    }),
    ask,
    health,
    counts: () => cache.counts,
    onOdd,
    async close() {
      await http.close()
      await memory.disconnect()
    },
  }
}
