import { WINDOWS } from './presses.ts'

/** So many windows with nothing to show are passed over before the list is said to end. */
const HOPS = 5

/** A window that was found, and which one it is. */
interface Reached<Found> {
  readonly found: Found
  readonly window: number
}

/**
 * The window asked for or, where the screen left nothing of it, the nearest one on the way that
 * has something to show. The last one asked for where none has.
 */
export async function nearestWindow<Found extends { readonly more: boolean }>(
  asked: number,
  way: 'forwards' | 'backwards',
  ask: (window: number) => Promise<Found>,
  isEmpty: (found: Found) => boolean,
  windows = WINDOWS,
): Promise<Reached<Found>> {
  const step = way === 'forwards' ? 1 : -1
  for (let window = asked, hops = 0; ; window += step, hops++) {
    const found = await ask(window)
    const further = way === 'forwards' ? found.more && window < windows : window > 1
    if (!isEmpty(found) || !further || hops === HOPS) return { found, window }
  }
}
