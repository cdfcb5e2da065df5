import type { Entry } from '../catalogue/catalogue.ts'
import { downloadsAt } from './growth.ts'
import type { Sort } from './query.ts'

/** A row of a sorted list. The values form its cursor; the last one is the id. */
export interface Row {
  readonly entry: Entry
  readonly values: readonly number[]
}

// How many rows further down a drifting entry appears again: more than a page has.
const drift = 110

type Values = (entry: Entry, now: number) => readonly number[]

const liked: Values = (entry, now) => [entry.figures.thumbsUp, downloadsAt(entry, now)]

/** What each sort compares, the highest first. All counts are of all time (Civitai's source). */
const values: Readonly<Record<Sort, Values>> = {
  'Highest Rated': liked,
  'Most Liked': liked,
  'Most Downloaded': (entry, now) => [downloadsAt(entry, now), entry.figures.thumbsUp],
  'Most Discussed': ({ figures }) => [figures.comments, figures.thumbsUp],
  'Most Collected': ({ figures }) => [figures.collected, figures.thumbsUp],
  'Most Images': ({ figures }) => [figures.images, figures.thumbsUp],
  Newest: ({ newestAt }) => [newestAt],
  Oldest: ({ newestAt }) => [newestAt],
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/** Sorts the entries. Drifting ones appear twice if the list is long enough. */
export function ordered(entries: readonly Entry[], sort: Sort, now: number): Row[] {
  const rows = entries
    .map((entry): Row => ({ entry, values: [...values[sort](entry, now), entry.model.id] }))
    .sort((a, b) => compare(a.values, b.values))
  if (sort === 'Oldest') rows.reverse()
  // From the end, because inserting a row moves all rows after it.
  for (let index = rows.length - 1 - drift; index >= 0; index--) {
    const row = rows[index]
    const later = rows[index + drift]
    if (row?.entry.drifting !== true || later === undefined) continue
    // As if its values had changed: it is inserted just before `later`.
    const moved = { entry: row.entry, values: [...later.values.slice(0, -1), row.entry.model.id] }
    rows.splice(index + drift, 0, moved)
  }
  return rows
}

/**
 * The index at which the page of a cursor starts. Undefined for a cursor that this sort never has.
 */
export function startOf(rows: readonly Row[], cursor: string, sort: Sort): number | undefined {
  const parts = cursor.split('|')
  const wanted = parts.map(Number)
  const length = rows[0]?.values.length ?? wanted.length
  if (parts.some((part) => !/^\d+$/.test(part)) || wanted.length !== length) return undefined
  const exact = rows.findIndex(({ values }) => compare(values, wanted) === 0)
  if (exact >= 0) return exact
  // The row has moved or is gone: continue with the next one in order.
  const sign = sort === 'Oldest' ? -1 : 1
  const next = rows.findIndex(({ values }) => sign * compare(values, wanted) > 0)
  return next < 0 ? rows.length : next
}
