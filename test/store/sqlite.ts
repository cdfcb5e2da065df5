import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { openStore, storeOver } from '../../src/store/open.ts'
import { overSqlite } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'curator-store-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The path of a database that is not there yet. */
export const newFile = (): string => join(folder(), 'curator.sqlite')

/** A store that is closed after the test. */
export async function opened(url: string): Promise<Store> {
  const store = await openStore(url)
  onTestFinished(() => store.close())
  return store
}

/** The store over an open database. */
export const storeIn = async (database: DatabaseSync, path = ':memory:'): Promise<Store> =>
  storeOver(await overSqlite(database, path))
