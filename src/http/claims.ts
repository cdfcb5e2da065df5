import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import { inTime } from '../in-time.ts'

/** What one process alone does, once: above all, answer an interaction. */
export interface Claims {
  /** Whether this process is to do it: nobody else does, and it did not do so before. */
  take(id: string): Promise<boolean>
  /** It was not done after all, and may be taken again. */
  giveBack(id: string): Promise<void>
}

/** What processes that share a database have claimed. */
interface Shared {
  /** Claims those that nobody claimed before, and yields them. */
  claim(ids: readonly string[], until: number): Promise<readonly string[]>
  giveBack(id: string): Promise<void>
  /** Forgets what was claimed until before then. */
  sweep(before: number): Promise<void>
}

interface ClaimsOptions {
  readonly shared: Shared
  readonly now: () => number
  /** Called where the others' claims cannot be known. */
  readonly onFault: (error: unknown) => void
}

/** Milliseconds: as long as a signature is taken, before and after its time. */
const CLAIMED_FOR = 10 * 60_000
/** Of this process's own claims, so many are at hand. */
const HELD = 50_000
/** Milliseconds. Who asked waits meanwhile, and Discord for three seconds in all. */
const KNOWN_WITHIN = 500
const SWEPT_EVERY = 60_000
const AT_ONCE = 100

export function createClaims({ shared, now, onFault }: ClaimsOptions): Claims {
  const own = new LRUCache<string, true>({ max: HELD, ttl: CLAIMED_FOR, perf: { now } })
  let sweptAt = now()

  /** What comes in together is claimed by one statement. */
  const together = new DataLoader<string, boolean | undefined>(
    async (ids) => {
      try {
        const claimed = new Set(await shared.claim(ids, now() + CLAIMED_FOR))
        return ids.map((id) => claimed.has(id))
      } catch (error) {
        onFault(error)
        return ids.map(() => undefined)
      }
    },
    { cache: false, maxBatchSize: AT_ONCE, batchScheduleFn: (claim) => setImmediate(claim) },
  )

  function sweep(): void {
    if (Math.abs(now() - sweptAt) < SWEPT_EVERY) return
    sweptAt = now()
    shared.sweep(now()).catch(onFault)
  }

  return {
    async take(id) {
      if (own.has(id)) return false
      own.set(id, true)
      sweep()
      // A database that is away costs nobody an answer: most interactions reach one process only.
      return (await inTime(together.load(id), KNOWN_WITHIN)) ?? true
    },
    async giveBack(id) {
      own.delete(id)
      await shared.giveBack(id).catch(onFault)
    },
  }
}
