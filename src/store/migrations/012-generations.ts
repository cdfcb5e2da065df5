import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Prices that were asked for, and what was made of them. Wishes and orders are sealed. */
export const generations: Migration = {
  async up(db: Kysely<unknown>) {
    const { text } = spellingOf(db)
    await db.schema
      .createTable('generations')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('person', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('server', text)
      .addColumn('installed', 'integer', (column) => column.notNull())
      .addColumn('private', 'integer', (column) => column.notNull())
      .addColumn('locale', text)
      .addColumn('ceiling', text, (column) => column.notNull())
      .addColumn('price', 'bigint', (column) => column.notNull())
      .addColumn('wish', text, (column) => column.notNull())
      .addColumn('order', text)
      .addColumn('callback', text, (column) => column.notNull().unique())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('quoted_at', 'bigint', (column) => column.notNull())
      .addColumn('spent_at', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('delivered_at', 'bigint')
      .addColumn('workflow', text)
      .addColumn('outcome', text)
      .addColumn('reason', text)
      .addColumn('spent', 'bigint', (column) => column.notNull())
      .addColumn('refunded', 'bigint')
      .addColumn('progress', 'integer')
      .addColumn('queue', 'bigint')
      .addColumn('looks', 'integer', (column) => column.notNull())
      .addColumn('wanted_at', 'bigint')
      .addColumn('holder', text)
      .addColumn('held_until', 'bigint')
      .addColumn('owed', text)
      .addColumn('owed_at', 'bigint')
      .addColumn('poster', text)
      .addColumn('poster_until', 'bigint')
      .addColumn('posting_since', 'bigint')
      .addColumn('post_tries', 'integer', (column) => column.notNull())
      .execute()
    const index = (name: string) => db.schema.createIndex(`generations_${name}`).on('generations')
    await index('person').columns(['person', 'spent_at']).execute()
    await index('wanted').column('wanted_at').execute()
    await index('quoted').column('quoted_at').execute()
    await index('owed').columns(['owed', 'owed_at']).execute()
  },
}
