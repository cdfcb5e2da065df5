import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { faultOf } from './fault.ts'
import { whileBusy } from './while-busy.ts'

/** Kysely's SQLite over `node:sqlite`. Its errors become sentences about `path`. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync
  readonly #path: string

  constructor(database: DatabaseSync, path: string) {
    super({ database: shim(database, path) })
    this.#database = database
    this.#path = path
  }

  override createDriver(): Driver {
    return new NodeSqliteDriver(this.#database, this.#path)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  #connection: DatabaseConnection | undefined

  constructor(database: DatabaseSync, path: string) {
    super({ database: shim(database, path) })
    this.#database = database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection())
    return this.#connection
  }

  /** Takes the write lock at once: a transaction that has read cannot wait for it later. */
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** A full disk rolls back by itself; a second error must not hide the first. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** Waits for other processes without blocking this one. */
const patient = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query, options) => whileBusy(() => connection.executeQuery(query, options)),
  streamQuery: (query, chunkSize, options) => connection.streamQuery(query, chunkSize, options),
})

/** Kysely does not assume that SQLite can create tables in a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** `node:sqlite` in the shape that Kysely expects. */
function shim(database: DatabaseSync, path: string): SqliteDatabase {
  const told = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw faultOf(error, path)
    }
  }
  return {
    close: () => database.close(),
    prepare: (sql): SqliteStatement => {
      const statement = told(() => database.prepare(sql))
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => told(() => statement.all(...values(parameters))),
        run: (parameters) => told(() => statement.run(...values(parameters))),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      }
    },
  }
}

/** Kysely does not type parameters; SQLite refuses what it cannot store. */
const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
