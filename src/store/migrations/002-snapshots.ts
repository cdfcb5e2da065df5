import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Snapshots of a watch list, and the progress of taking them. */
export const snapshots: Migration = {
  async up(db: Kysely<unknown>) {
    const { compact, numbered, text, whole } = spellingOf(db)
    await db.schema
      .createTable('snapshots')
      .addColumn('id', whole, numbered)
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('missing', whole, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('counts')
      .addColumn('snapshot', whole, (column) => column.notNull().references('snapshots.id'))
      .addColumn('model', whole, (column) => column.notNull())
      .addColumn('downloads', 'bigint')
      .addColumn('likes', 'bigint')
      .addPrimaryKeyConstraint('counts_key', ['snapshot', 'model'])
      .modifyEnd(compact)
      .execute()
    await db.schema
      .createTable('models')
      .addColumn('id', whole, (column) => column.primaryKey())
      .addColumn('type', text, (column) => column.notNull())
      .addColumn('bases', text, (column) => column.notNull())
      .addColumn('tags', text, (column) => column.notNull())
      .addColumn('first_version_at', 'bigint')
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('models_by_seen').on('models').columns(['seen_at', 'id']).execute()
    await db.schema
      .createTable('progress')
      .addColumn('work', text, (column) => column.primaryKey())
      .addColumn('state', text, (column) => column.notNull())
      .execute()
  },
}
