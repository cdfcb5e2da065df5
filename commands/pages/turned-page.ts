import { Problem } from '../../src/problem.ts'
import type { Words } from '../../src/words/words.ts'
import { type Place, pageAt, type Window } from './list-page.ts'
import { LAST, WINDOWS } from './presses.ts'
import { nearestWindow } from './windows.ts'

/** A list and where in it somebody is. */
interface Turning<Entry> {
  readonly place: Place
  /** How many windows of it there can be. */
  readonly windows?: number
  readonly ask: (window: number) => Promise<Window<Entry>>
  /** A custom_id that leads to another place of it. */
  readonly at: (place: Place) => string
  /** Says that there is nothing in it. */
  readonly empty: string
}

/** What a page of a list shows, and how it is turned. Throws a Problem where there is nothing. */
export async function turnedPage<Entry>(
  words: Words,
  { place, windows = WINDOWS, ask, at, empty }: Turning<Entry>,
) {
  const { found, window } = await nearestWindow(
    place.window,
    place.page === LAST ? 'backwards' : 'forwards',
    ask,
    ({ entries }) => entries.length === 0,
    windows,
  )
  if (found.entries.length === 0) {
    throw new Problem(() => (place.before > 0 ? words.listEnds : empty))
  }
  const page = pageAt({ ...place, window }, found, windows)
  if (page === undefined) throw new Problem(() => words.pageGone)
  const { entries, firstRank, lastRank, known, previous, next } = page
  return {
    entries,
    position: words.ranks(firstRank, lastRank, known, found.more, 0),
    previous: previous && at(previous),
    next: next && at(next),
  }
}
