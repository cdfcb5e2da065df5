import { isDeepStrictEqual } from 'node:util'
import { unlessAborted } from '../../unless-aborted.ts'
import { type Generation, told } from './told.ts'
import type { Working } from './working.ts'

/** Milliseconds. Whoever looks at the workflow writes down what it sees; this reads it. */
const EVERY = 1_000

/**
 * A generation as it is now, and each time that it changed, up to its end. Ends as well where there is
 * none, where nobody has spent anything yet, and when the signal aborts.
 */
export async function* progressOf(
  { store, sealed, wait }: Pick<Working, 'store' | 'sealed' | 'wait'>,
  person: string,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Generation> {
  let last: Generation | undefined
  while (!signal.aborted) {
    const stored = await store.get(person, id)
    if (stored === undefined) return
    const now = told(stored, sealed)
    if (!isDeepStrictEqual(now, last)) yield now
    if (now.state === 'quoted' || now.state === 'ended') return
    last = now
    await unlessAborted(wait(EVERY), signal).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
}
