import { Keyv } from 'keyv'
import { LRUCache } from 'lru-cache'
import { type Asker, createSpokesman, type Lane, type Spokesman } from './civitai/asking/lanes.ts'

/** How old an answer may be, in milliseconds. */
export interface Freshness {
  /** Up to here it is as good as new. */
  readonly fresh: number
  /** Up to here it is shown at once, while it is asked for anew. */
  readonly shown: number
  /** Up to here it is shown when no new answer can be had. */
  readonly kept: number
  /** How long "there is no such thing" is believed. */
  readonly absent: number
  /** How long a new answer is waited for before one older than `shown` is shown. */
  readonly patience: number
}

/** What is known, since when, and whether it stands in for an answer that did not come. */
export interface Remembered<T> {
  /** Nothing when there is no such thing. */
  readonly value: T | undefined
  /** When it was loaded, in milliseconds since 1970. */
  readonly at: number
  readonly late: boolean
}

/** Asks for what is not remembered, for all who wait for it; nothing when there is no such thing. */
type Load<T> = (asker: Asker) => Promise<T | undefined>

export interface Cache {
  /**
   * Yields what is remembered under the key, or loads it. However many ask at once, it is loaded
   * once, by an asker as urgent as the most urgent of them, and one who gives up disturbs nobody
   * else. Rejects with what `load` threw or what `charge` throws of who would be the first to
   * ask, when nothing remembered can stand in.
   */
  remember<T>(
    key: string,
    freshness: Freshness,
    load: Load<T>,
    asker: Asker,
  ): Promise<Remembered<T>>
  /** What is remembered under the key, of whatever age; nothing is loaded. */
  peek<T>(key: string): Promise<T | undefined>
  /** Whether it is being loaded. */
  coming(key: string): boolean
  /** How often something was remembered since the start, and how often it had to be loaded. */
  readonly counts: { readonly hits: number; readonly misses: number }
}

interface CacheOptions {
  readonly store: Keyv
  readonly now: () => number
  /** Told once of every load that failed, whether anybody waited for it or not. */
  readonly onFailed: (error: unknown, key: string) => void
}

/** What is being loaded, and who asks for it. */
interface Flight<T> {
  readonly landing: Promise<Entry<T>>
  readonly spokesman: Spokesman
}

interface Entry<T> {
  readonly value?: T
  readonly at: number
}

/** A cache over Keyv that is fresh, stale-while-revalidate, stale-if-error and single flight. */
export function createCache({ store, now, onFailed }: CacheOptions): Cache {
  const flights = new Map<string, Flight<unknown>>()
  const counts = { hits: 0, misses: 0 }
  // With nobody listening Keyv throws what its store threw; heard of, it is a miss.
  store.on('error', () => {})

  /** The end of the flight, for one more who waits for it. */
  function boarded<T>(key: string, kept: number, load: Load<T>, { lane, onLift }: Asker) {
    // Whoever asks under a key asks for the same type.
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
      if (held !== undefined && age < (held.value === undefined ? absent : fresh)) {
        return remembered(held, false)
      }
      // What is shown at once, or is being loaded anyway, costs nobody anything.
      const isCharged = age >= shown && !flights.has(key)
      if (held?.value === undefined || age >= kept) {
        if (isCharged) asker.charge?.()
        const coming = boarded(key, kept, load, asker)
        return remembered(await unlessAborted(coming, signal), false)
      }
      if (isCharged && !mayAsk(asker)) return remembered(held, true)
      const coming = boarded(key, kept, load, asker)
      if (age < shown) return remembered(held, false)
      const arrived = await withinPatience(coming, patience, signal)
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

/** Whether it may ask; who is refused is shown what is kept, which costs nobody anything. */
function mayAsk({ charge }: Asker): boolean {
  try {
    charge?.()
    return true
  } catch {
    return false
  }
}

/** What comes before patience or the caller's time is over; nothing when it fails or does not. */
async function withinPatience<T>(
  coming: Promise<T>,
  patience: number,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, patience, undefined)
  const leave = (): void => resolve(undefined)
  if (signal?.aborted) leave()
  signal?.addEventListener('abort', leave, { once: true })
  // Why it failed has been reported by the flight.
  return Promise.race([coming.catch(() => undefined), over]).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  })
}

/** The flight's end, unless its passenger leaves first. */
function unlessAborted<T>(coming: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return coming
  const { promise: left, reject } = Promise.withResolvers<never>()
  const leave = (): void => reject(signal.reason)
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  return Promise.race([coming, left]).finally(() => signal.removeEventListener('abort', leave))
}

/** Values are kept by reference, so nobody may change what all share. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** What an entry takes beside what is in it (measured): "no such thing" is little else. */
const BYTES_OF_AN_ENTRY = 500
/** V8 spends that on a small frozen object, with what is opened of it at one place (measured). */
const BYTES_OF_A_CHARACTER = 2

/** A Keyv in memory, bounded in bytes, that drops what was not used for longest. */
export function memoryStore(maxBytes: number): Keyv {
  const lru = new LRUCache<string, object>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) =>
      BYTES_OF_AN_ENTRY + BYTES_OF_A_CHARACTER * (key.length + JSON.stringify(value).length),
  })
  // Keyv hands a time to live over as a number, lru-cache wants it among its options.
  const store = {
    get: (key: string) => lru.get(key),
    set: (key: string, value: object, ttl?: number) => lru.set(key, value, { ttl: ttl ?? 0 }),
    has: (key: string) => lru.has(key),
    delete: (key: string) => lru.delete(key),
    clear: () => lru.clear(),
  }
  return new Keyv({ store, serialization: false })
}
