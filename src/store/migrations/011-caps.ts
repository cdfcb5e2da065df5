import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The Buzz that people let us spend a day: so much until they say otherwise. */
export const caps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('accounts')
      .addColumn('cap', 'bigint', (column) => column.notNull().defaultTo(500))
      .execute()
  },
}
