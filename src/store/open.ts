import { createAccounts } from './accounts.ts'
import { createCreators } from './creators.ts'
import { createDeliveries } from './deliveries.ts'
import { createDigests } from './digests.ts'
import { createFollows } from './follows.ts'
import { createGenerations } from './generations.ts'
import { createInteractions } from './interactions.ts'
import { createLease } from './leases.ts'
import type { OpenDatabase } from './open-database.ts'
import { openPostgres } from './postgres/open.ts'
import { createServers } from './servers.ts'
import { createSettingsStore } from './settings.ts'
import { createSnapshots } from './snapshots.ts'
import { openSqlite } from './sqlite/file.ts'
import { overSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'
import { placeOf } from './url.ts'

/**
 * Opens and migrates the store at `sqlite:PATH` or `postgres://…`; `sqlite::memory:` is gone when
 * closed. Throws a `StoreFault` where the address, the database or its version cannot be used.
 */
export const openStore = async (url: string): Promise<Store> => storeOver(await openDatabase(url))

/** Opens and migrates the database of a store. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const place = placeOf(url)
  return place.engine === 'postgres'
    ? openPostgres(place.url)
    : overSqlite(await openSqlite(place.path), place.path)
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
  interactions: createInteractions(db),
  accounts: createAccounts(db),
  generations: createGenerations(db),
  lease: createLease(db),
  close: () => db.destroy(),
})
