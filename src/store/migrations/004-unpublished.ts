import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Why a delivery was not published although it should have been. */
export const unpublished: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('deliveries').addColumn('unpublished', 'text').execute()
  },
}
