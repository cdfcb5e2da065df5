import { Kysely, sql } from 'kysely'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import { OneSchemaDialect } from './dialect.ts'
import { openPool } from './pool.ts'

/** Milliseconds. Another process may be migrating a large database. */
const MIGRATED_WITHIN = 300_000

/** Connects to the database at `postgres://…` and migrates it. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const migrating = await connected(url, MIGRATED_WITHIN)
  try {
    await migrate(migrating, migrations)
  } finally {
    await migrating.destroy()
  }
  const db = await connected(url)
  return { db, bytes: () => bytesOf(db) }
}

/** Connects to a database as it is. */
export const connected = async (url: string, answeredWithin?: number): Promise<Kysely<Tables>> =>
  new Kysely<Tables>({
    dialect: new OneSchemaDialect({ pool: await openPool(url, answeredWithin) }),
  })

/**
 * Bytes of a row beside its values: its pointer in the page, and its entries in indexes. Measured in
 * Postgres 15: 36 of a count, 61 of a model, of which there are far fewer.
 */
const BYTES_OF_A_ROW = 40

/**
 * What the rows take of the tables that grow by snapshots. The files would not tell: Postgres keeps
 * the room of removed rows in them, to use it again.
 */
async function bytesOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ readonly bytes: number }>`
    select sum(size + ${BYTES_OF_A_ROW}::int) as bytes from (
      select pg_column_size(counts.*) as size from counts
      union all
      select pg_column_size(models.*) from models
    ) as sizes
  `.execute(db)
  return rows[0]?.bytes ?? 0
}
