import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { whileBusy } from './while-busy.ts'

/** Tries; each waits as long as a statement does. Another process's migration may take longer. */
const MIGRATION_TRIES = 3

/** Migrates an open database; closes it when that fails. */
export async function overSqlite(database: DatabaseSync, path: string): Promise<OpenDatabase> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, path) })
  try {
    await whileBusy(() => migrate(db, migrations), MIGRATION_TRIES)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, bytes: () => bytesOf(db) }
}

/** Without freed pages: SQLite uses them again. */
async function bytesOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ readonly bytes: number }>`
    select (page_count - freelist_count) * page_size as bytes
    from pragma_page_count, pragma_freelist_count, pragma_page_size
  `.execute(db)
  return rows[0]?.bytes ?? 0
}
