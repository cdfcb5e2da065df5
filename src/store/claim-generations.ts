import type { Kysely, SelectQueryBuilder, Updateable } from 'kysely'
import { keptIfFree } from './engine.ts'
import type { Tables } from './tables.ts'

/** The ids of generations, of which some conditions hold. */
export type Ids = SelectQueryBuilder<Tables, 'generations', { id: string }>

/**
 * Changes the generations that `free` finds, at most so many, and yields them, in no order. Of processes
 * that ask at once, each gets others. `claiming` does the same for deliveries.
 */
export const claimGenerations = (
  db: Kysely<Tables>,
  free: (ids: Ids) => Ids,
  limit: number,
  change: Updateable<Tables['generations']>,
) =>
  db
    // Looked for once: Postgres might look again for each row, and find others each time.
    .with(
      (cte) => cte('free').materialized(),
      (creator) =>
        creator
          .selectFrom('generations')
          .select('id')
          .$call(free)
          .limit(limit)
          .$call(keptIfFree(db)),
    )
    .updateTable('generations')
    .where('id', 'in', ({ selectFrom }) => selectFrom('free').select('id'))
    .set(change)
    .returningAll()
    .execute()
