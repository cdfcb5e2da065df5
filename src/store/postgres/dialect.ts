import {
  type DatabaseIntrospector,
  type Driver,
  type Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  sql,
} from 'kysely'

/** Kysely's Postgres, within the one schema that tables are made in. */
export class OneSchemaDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ForgivingDriver(this.#config)
  }

  override createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return tablesOfSchema(db)
  }
}

class ForgivingDriver extends PostgresDriver {
  /**
   * Where a transaction cannot be rolled back, the connection is discarded, and Postgres rolls back
   * by itself: the first error must not be hidden by this one.
   */
  override async rollbackTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

/**
 * The tables that queries find first. Kysely's own way reads all schemas with all columns, and fails
 * when somebody removes one of them meanwhile.
 */
const tablesOfSchema = (db: Kysely<unknown>): DatabaseIntrospector => ({
  async getSchemas() {
    const { rows } = await sql<{ name: string }>`
      select current_schema() as name where current_schema() is not null
    `.execute(db)
    return rows
  },
  async getTables() {
    const { rows } = await sql<{ name: string; schema: string }>`
      select tablename as name, schemaname as schema
      from pg_tables
      where schemaname = current_schema()
    `.execute(db)
    return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }))
  },
})
