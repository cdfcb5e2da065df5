import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { entryAt } from '../catalogue/later.ts'
import { matching, searchable } from './filter.ts'
import { ordered, startOf } from './order.ts'
import type { ModelsQuery } from './query.ts'
import type { Search } from './search.ts'

/** One page, and the cursor of the next one. */
export interface Page {
  readonly entries: readonly Entry[]
  readonly nextCursor?: string
}

// The default limit of the search index.
const searchLimit = 20

/** Dropped after the page is cut, so pages may be short or empty. */
const dropped = (entry: Entry, query: ModelsQuery): boolean =>
  entry.vanishing === true || (query.nsfw === true && entry.model.minor)

const page = (entries: readonly Entry[], query: ModelsQuery, nextCursor?: string): Page => ({
  entries: entries.filter((entry) => !dropped(entry, query)),
  ...(nextCursor === undefined ? {} : { nextCursor }),
})

/**
 * A page of a text search. The results are ordered by relevance, then cut to a page, then filtered.
 */
function searched(
  query: ModelsQuery,
  text: string,
  accept: Accept,
  search: Search,
  now: number,
): Page {
  const hits = search(text, (entry) => accept.search(entryAt(entry, now))).map((entry) =>
    entryAt(entry, now),
  )
  const limit = query.limit === 0 ? searchLimit : query.limit
  const start = Number(query.cursor ?? 0) || 0
  const next = start + limit < hits.length ? String(start + limit) : undefined
  return page(hits.slice(start, start + limit).filter(accept.all), query, next)
}

interface Accept {
  readonly search: (entry: Entry) => boolean
  readonly all: (entry: Entry) => boolean
}

/** Cuts the page that a query asks for. Undefined for an invalid cursor. */
export function pageOf(
  catalogue: Catalogue,
  search: Search,
  query: ModelsQuery,
  now: number,
): Page | undefined {
  const accept = { search: searchable(query, now), all: matching(query, catalogue, now) }
  if (query.query) return searched(query, query.query, accept, search, now)

  const entries = catalogue.entries.map((entry) => entryAt(entry, now))
  const rows = ordered(entries.filter(accept.all), query.sort, now)
  const skipped = ((query.page ?? 1) - 1) * query.limit
  const start = query.cursor ? startOf(rows, query.cursor, query.sort) : skipped
  if (start === undefined) return undefined
  // A limit of 0 gives one item and no cursor.
  const cut = rows.slice(start, start + Math.max(1, query.limit)).map(({ entry }) => entry)
  const next = query.limit === 0 ? undefined : rows[start + query.limit]
  return page(cut, query, next?.values.join('|'))
}
