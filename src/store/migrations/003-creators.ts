import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Names of creators, to suggest while somebody types. */
export const creators: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema
      .createTable('creators')
      .addColumn('name', text, (column) => column.primaryKey())
      .execute()
  },
}
