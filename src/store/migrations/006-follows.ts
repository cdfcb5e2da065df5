import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Follows, and what was found for them. */
export const follows: Migration = {
  async up(db: Kysely<unknown>) {
    const { compact, numbered, text, whole } = spellingOf(db)
    await db.schema
      .createTable('follows')
      .addColumn('id', whole, numbered)
      .addColumn('server', text, (column) => column.notNull())
      .addColumn('locale', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('channel_name', text, (column) => column.notNull())
      .addColumn('creator', text)
      .addColumn('model', whole)
      .addColumn('model_name', text)
      .addColumn('tag', text)
      .addColumn('type', text)
      .addColumn('base', text)
      .addColumn('mention', text)
      .addColumn('publish', whole, (column) => column.notNull())
      .addColumn('paused', text)
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('known_version', whole)
      .execute()
    await db.schema
      .createIndex('follows_by_server')
      .on('follows')
      .columns(['server', 'id'])
      .execute()
    // A follow can go and what it told remains: no channel is to be told of it again.
    await db.schema
      .createTable('findings')
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('version', whole, (column) => column.notNull())
      .addColumn('news', text, (column) => column.notNull())
      .addColumn('model', whole, (column) => column.notNull())
      .addColumn('follow', whole, (column) => column.notNull())
      .addColumn('server', text, (column) => column.notNull())
      .addColumn('published_at', 'bigint', (column) => column.notNull())
      .addColumn('found_at', 'bigint', (column) => column.notNull())
      .addColumn('outcome', text)
      .addColumn('settled_at', 'bigint')
      .addPrimaryKeyConstraint('findings_key', ['channel', 'version', 'news'])
      .modifyEnd(compact)
      .execute()
    await createIndexes(db)
  },
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('findings_by_server').on('findings').column('server').execute()
  await db.schema.createIndex('findings_by_age').on('findings').column('found_at').execute()
  await db.schema
    .createIndex('findings_by_follow')
    .on('findings')
    .columns(['follow', 'settled_at'])
    .execute()
  await db.schema
    .createIndex('findings_waiting')
    .on('findings')
    .columns(['channel', 'found_at'])
    .where(sql<boolean>`settled_at is null`)
    .execute()
}
