import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Civitai accounts that people linked, and links under way. Tokens and stages are sealed. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema
      .createTable('accounts')
      .addColumn('person', text, (column) => column.primaryKey())
      .addColumn('civitai_id', 'bigint', (column) => column.notNull())
      .addColumn('civitai_name', text)
      .addColumn('scope', 'bigint', (column) => column.notNull())
      .addColumn('tokens', text, (column) => column.notNull())
      .addColumn('linked_at', 'bigint', (column) => column.notNull())
      .addColumn('holder', text)
      .addColumn('held_until', 'bigint')
      .execute()
    await db.schema
      .createTable('links')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('person', text, (column) => column.notNull().unique())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('stage', text, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('links_until').on('links').column('until').execute()
  },
}
