import { type ColumnDefinitionBuilder, sql } from 'kysely'

/** What SQLite alone spells so; all other SQL of the migrations is Kysely's. */

/** A primary key that numbers rows and gives no number twice, not even a removed row's. */
export const numbered = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.primaryKey().autoIncrement()

/** Keeps rows within the index of their primary key. */
export const compact = sql`without rowid`
