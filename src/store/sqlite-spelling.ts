import { type ColumnDefinitionBuilder, sql } from 'kysely'

/** SQL of the migrations that only SQLite spells so. */

/** A primary key that numbers rows and never uses a number twice, not even of a removed row. */
export const numbered = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.primaryKey().autoIncrement()

/** Stores rows within the index of their primary key. */
export const compact = sql`without rowid`
