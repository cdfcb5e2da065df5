import type { Kysely } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Milliseconds. One that lasts so much longer than the one asked for was made by a clock that was ahead. */
const CLOCKS_DIFFER = 3_600_000

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
            or([
              eb('leases.holder', '=', holder),
              eb('leases.until', '<=', now),
              eb('leases.until', '>', until + CLOCKS_DIFFER),
            ]),
          ),
      )
      .returning('work')
      .executeTakeFirst()
    return taken !== undefined
  }
