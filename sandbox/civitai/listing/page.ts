import type { Catalogue, Entry } from '../catalogue/catalogue.ts'
import { matching, searchable } from './filter.ts'
import { ordered, startOf } from './order.ts'
import type { ModelsQuery } from './query.ts'
import type { Search } from './search.ts'

/** One page: what is on it, and where the next one begins. */
export interface Page {
  readonly entries: readonly Entry[]
  readonly nextCursor?: string
}

// What the search index returns when it is given no limit.
const searchLimit = 20

/** Rows that a page has room for and the answer leaves out, so pages may be short or empty. */
const dropped = (entry: Entry, query: ModelsQuery): boolean =>
  entry.vanishing === true || (query.nsfw === true && entry.model.minor)

const page = (entries: readonly Entry[], query: ModelsQuery, nextCursor?: string): Page => ({
  entries: entries.filter((entry) => !dropped(entry, query)),
  ...(nextCursor === undefined ? {} : { nextCursor }),
})

/** Text search: relevance orders, the index is cut to a page, and only then do filters apply. */
function searched(query: ModelsQuery, text: string, accept: Accept, search: Search): Page {
  const hits = search(text, accept.search)
  const limit = query.limit === 0 ? searchLimit : query.limit
  const start = Number(query.cursor ?? 0) || 0
  const next = start + limit < hits.length ? String(start + limit) : undefined
  return page(hits.slice(start, start + limit).filter(accept.all), query, next)
}

interface Accept {
  readonly search: (entry: Entry) => boolean
  readonly all: (entry: Entry) => boolean
}

/** Cuts the page a query asks for; undefined when its cursor is none of ours. */
export function pageOf(
  catalogue: Catalogue,
  search: Search,
  query: ModelsQuery,
  now: number,
): Page | undefined {
  const accept = { search: searchable(query, now), all: matching(query, catalogue, now) }
  if (query.query) return searched(query, query.query, accept, search)

  const rows = ordered(catalogue.entries.filter(accept.all), query.sort, now)
  const skipped = ((query.page ?? 1) - 1) * query.limit
  const start = query.cursor ? startOf(rows, query.cursor, query.sort) : skipped
  if (start === undefined) return undefined
  // Nothing asked for is one item and no way on.
  const cut = rows.slice(start, start + Math.max(1, query.limit)).map(({ entry }) => entry)
  const next = query.limit === 0 ? undefined : rows[start + query.limit]
  return page(cut, query, next?.values.join('|'))
}
