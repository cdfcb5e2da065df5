import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { alone } from './engine.ts'
import { StoreFault } from './fault.ts'

/**
 * Migrates the tables, all or nothing, while no other process does. Throws a `StoreFault` when a
 * newer version has migrated the database before, or when it is another program's.
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await alone(db, 'migrations', async (transaction) => {
    await doneIn(transaction, migrations)
    const provider = { getMigrations: async () => migrations }
    const { error } = await new Migrator({ db: transaction, provider }).migrateToLatest()
    if (error !== undefined) throw error
  })
}

/**
 * The names of those migrations that a database has, none where it is empty. Throws a `StoreFault`
 * as `migrate` does.
 */
export async function doneIn<T>(
  db: Kysely<T>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<readonly string[]> {
  const done = await migrationsOf(db)
  const newer = done.filter((name) => !Object.hasOwn(migrations, name))
  if (newer.length > 0) {
    throw new StoreFault(
      `The database was written by a newer version of the bot (it knows ${newer.join(', ')}): ` +
        'run that version, or give this one another DATABASE_URL.',
      { isForGood: true },
    )
  }
  return done
}

async function migrationsOf<T>(db: Kysely<T>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) {
    const [other] = tables
    if (other === undefined) return []
    throw new StoreFault(
      `The database is another program’s (it has a table ${other.name}): set another DATABASE_URL.`,
      { isForGood: true },
    )
  }
  const { rows } = await sql<{ readonly name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}
  `.execute(db)
  return rows.map(({ name }) => name)
}
