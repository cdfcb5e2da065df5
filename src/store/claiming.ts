import type { Kysely } from 'kysely'
import { keptIfFree } from './engine.ts'
import type { Tables } from './tables.ts'

interface Claimable {
  /** The moment from which on it may be taken; null once nothing is left to do. */
  readonly at: 'wanted_at' | 'publish_at'
  readonly now: number
  readonly limit: number
  /** The first ones are taken. */
  readonly orderBy: readonly ('turn' | 'wanted_at' | 'posted_at')[]
}

/**
 * Changes the deliveries that a claim takes: so many of those that may be taken by now. On Postgres
 * nobody waits for another's claim; those that it takes just now are passed over.
 */
export const claiming = (db: Kysely<Tables>, { at, now, limit, orderBy }: Claimable) =>
  db
    // Looked for once: Postgres might look again for each row, and find others each time.
    .with(
      (cte) => cte('free').materialized(),
      (creator) =>
        creator
          .selectFrom('deliveries')
          .select(['kind', 'source', 'run'])
          .where(at, 'is not', null)
          .where(at, '<=', now)
          .$call((query) => orderBy.reduce((ordered, column) => ordered.orderBy(column), query))
          .limit(limit)
          .$call(keptIfFree(db)),
    )
    .updateTable('deliveries')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('kind', 'source', 'run'),
        'in',
        selectFrom('free').select(['kind', 'source', 'run']).$asTuple('kind', 'source', 'run'),
      ),
    )
