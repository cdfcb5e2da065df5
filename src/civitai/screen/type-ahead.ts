import { LRUCache } from 'lru-cache'
import { madeOnce } from '../../made-once.ts'
import type { Entry, Window } from '../model.ts'
import { nameKey } from '../names.ts'
import { likely } from '../near.ts'
import { beginnings } from './beginnings.ts'

/** What suggestions need from Civitai, already screened. */
export interface TypedAhead {
  /** A search from the cache alone, and whether Civitai is being asked. */
  atHand(words: string): Promise<{ readonly window: Window | undefined; readonly coming: boolean }>
  /** Well-known models, from the cache alone. */
  popular(): Promise<readonly Entry[]>
  /** Asks Civitai; undefined when the answer does not come in time. */
  ask(words: string): Promise<Window | undefined>
}

/** Letters. For one letter the well-known names are enough. */
export const SHORTEST = 2
const SUGGESTED = 25
/** Characters; no name is longer. */
const LONGEST = 100

/**
 * Models for a half-typed name, the best match first, then the most downloaded. From the well-known
 * models, from answers for shorter beginnings, and from Civitai.
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
  // A complete answer for a beginning contains all models for anything longer.
  const complete = held.some(({ window }) => window?.more === false)
  const suggested = ranked(words, lists)
  const [longest] = asked
  if (longest === undefined || (complete && suggested.length > 0)) return suggested
  // Wait only for an answer to this very text; any other comes for a later keystroke.
  if (held[0]?.coming && longest !== words) return suggested
  const window = await civitai.ask(longest)
  if (window === held[0]?.window) return suggested
  hear(window)
  return ranked(words, lists)
}

type Lists = readonly (readonly Entry[])[]

/** Where in which list a suggestion stands. */
interface Spot {
  readonly list: number
  readonly at: number
}

/** Spots and not entries: it is the cache alone that keeps what Civitai says. */
const known = new LRUCache<string, readonly Spot[]>({ max: 2_000 })

/** Many type the same beginnings, and the lists are the same until they are loaded again. */
function ranked(words: string, lists: Lists): readonly Entry[] {
  const key = `${lists.map((list) => numberOf(list)).join()} ${words}`
  let spots = known.get(key)
  if (spots === undefined) {
    spots = spotsOf(words, lists)
    known.set(key, spots)
  }
  return spots.map((spot) => entryAt(lists, spot))
}

let lastNumber = 0
const numberOf = madeOnce((_list: readonly Entry[]) => ++lastNumber)

// Spots are of these very lists.
const entryAt = (lists: Lists, { list, at }: Spot): Entry => lists[list]?.[at] as Entry

function spotsOf(words: string, lists: Lists): readonly Spot[] {
  const all = lists.flatMap((entries, list) =>
    entries.map(({ id }, at) => [id, { list, at }] as const),
  )
  return likely(words, [...new Map(all).values()], (spot) => entryAt(lists, spot).name, SUGGESTED)
    .map(({ thing, distance }) => ({ spot: thing, distance, entry: entryAt(lists, thing) }))
    .sort(
      (a, b) =>
        Math.ceil(a.distance) - Math.ceil(b.distance) ||
        (b.entry.downloads ?? 0) - (a.entry.downloads ?? 0),
    )
    .slice(0, SUGGESTED)
    .map(({ spot }) => spot)
}
