import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../engine.ts'
import { spellingOf } from '../spelling.ts'

/** Deliveries of any kind in one table, in place of those of digests alone. */
export const deliveries: Migration = {
  async up(db: Kysely<unknown>) {
    const { compact, text, whole } = spellingOf(db)
    await db.schema.alterTable('deliveries').renameTo('digest_deliveries').execute()
    if (isPostgres(db)) {
      // There a key has a name among all tables' keys.
      await sql`alter table digest_deliveries rename constraint deliveries_key to old_key`.execute(
        db,
      )
    }
    await db.schema
      .createTable('deliveries')
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('source', text, (column) => column.notNull())
      .addColumn('run', text, (column) => column.notNull())
      .addColumn('server', text, (column) => column.notNull())
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
      .addColumn('shown', text, (column) => column.notNull())
      .addColumn('publish_at', 'bigint')
      .addColumn('published_at', 'bigint')
      .addColumn('unpublished', text)
      .addPrimaryKeyConstraint('deliveries_key', ['kind', 'source', 'run'])
      .modifyEnd(compact)
      .execute()
    await sql`
      insert into deliveries
      select 'digest', cast(digest as text), day, server, due_at, turn, state, wanted_at, holder,
        case when posting_since is not null then deliveries.channel end, posting_since, attempts, outcome, posted_at, message, models,
        publish_at, published_at, unpublished
      from digest_deliveries as deliveries
      join digests on digests.id = deliveries.digest
    `.execute(db)
    await db.schema.dropTable('digest_deliveries').execute()
    await createIndexes(db)
  },
}

/**
 * Indexes for the queries of each tick: they read only rows with something left to do. And one for
 * what goes with a server; a digest's deliveries go with the digest.
 */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('deliveries_wanted')
    .on('deliveries')
    .columns(['turn', 'wanted_at'])
    .where(sql<boolean>`wanted_at is not null`)
    .execute()
  await db.schema
    .createIndex('deliveries_open')
    .on('deliveries')
    .columns(['kind', 'source'])
    .where(sql<boolean>`wanted_at is not null`)
    .execute()
  await db.schema
    .createIndex('deliveries_of_follows')
    .on('deliveries')
    .column('server')
    .where(sql<boolean>`kind = 'follow'`)
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
