import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Interactions that came in over HTTP, each claimed by one process for some minutes. */
export const interactions: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema
      .createTable('interactions')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('interactions_until').on('interactions').column('until').execute()
  },
}
