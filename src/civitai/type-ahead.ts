import { nearness } from '../near.ts'
import { folded } from './keys.ts'
import type { Entry, Window } from './model.ts'

/** What suggesting needs of Civitai, already screened. */
export interface TypedAhead {
  /** What is remembered of a search, and whether it is being asked for. */
  atHand(words: string): Promise<{ readonly window: Window | undefined; readonly coming: boolean }>
  /** Well-known models, as far as they are at hand. */
  popular(): Promise<readonly Entry[]>
  /** Asks Civitai; nothing when it does not come in time. */
  ask(words: string): Promise<Window | undefined>
}

/** One letter says nothing that the well-known names do not say better. */
const SHORTEST = 2
/** Asked for again only when so much longer, so twenty keystrokes cost four questions. */
const LONGER = 1.8
const SUGGESTED = 25

/**
 * Models by the beginning of what is typed, the best match first and among equals the most
 * downloaded: out of what is well known, what shorter beginnings brought, and what Civitai says.
 */
export async function typedAhead(typed: string, civitai: TypedAhead): Promise<readonly Entry[]> {
  const words = folded(typed)
  const heard = new Map((await civitai.popular()).map((entry) => [entry.id, entry]))
  const hear = (window: Window | undefined): void => {
    for (const entry of window?.entries ?? []) heard.set(entry.id, entry)
  }

  let asked = 0
  let complete = false
  for (let length = words.length; length >= SHORTEST; length--) {
    const { window, coming } = await civitai.atHand(words.slice(0, length))
    hear(window)
    if (window !== undefined || coming) asked ||= length
    // An answer that was complete for a beginning holds all there is for what goes on from it.
    complete ||= window !== undefined && !window.more
  }
  const suggested = best(words, [...heard.values()])
  if (words.length < SHORTEST || (complete && suggested.length > 0)) return suggested
  // What was asked for this very text is waited for, and kept fresh.
  if (asked > 0 && asked < words.length && words.length < LONGER * asked) return suggested
  const answer = await civitai.ask(words)
  if (answer === undefined) return suggested
  hear(answer)
  return best(words, [...heard.values()])
}

function best(words: string, entries: readonly Entry[]): readonly Entry[] {
  const distance = nearness(words)
  return entries
    .map((entry) => ({ entry, distance: distance(entry.name) }))
    .filter((one) => one.distance < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) =>
        Math.ceil(a.distance) - Math.ceil(b.distance) ||
        (b.entry.downloads ?? 0) - (a.entry.downloads ?? 0),
    )
    .slice(0, SUGGESTED)
    .map(({ entry }) => entry)
}
