import type { Keyv } from 'keyv'
import { type Entry, frozen } from './cache/entry.ts'
import type { Shared } from './cache/shared.ts'
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
  /** What this process remembers. */
  readonly memory: Keyv
  /** What it remembers together with others. */
  readonly shared?: Shared | undefined
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

/** Milliseconds for which one process loads an old value anew and the others do not. */
const CLAIMED_FOR = 15_000

/** A cache over Keyv that is fresh, stale-while-revalidate, stale-if-error and single flight. */
export function createCache({ memory, shared, now, onFailed, onRead }: CacheOptions): Cache {
  const flights = new Map<string, Flight<unknown>>()
  const claiming = new Set<string>()
  const counts = { hits: 0, misses: 0 }
  // Without a listener Keyv throws its store's errors; with one they are misses.
  memory.on('error', () => {})

  const ageOf = (entry: Entry<unknown> | undefined): number =>
    entry === undefined ? Number.POSITIVE_INFINITY : now() - entry.at
  const isFresh = (entry: Entry<unknown> | undefined, { fresh, absent }: Freshness): boolean =>
    ageOf(entry) < (entry?.value === undefined ? absent : fresh)

  const inMemory = <T>(key: string) => memory.get<Entry<T>>(key)

  /** The newer of what this process holds and what others have loaded since. */
  async function newest<T>(key: string, held: Entry<T> | undefined): Promise<Entry<T> | undefined> {
    const found = await shared?.get<T>(key)
    if (found === undefined || ageOf(found) >= ageOf(held)) return held
    await memory.set(key, found, found.until - now())
    return found
  }

  /** Joins a load under way. */
  function boarded<T>(key: string, freshness: Freshness, load: Load<T>, { lane, onLift }: Asker) {
    // One key always has one type.
    const flight = (flights.get(key) as Flight<T> | undefined) ?? begun(key, freshness, load, lane)
    flight.spokesman.lift(lane)
    onLift?.(flight.spokesman.lift)
    return flight.landing
  }

  function begun<T>(
    key: string,
    { kept, absent }: Freshness,
    load: Load<T>,
    lane: Lane,
  ): Flight<T> {
    const spokesman = createSpokesman(lane)
    const landing = (async () => {
      const value = await load(spokesman)
      const at = now()
      const left = value === undefined ? absent : kept
      const entry: Entry<T> = {
        at,
        until: at + left,
        ...(value !== undefined && { value: frozen(value) }),
      }
      await memory.set(key, entry, left)
      // Nobody waits for it, and it does not reject.
      void shared?.set(key, entry)
      return entry
    })().finally(() => flights.delete(key))
    const flight = { landing, spokesman }
    flights.set(key, flight)
    landing.catch((error: unknown) => onFailed(error, key))
    return flight
  }

  /** Loads what can be shown in the meantime, unless another process has or does. */
  async function renew<T>(
    key: string,
    held: Entry<T>,
    freshness: Freshness,
    load: Load<T>,
    asker: Asker,
  ): Promise<void> {
    if (shared !== undefined && !flights.has(key)) {
      if (claiming.has(key)) return
      claiming.add(key)
      const [isOurs, found] = await Promise.all([
        shared.claim(key, CLAIMED_FOR),
        newest(key, held),
      ]).finally(() => claiming.delete(key))
      if (!isOurs || isFresh(found, freshness)) return
    }
    // The load has reported its error.
    boarded(key, freshness, load, asker).catch(() => {})
  }

  return {
    counts,
    async remember<T>(key: string, freshness: Freshness, load: Load<T>, asker: Asker) {
      const { signal } = asker
      const { shown, kept, patience } = freshness
      const near = await inMemory<T>(key)
      const isAtHand =
        isFresh(near, freshness) || (near?.value !== undefined && ageOf(near) < shown)
      const held = isAtHand || shared === undefined ? near : await newest(key, near)
      const age = ageOf(held)
      counts[age < shown ? 'hits' : 'misses'] += 1
      const isNew = held !== undefined && isFresh(held, freshness)
      const isShown = held?.value !== undefined && age < Math.min(shown, kept)
      const verdict = isNew ? 'hit' : isShown ? 'stale' : 'miss'
      onRead?.(verdict)
      asker.onRead?.(verdict)
      if (isNew) return remembered(held, false)
      // A value from the cache, or one that is being loaded anyway, is free.
      const isCharged = age >= shown && !flights.has(key)
      if (held?.value === undefined || age >= kept) {
        if (isCharged) asker.charge?.()
        const coming = boarded(key, freshness, load, asker)
        return remembered(await unlessAborted(coming, signal), false)
      }
      if (age < shown) {
        void renew(key, held, freshness, load, asker)
        return remembered(held, false)
      }
      if (isCharged && !mayAsk(asker)) return remembered(held, true)
      const coming = boarded(key, freshness, load, asker)
      // The load has reported its error.
      const arrival = coming.catch(() => undefined)
      const arrived = await inTime(arrival, patience, signal)
      return arrived === undefined ? remembered(held, true) : remembered(arrived, false)
    },
    async peek<T>(key: string) {
      const near = await inMemory<T>(key)
      return (near ?? (await newest<T>(key, near)))?.value
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
