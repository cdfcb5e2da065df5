import { Kysely } from 'kysely'
import { StoreFault } from './fault.ts'
import { doneIn } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { connected } from './postgres/open.ts'
import { NodeSqliteDialect } from './sqlite/dialect.ts'
import { openToRead } from './sqlite/file.ts'
import type { Tables } from './tables.ts'
import { placeOf } from './url.ts'

/**
 * Opens the database of a store without changing anything in it. Throws a `StoreFault` where there
 * is none, or one of another version.
 */
export async function openDatabaseToRead(url: string): Promise<Kysely<Tables>> {
  const place = placeOf(url)
  const db =
    place.engine === 'postgres'
      ? await connected(place.url)
      : new Kysely<Tables>({
          dialect: new NodeSqliteDialect(openToRead(place.path), place.path),
        })
  try {
    const done = await doneIn(db, migrations)
    if (done.length < Object.keys(migrations).length) {
      throw new StoreFault(
        done.length === 0
          ? 'There is nothing of the bot’s in the database to read: correct its address.'
          : 'The database to read was written by an older version of the bot: start this one with it once.',
        { isForGood: true },
      )
    }
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}
