import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** Digests, their deliveries, servers that removed the bot, leases. */
export const digests: Migration = {
  async up(db: Kysely<unknown>) {
    const { compact, numbered, text, whole } = spellingOf(db)
    await db.schema
      .createTable('digests')
      .addColumn('id', whole, numbered)
      .addColumn('server', text, (column) => column.notNull())
      .addColumn('locale', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('channel_name', text, (column) => column.notNull())
      .addColumn('time', text, (column) => column.notNull())
      .addColumn('zone', text, (column) => column.notNull())
      .addColumn('days', text, (column) => column.notNull())
      .addColumn('type', text)
      .addColumn('base', text)
      .addColumn('tag', text)
      .addColumn('count', whole, (column) => column.notNull())
      .addColumn('mention', text)
      .addColumn('publish', whole, (column) => column.notNull())
      .addColumn('paused', text)
      .addColumn('next_at', 'bigint', (column) => column.notNull())
      .addColumn('last_day', text)
      .execute()
    await db.schema
      .createTable('deliveries')
      .addColumn('digest', whole, (column) =>
        column.notNull().references('digests.id').onDelete('cascade'),
      )
      .addColumn('day', text, (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('turn', 'bigint', (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('wanted_at', 'bigint')
      .addColumn('holder', text)
      .addColumn('channel', text)
      .addColumn('posting_since', 'bigint')
      .addColumn('attempts', whole, (column) => column.notNull())
      .addColumn('outcome', text)
      .addColumn('posted_at', 'bigint')
      .addColumn('message', text)
      .addColumn('models', text, (column) => column.notNull())
      .addColumn('publish_at', 'bigint')
      .addColumn('published_at', 'bigint')
      .addPrimaryKeyConstraint('deliveries_key', ['digest', 'day'])
      .modifyEnd(compact)
      .execute()
    await db.schema
      .createTable('gone_servers')
      .addColumn('server', text, (column) => column.primaryKey())
      .addColumn('gone_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('leases')
      .addColumn('work', text, (column) => column.primaryKey())
      .addColumn('holder', text, (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
    await createIndexes(db)
  },
}

/** Indexes for the queries of each tick: they read only rows with something left to do. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('digests_by_server').on('digests').columns(['server', 'id']).execute()
  await db.schema
    .createIndex('digests_due')
    .on('digests')
    .column('next_at')
    .where(sql<boolean>`paused is null`)
    .execute()
  await db.schema
    .createIndex('digests_filters')
    .on('digests')
    .columns(['type', 'base', 'tag'])
    .where(sql<boolean>`paused is null`)
    .execute()
  await db.schema
    .createIndex('deliveries_wanted')
    .on('deliveries')
    .columns(['turn', 'wanted_at'])
    .where(sql<boolean>`wanted_at is not null`)
    .execute()
  await db.schema
    .createIndex('deliveries_to_publish')
    .on('deliveries')
    .columns(['posted_at', 'publish_at'])
    .where(sql<boolean>`publish_at is not null`)
    .execute()
  await db.schema
    .createIndex('deliveries_published')
    .on('deliveries')
    .columns(['channel', 'published_at'])
    .where(sql<boolean>`published_at is not null`)
    .execute()
}
