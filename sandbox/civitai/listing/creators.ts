import type { Catalogue } from '../catalogue/catalogue.ts'
import type { User } from '../catalogue/user.ts'
import { creatorOf, keyOf } from '../catalogue/user.ts'

/** The query of GET /creators. */
interface CreatorsQuery {
  readonly limit: number
  readonly page: number
  readonly query?: string | undefined
}

/** One page of creators. With a query, the totals are lower bounds. */
interface CreatorsPage {
  readonly users: readonly (User & { readonly modelCount: number })[]
  readonly metadata: {
    readonly totalItems: number
    readonly currentPage: number
    readonly pageSize: number
    readonly totalPages: number
    readonly hasMore?: boolean
  }
}

/** A hash of a text (FNV-1a). */
function scattered(text: string): number {
  let mixed = 2_166_136_261
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return mixed >>> 0
}

/** Cuts a page. The order has no meaning and differs between queries. */
export function creatorsPage(
  { creators, entries }: Catalogue,
  { limit, page, query }: CreatorsQuery,
  now: number,
): CreatorsPage {
  const typed = query?.toLowerCase()
  const found = creators
    .filter(({ username }) => !typed || username?.toLowerCase().includes(typed))
    .map((user) => ({ user, place: scattered(`${keyOf(user)} ${limit} ${typed ?? ''}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ user }) => user)
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const key = keyOf(creatorOf(entry))
    if (entry.newestAt <= now) counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  const skipped = page > 0 ? (page - 1) * limit : 0
  const hasMore = found.length > skipped + limit
  const seen = Math.min(found.length, skipped + limit + 1)
  const totalItems = typed ? seen : found.length
  return {
    users: found
      .slice(skipped, skipped + limit)
      .map((user) => ({ ...user, modelCount: user.modelCount ?? counts.get(keyOf(user)) ?? 0 })),
    metadata: {
      totalItems,
      currentPage: page,
      pageSize: limit,
      totalPages: Math.max(1, Math.ceil(totalItems / limit)),
      ...(typed ? { hasMore } : {}),
    },
  }
}
