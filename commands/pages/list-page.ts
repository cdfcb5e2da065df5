import { LAST, WINDOWS } from './presses.ts'

const PER_PAGE = 5

/** Where a page is: windows come out of different lengths after the screen. */
export interface Place {
  readonly window: number
  /** Within the window; `LAST` for its last one. */
  readonly page: number
  /** Entries shown before this window; before its end where the last page is asked for. */
  readonly before: number
}

/** A page of a list, and where its neighbours are. */
interface Page<Entry> {
  readonly entries: readonly Entry[]
  readonly firstRank: number
  readonly lastRank: number
  /** So many entries are known up to the end of the window. */
  readonly known: number
  readonly previous: Place | undefined
  readonly next: Place | undefined
}

/** A window of a list of anything. */
export interface Window<Entry> {
  readonly entries: readonly Entry[]
  readonly more: boolean
}

/**
 * The page at a place of its window; nothing where the window has become too short for it. `windows`
 * says how many there can be.
 */
export function pageAt<Entry>(
  asked: Place,
  { entries, more }: Window<Entry>,
  windows = WINDOWS,
): Page<Entry> | undefined {
  const { length } = entries
  const pages = Math.ceil(length / PER_PAGE)
  const place =
    asked.page === LAST
      ? { ...asked, page: pages, before: Math.max(0, asked.before - length) }
      : asked
  const { page, before } = place
  if (page > pages) return undefined
  const shown = entries.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  const firstRank = before + (page - 1) * PER_PAGE + 1
  return {
    entries: shown,
    firstRank,
    lastRank: firstRank + shown.length - 1,
    known: before + length,
    previous: previousOf(place),
    next: nextOf(place, length, more && place.window < windows),
  }
}

function nextOf({ window, page, before }: Place, length: number, more: boolean): Place | undefined {
  if (page * PER_PAGE < length) return { window, page: page + 1, before }
  return more ? { window: window + 1, page: 1, before: before + length } : undefined
}

function previousOf({ window, page, before }: Place): Place | undefined {
  if (page > 1) return { window, page: page - 1, before }
  return before > 0 ? { window: window - 1, page: LAST, before } : undefined
}
