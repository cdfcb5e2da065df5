import type { Kysely } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Leases, in SQL: taken or extended in one statement. */
export const createLease =
  (db: Kysely<Tables>): Store['lease'] =>
  async (work, holder, now, until) => {
    const taken = await db
      .insertInto('leases')
      .values({ work, holder, until })
      .onConflict((conflict) =>
        conflict
          .column('work')
          .doUpdateSet({ holder, until })
          .where(({ or, eb }) =>
            or([eb('leases.holder', '=', holder), eb('leases.until', '<=', now)]),
          ),
      )
      .returning('work')
      .executeTakeFirst()
    return taken !== undefined
  }
