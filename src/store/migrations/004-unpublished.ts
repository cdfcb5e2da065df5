import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Why a delivery was not published although it should have been. */
export const unpublished: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema.alterTable('deliveries').addColumn('unpublished', text).execute()
  },
}
