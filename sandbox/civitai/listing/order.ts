import type { Entry } from '../catalogue/catalogue.ts'
import { downloadsAt } from './growth.ts'
import type { Sort } from './query.ts'

/** A row of an ordered list; the values are what its cursor is made of, the id comes last. */
export interface Row {
  readonly entry: Entry
  readonly values: readonly number[]
}

// How far down a drifting entry turns up again: further than the longest page is long.
const drift = 110

type Values = (entry: Entry, now: number) => readonly number[]

const liked: Values = (entry, now) => [entry.figures.thumbsUp, downloadsAt(entry, now)]

/** The values each sort goes by, highest first; all counts are of all time (Civitai's source). */
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

/** The entries as rows, in the order asked for; drifting ones occur twice in a long list. */
export function ordered(entries: readonly Entry[], sort: Sort, now: number): Row[] {
  const rows = entries
    .map((entry): Row => ({ entry, values: [...values[sort](entry, now), entry.model.id] }))
    .sort((a, b) => compare(a.values, b.values))
  if (sort === 'Oldest') rows.reverse()
  // From the end, so that what is put in does not move what is still to be looked at.
  for (let index = rows.length - 1 - drift; index >= 0; index--) {
    const row = rows[index]
    const later = rows[index + drift]
    if (row?.entry.drifting !== true || later === undefined) continue
    // Its values have changed meanwhile: it now stands just before `later`.
    const moved = { entry: row.entry, values: [...later.values.slice(0, -1), row.entry.model.id] }
    rows.splice(index + drift, 0, moved)
  }
  return rows
}

/** Where the page of a cursor begins; undefined for one that no list of this sort gave out. */
export function startOf(rows: readonly Row[], cursor: string, sort: Sort): number | undefined {
  const parts = cursor.split('|')
  const wanted = parts.map(Number)
  const length = rows[0]?.values.length ?? wanted.length
  if (parts.some((part) => !/^\d+$/.test(part)) || wanted.length !== length) return undefined
  const exact = rows.findIndex(({ values }) => compare(values, wanted) === 0)
  if (exact >= 0) return exact
  // The row itself has moved or gone: go on with the next that follows it in order.
  const sign = sort === 'Oldest' ? -1 : 1
  const next = rows.findIndex(({ values }) => sign * compare(values, wanted) > 0)
  return next < 0 ? rows.length : next
}
