import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Why a delivery was not published, where it was to be. */
export const unpublished: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('deliveries').addColumn('unpublished', 'text').execute()
  },
}
