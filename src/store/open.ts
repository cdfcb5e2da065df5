import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { createCreators } from './creators.ts'
import { createDeliveries } from './deliveries.ts'
import { createDigests } from './digests.ts'
import { createFollows } from './follows.ts'
import { createLease } from './leases.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { createServers } from './servers.ts'
import { createSettingsStore } from './settings.ts'
import { createSnapshots } from './snapshots.ts'
import { NodeSqliteDialect } from './sqlite-dialect.ts'
import { openSqlite, pathOf } from './sqlite-file.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { whileBusy } from './while-busy.ts'

/** Tries; each waits as long as a statement does. Another process's migration may take longer. */
const MIGRATION_TRIES = 3

/**
 * Opens and migrates the store at `sqlite:PATH`; `sqlite::memory:` is gone when closed. Throws a
 * `StoreFault` where the address, the file or its version cannot be used.
 */
export async function openStore(url: string): Promise<Store> {
  const path = pathOf(url)
  return storeOver(await openSqlite(path), path)
}

/** The store over an open database. Closes the database when migrating it fails. */
export async function storeOver(database: DatabaseSync, path: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, path) })
  try {
    await whileBusy(() => migrate(db, migrations), MIGRATION_TRIES)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    digests: createDigests(db),
    deliveries: createDeliveries(db),
    servers: createServers(db),
    snapshots: createSnapshots(db, () => bytesOf(db)),
    creators: createCreators(db),
    follows: createFollows(db),
    settings: createSettingsStore(db),
    lease: createLease(db),
    close: () => db.destroy(),
  }
}

/** Without freed pages: SQLite uses them again. */
async function bytesOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ readonly bytes: number }>`
    select (page_count - freelist_count) * page_size as bytes
    from pragma_page_count, pragma_freelist_count, pragma_page_size
  `.execute(db)
  return rows[0]?.bytes ?? 0
}
