import { createCreators } from './creators.ts'
import { createDeliveries } from './deliveries.ts'
import { createDigests } from './digests.ts'
import { StoreFault } from './fault.ts'
import { createFollows } from './follows.ts'
import { createLease } from './leases.ts'
import type { OpenDatabase } from './open-database.ts'
import { openPostgres } from './postgres/open.ts'
import { createServers } from './servers.ts'
import { createSettingsStore } from './settings.ts'
import { createSnapshots } from './snapshots.ts'
import { openSqlite, pathOf } from './sqlite/file.ts'
import { overSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

/**
 * Opens and migrates the store at `sqlite:PATH` or `postgres://…`; `sqlite::memory:` is gone when
 * closed. Throws a `StoreFault` where the address, the database or its version cannot be used.
 */
export const openStore = async (url: string): Promise<Store> => storeOver(await openDatabase(url))

/** Opens and migrates the database of a store. */
async function openDatabase(url: string): Promise<OpenDatabase> {
  if (/^postgres(?:ql)?:\/\//.test(url)) return openPostgres(url)
  const path = pathOf(url)
  if (path === undefined) {
    throw new StoreFault(
      'The database’s address must be of the form sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE.',
      { isForGood: true },
    )
  }
  return overSqlite(await openSqlite(path), path)
}

/** The store over a migrated database. */
export const storeOver = ({ db, bytes }: OpenDatabase): Store => ({
  digests: createDigests(db),
  deliveries: createDeliveries(db),
  servers: createServers(db),
  snapshots: createSnapshots(db, bytes),
  creators: createCreators(db),
  follows: createFollows(db),
  settings: createSettingsStore(db),
  lease: createLease(db),
  close: () => db.destroy(),
})
