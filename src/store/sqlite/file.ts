import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite'
import { StoreFault } from '../fault.ts'
import { faultOf } from './fault.ts'
import { whileBusy } from './while-busy.ts'

const IN_MEMORY = ':memory:'
/** How long SQLite itself waits for another process, in milliseconds: nothing runs meanwhile. */
const BUSY_TIMEOUT = 5

/**
 * Opens the database's file, which is made, with its folder, if missing. Throws a `StoreFault`
 * where it cannot be written.
 */
export async function openSqlite(path: string): Promise<DatabaseSync> {
  if (path !== IN_MEMORY) makeFolder(dirname(path))
  if (isFolder(path)) {
    throw new StoreFault(
      `The database cannot be ${path}, which is a folder: let DATABASE_URL name a file in it.`,
      { isForGood: true },
    )
  }
  // When several processes turn to WAL at once, SQLite refuses some at once.
  return whileBusy(() => {
    const database = opened(path)
    try {
      // Of what was committed, a killed process loses nothing; readers and a writer do not wait
      // for each other.
      database.exec('pragma journal_mode = wal; pragma synchronous = normal')
      // A megabyte: everything else waits while so much is written back and flushed.
      database.exec('pragma wal_autocheckpoint = 250')
      // A file that is read-only is opened all the same, and only refuses what would change it.
      database.exec('begin immediate; pragma user_version = 1; rollback')
      return database
    } catch (error) {
      database.close()
      throw faultOf(error, path)
    }
  })
}

/** Opens a database's file and never changes it. Throws a `StoreFault` where that cannot be done. */
export function openToRead(path: string): DatabaseSync {
  if (path !== IN_MEMORY && !existsSync(path)) {
    throw new StoreFault(`There is no database ${path}: correct its address.`, { isForGood: true })
  }
  return opened(path, { readOnly: true })
}

function opened(path: string, how: DatabaseSyncOptions = {}): DatabaseSync {
  try {
    return new DatabaseSync(path, {
      timeout: BUSY_TIMEOUT,
      enableForeignKeyConstraints: true,
      ...how,
    })
  } catch (error) {
    throw faultOf(error, path)
  }
}

/** Makes each missing folder by itself: Node's own way to make all at once never ends in /proc. */
function makeFolder(folder: string): void {
  const isThere = isFolder(folder)
  if (isThere) return
  if (isThere === false) {
    throw new StoreFault(
      `The database's folder cannot be ${folder}, which is a file: set another DATABASE_URL.`,
      { isForGood: true },
    )
  }
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (isFolder(folder)) return
    const { code = 'for no known reason' } = error as NodeJS.ErrnoException
    throw new StoreFault(
      `The database's folder ${folder} cannot be made (${code}): make it, or set another DATABASE_URL.`,
      { isForGood: code !== 'ENOSPC', cause: error },
    )
  }
}

/** Whether what is there is a folder; nothing where nothing is, or nobody may look. */
function isFolder(path: string): boolean | undefined {
  try {
    return statSync(path).isDirectory()
  } catch {
    return undefined
  }
}
