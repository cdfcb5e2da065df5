import { Keyv } from 'keyv'
import { LRUCache } from 'lru-cache'
import {
  type Asker,
  createSpokesman,
  type Lane,
  type Spokesman,
  type Verdict,
} from './civitai/asking/lanes.ts'
import { inTime } from './in-time.ts'
import { unlessAborted } from './unless-aborted.ts'

/** How old an answer may be, in milliseconds. */
export interface Freshness {
  /** Younger than this, it is shown as new. */
  readonly fresh: number
  /** Younger than this, it is shown at once while it is loaded again. */
  readonly shown: number
  /** Younger than this, it is shown when it cannot be loaded again. */
  readonly kept: number
  /** How long "there is no such thing" is kept. */
  readonly absent: number
  /** How long to wait for a new answer before showing one older than `shown`. */
  readonly patience: number
}

/** A value, its age, and whether it replaces an answer that did not come. */
export interface Remembered<T> {
  /** Undefined when there is no such thing. */
  readonly value: T | undefined
  /** When it was loaded, in milliseconds since 1970. */
  readonly at: number
  readonly late: boolean
}

/** Loads a value for all who wait for it; undefined when there is no such thing. */
type Load<T> = (asker: Asker) => Promise<T | undefined>

export interface Cache {
  /**
   * Yields the value of a key, or loads it. However many ask at once, it is loaded once, with the
   * urgency of the most urgent of them; one who gives up does not affect the others. Rejects with
   * what `load` threw, or with what `charge` threw for the first who asked, when nothing kept can
   * replace it.
   */
  remember<T>(
    key: string,
    freshness: Freshness,
    load: Load<T>,
    asker: Asker,
  ): Promise<Remembered<T>>
  /** The value of a key, whatever its age; loads nothing. */
  peek<T>(key: string): Promise<T | undefined>
  /** Whether a key is being loaded. */
  coming(key: string): boolean
  /** Hits and misses since the start. */
  readonly counts: { readonly hits: number; readonly misses: number }
}

interface CacheOptions {
  readonly store: Keyv
  readonly now: () => number
  /** Called once for every load that failed, whether anybody waited or not. */
  readonly onFailed: (error: unknown, key: string) => void
  /** Told what is remembered of each thing that is asked for. */
  readonly onRead?: (verdict: Verdict) => void
}

/** A load under way, and who asks for it. */
interface Flight<T> {
  readonly landing: Promise<Entry<T>>
  readonly spokesman: Spokesman
}

interface Entry<T> {
  readonly value?: T
  readonly at: number
}

/** A cache over Keyv that is fresh, stale-while-revalidate, stale-if-error and single flight. */
export function createCache({ store, now, onFailed, onRead }: CacheOptions): Cache {
  const flights = new Map<string, Flight<unknown>>()
  const counts = { hits: 0, misses: 0 }
  // Without a listener Keyv throws its store's errors; with one they are misses.
  store.on('error', () => {})

  /** Joins a load under way. */
  function boarded<T>(key: string, kept: number, load: Load<T>, { lane, onLift }: Asker) {
    // One key always has one type.
    const flight = (flights.get(key) as Flight<T> | undefined) ?? begun(key, kept, load, lane)
    flight.spokesman.lift(lane)
    onLift?.(flight.spokesman.lift)
    return flight.landing
  }

  function begun<T>(key: string, kept: number, load: Load<T>, lane: Lane): Flight<T> {
    const spokesman = createSpokesman(lane)
    const landing = (async () => {
      const value = await load(spokesman)
      const entry: Entry<T> = { at: now(), ...(value !== undefined && { value: frozen(value) }) }
      await store.set(key, entry, kept)
      return entry
    })().finally(() => flights.delete(key))
    const flight = { landing, spokesman }
    flights.set(key, flight)
    landing.catch((error: unknown) => onFailed(error, key))
    return flight
  }

  return {
    counts,
    async remember<T>(key: string, freshness: Freshness, load: Load<T>, asker: Asker) {
      const { signal } = asker
      const { fresh, shown, kept, absent, patience } = freshness
      const held = await store.get<Entry<T>>(key)
      const age = held === undefined ? Number.POSITIVE_INFINITY : now() - held.at
      counts[age < shown ? 'hits' : 'misses'] += 1
      const isFresh = age < (held?.value === undefined ? absent : fresh)
      const isShown = held?.value !== undefined && age < Math.min(shown, kept)
      const verdict = isFresh ? 'hit' : isShown ? 'stale' : 'miss'
      onRead?.(verdict)
      asker.onRead?.(verdict)
      if (held !== undefined && isFresh) return remembered(held, false)
      // A value from the cache, or one that is being loaded anyway, is free.
      const isCharged = age >= shown && !flights.has(key)
      if (held?.value === undefined || age >= kept) {
        if (isCharged) asker.charge?.()
        const coming = boarded(key, kept, load, asker)
        return remembered(await unlessAborted(coming, signal), false)
      }
      if (isCharged && !mayAsk(asker)) return remembered(held, true)
      const coming = boarded(key, kept, load, asker)
      if (age < shown) return remembered(held, false)
      // The load has reported its error.
      const arrival = coming.catch(() => undefined)
      const arrived = await inTime(arrival, patience, signal)
      return arrived === undefined ? remembered(held, true) : remembered(arrived, false)
    },
    async peek<T>(key: string) {
      return (await store.get<Entry<T>>(key))?.value
    },
    coming: (key) => flights.has(key),
  }
}

const remembered = <T>({ value, at }: Entry<T>, late: boolean): Remembered<T> => ({
  value,
  at,
  late,
})

/** Whether it may load. Who asks too much gets what is kept, which is free. */
function mayAsk({ charge }: Asker): boolean {
  try {
    charge?.()
    return true
  } catch {
    return false
  }
}

/** Values are shared, so they are frozen. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** Bytes of an entry beside its value (measured). */
const BYTES_OF_AN_ENTRY = 500
/** Bytes of a small frozen object in V8, with its opened copy (measured). */
const BYTES_OF_A_CHARACTER = 2

/** A Keyv store in memory, bounded in bytes; the least recently used entries go first. */
export function memoryStore(maxBytes: number): Keyv {
  const lru = new LRUCache<string, object>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) =>
      BYTES_OF_AN_ENTRY + BYTES_OF_A_CHARACTER * (key.length + JSON.stringify(value).length),
  })
  // Keyv passes the time to live as a number; lru-cache wants an option.
  const store = {
    get: (key: string) => lru.get(key),
    set: (key: string, value: object, ttl?: number) => lru.set(key, value, { ttl: ttl ?? 0 }),
    has: (key: string) => lru.has(key),
    delete: (key: string) => lru.delete(key),
    clear: () => lru.clear(),
  }
  return new Keyv({ store, serialization: false })
}
