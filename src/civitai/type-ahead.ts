import { nearness } from '../near.ts'
import { beginnings } from './beginnings.ts'
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
const SUGGESTED = 25
/** No name is longer, and every length is looked for by itself. */
const LONGEST = 100

/**
 * Models by the beginning of what is typed, the best match first and among equals the most
 * downloaded: out of what is well known, what shorter beginnings brought, and what Civitai says.
 */
export async function typedAhead(typed: string, civitai: TypedAhead): Promise<readonly Entry[]> {
  const words = folded(typed).slice(0, LONGEST)
  const lists = [await civitai.popular()]
  const hear = (window: Window | undefined): void => {
    if (window !== undefined) lists.push(window.entries)
  }

  const asked = beginnings(words, SHORTEST)
  const held = await Promise.all(asked.map((beginning) => civitai.atHand(beginning)))
  for (const { window } of held) hear(window)
  // An answer that was complete for a beginning holds all there is for what goes on from it.
  const complete = held.some(({ window }) => window?.more === false)
  const suggested = best(words, lists)
  const [longest] = asked
  if (longest === undefined || (complete && suggested.length > 0)) return suggested
  // What was asked for this very text is waited for; else it comes for one of the next keystrokes.
  if (held[0]?.coming && longest !== words) return suggested
  hear(await civitai.ask(longest))
  return best(words, lists)
}

type Lists = readonly (readonly Entry[])[]

/** What was best among which lists. */
interface Chosen {
  readonly among: Lists
  readonly best: readonly Entry[]
}

/** For each list of well-known models, so that what was chosen goes with it; by what was typed. */
const chosen = new WeakMap<readonly Entry[], Map<string, Chosen>>()
const CHOSEN_AT_MOST = 1_000

/** Everybody types the same beginnings, and among the same lists the same is best. */
function best(words: string, lists: Lists): readonly Entry[] {
  const among = [...new Set(lists)]
  const [wellKnown = []] = among
  const known = chosen.get(wellKnown) ?? new Map<string, Chosen>()
  const before = known.get(words)
  if (before !== undefined && areSame(before.among, among)) return before.best
  if (known.size >= CHOSEN_AT_MOST) known.clear()
  const now = { among, best: ranked(words, among) }
  chosen.set(wellKnown, known.set(words, now))
  return now.best
}

const areSame = (some: Lists, others: Lists): boolean =>
  some.length === others.length && some.every((list, at) => list === others[at])

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
