import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** What servers decided of what they see. A row without `kept` tells other processes of a removal. */
export const settings: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema
      .createTable('settings')
      .addColumn('server', text, (column) => column.primaryKey())
      .addColumn('kept', text)
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('settings_changed')
      .on('settings')
      .columns(['changed_at', 'server'])
      .execute()
  },
}
