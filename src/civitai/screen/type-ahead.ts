import type { Entry, Window } from '../model.ts'
import { nameKey } from '../names.ts'
import { nearness } from '../near.ts'
import { beginnings } from './beginnings.ts'

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
const SUGGESTED = 25
/** No name is longer. */
const LONGEST = 100

/**
 * Models by the beginning of what is typed, the best match first and among equals the most
 * downloaded: out of what is well known, what shorter beginnings brought, and what Civitai says.
 */
export async function typedAhead(typed: string, civitai: TypedAhead): Promise<readonly Entry[]> {
  const words = nameKey(typed).slice(0, LONGEST)
  const lists = [await civitai.popular()]
  const hear = (window: Window | undefined): void => {
    if (window !== undefined) lists.push(window.entries)
  }

  const asked = beginnings(words, SHORTEST)
  const held = await Promise.all(asked.map((beginning) => civitai.atHand(beginning)))
  for (const { window } of held) hear(window)
  // An answer that was complete for a beginning holds all there is for what goes on from it.
  const complete = held.some(({ window }) => window?.more === false)
  const suggested = ranked(words, lists)
  const [longest] = asked
  if (longest === undefined || (complete && suggested.length > 0)) return suggested
  // What was asked for this very text is waited for; else it comes for one of the next keystrokes.
  if (held[0]?.coming && longest !== words) return suggested
  const window = await civitai.ask(longest)
  if (window === held[0]?.window) return suggested
  hear(window)
  return ranked(words, lists)
}

type Lists = readonly (readonly Entry[])[]

function ranked(words: string, lists: Lists): readonly Entry[] {
  const distance = nearness(words)
  const models = new Map(lists.flat().map((entry) => [entry.id, entry]))
  return [...models.values()]
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
