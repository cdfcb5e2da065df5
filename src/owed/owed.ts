import { createLane } from '../deliveries/lane.ts'
import type { GenerationStore } from '../generation/generation-store.ts'
import { inTime } from '../in-time.ts'
import { type Posting, post } from './posting.ts'
import { createWaiting, type Waiting, type WaitingOptions } from './waiting.ts'

/**
 * Sees to it that what was made reaches who asked for it when no message shows it any more: in the
 * channel where that may be posted to, and else by a word at their next command.
 */
export interface Owed extends Pick<Waiting, 'wordFor'> {
  start(): void
  /** Posts all that is owed by now, and reads for whom a word waits. */
  catchUp(): Promise<void>
  /** Cuts short what it is at, unless that is about to be sent; another process goes on. */
  stop(): Promise<void>
}

export interface OwedOptions extends Posting, WaitingOptions {
  readonly store: GenerationStore
}

/** Milliseconds. When it runs out, its holder is taken for dead. */
const HELD = 180_000
const AT_ONCE = 5
const LOOKS_EVERY = 10_000

export function createOwed(options: OwedOptions): Owed {
  const { store, holder, now, onEvent } = options
  const waiting = createWaiting(options)
  const stopping = new AbortController()
  let looping: Promise<void> | undefined
  const lane = createLane(AT_ONCE, (error) => {
    if (error) onEvent('error', 'pictures were not written down as posted', { error })
  })

  /** Yields how many were begun. */
  async function begin(): Promise<number> {
    if (lane.room <= 0) return 0
    const until = now() + HELD
    const owed = await store.claimPosts(holder, now(), until, lane.room)
    return lane.begin(
      owed,
      ({ id }) => id,
      (one) => post(one, until, options, stopping.signal),
    )
  }

  async function loop(): Promise<void> {
    const { promise: never } = Promise.withResolvers<void>()
    while (!stopping.signal.aborted) {
      try {
        await begin()
        await waiting.refresh()
      } catch (error) {
        onEvent('error', 'what is owed to people is not looked after', { error })
      }
      await inTime(never, LOOKS_EVERY, stopping.signal)
    }
  }

  return {
    wordFor: waiting.wordFor,
    start() {
      looping ??= loop()
    },
    async catchUp() {
      while ((await begin()) > 0) await lane.done()
      await waiting.refresh()
    },
    async stop() {
      stopping.abort()
      await looping
      await lane.done()
    },
  }
}
