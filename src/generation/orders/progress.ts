import { isDeepStrictEqual } from 'node:util'
import { unlessAborted } from '../../unless-aborted.ts'
import { SHOWN_AT_THE_END_FOR, SHOWN_FOR, SHOWS_EVERY } from './timing.ts'
import { type Generation, told } from './told.ts'
import type { Working } from './working.ts'

/** Milliseconds. Whoever looks at the workflow writes down what it sees; this reads it. */
const EVERY = 1_000

/**
 * A generation as it is now, and each time that it changed, up to its end. Ends as well where there is
 * none, where nobody has spent anything yet, and when the signal aborts. Until shortly after its last
 * word nobody else shows it.
 */
export async function* progressOf(
  { store, sealed, wait, now: clock }: Pick<Working, 'store' | 'sealed' | 'wait' | 'now'>,
  person: string,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Generation> {
  let last: Generation | undefined
  let saidAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    const stored = await store.get(person, id)
    if (stored === undefined) return
    const now = told(stored, sealed)
    const isOver = now.state === 'ended'
    if (isOver || clock() - saidAt >= SHOWS_EVERY) {
      saidAt = clock()
      await store.showing(person, id, saidAt + (isOver ? SHOWN_AT_THE_END_FOR : SHOWN_FOR))
    }
    if (!isDeepStrictEqual(now, last)) yield now
    if (now.state === 'quoted' || isOver) return
    last = now
    await unlessAborted(wait(EVERY), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
}
