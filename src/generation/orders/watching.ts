import { inTime } from '../../in-time.ts'
import type { StoredGeneration } from '../generation.ts'
import type { Look } from './look.ts'
import { CLAIMED_FOR, DAY, MONTH, WITHIN } from './timing.ts'
import type { Working } from './working.ts'

/** Looks at what is being made, for as long as it runs, and forgets what is to be forgotten. */
export interface Watching {
  start(): void
  /** Call it when something may be wanted sooner than it was. */
  wake(): void
  /** Looks at all that is wanted by now, and yields how many that were. */
  lookNow(): Promise<number>
  sweep(): Promise<void>
  /** Cuts short what it is at; another process, or the next start, goes on. */
  stop(): Promise<void>
}

const AT_ONCE = 20
/** Milliseconds: another process may have spent something. */
const LOOKS_EVERY = 10_000
const SWEEPS_EVERY = 10 * 60_000
/** After trouble, and where another process holds what is wanted. */
const SOON = 1_000

export function createWatching(
  { store, holder, now, onFault }: Working,
  look: Look,
  stopping: AbortController,
): Watching {
  const running = new Set<Promise<void>>()
  let looping: Promise<void> | undefined
  let woken = Promise.withResolvers<void>()
  let sweptAt = Number.NEGATIVE_INFINITY

  const wake = (): void => woken.resolve()

  function begin(generation: StoredGeneration): void {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(WITHIN)])
    const looked = look(generation, signal)
      .catch(onFault)
      .finally(() => {
        running.delete(looked)
        wake()
      })
    running.add(looked)
  }

  async function beginDue(): Promise<number> {
    const room = AT_ONCE - running.size
    if (room <= 0) return 0
    const due = await store.claim(holder, now(), now() + CLAIMED_FOR, room)
    for (const one of due) begin(one)
    return due.length
  }

  async function sweep(): Promise<void> {
    const at = now()
    sweptAt = at
    await store.sweep(at - DAY, at - MONTH)
  }

  /** Milliseconds until something is wanted. */
  async function nap(): Promise<number> {
    if (running.size >= AT_ONCE) return LOOKS_EVERY
    const at = await store.wakeAt()
    if (at === undefined) return LOOKS_EVERY
    return at <= now() ? SOON : Math.min(at - now(), LOOKS_EVERY)
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      woken = Promise.withResolvers()
      let ms = SOON
      try {
        if (now() - sweptAt >= SWEEPS_EVERY) await sweep()
        await beginDue()
        ms = await nap()
      } catch (error) {
        onFault(error)
      }
      await inTime(woken.promise, ms, stopping.signal)
    }
  }

  return {
    start() {
      looping ??= loop()
    },
    wake,
    async lookNow() {
      let all = 0
      for (;;) {
        const begun = await beginDue()
        await Promise.all(running)
        if (begun === 0) return all
        all += begun
      }
    },
    sweep,
    async stop() {
      stopping.abort()
      await looping
      await Promise.all(running)
    },
  }
}
