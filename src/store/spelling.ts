import {
  type ColumnDataType,
  type ColumnDefinitionBuilder,
  type Expression,
  type QueryExecutorProvider,
  type RawBuilder,
  sql,
} from 'kysely'
import { isPostgres } from './engine.ts'

/** What migrations spell differently on SQLite and on Postgres. */
interface Spelling {
  /** A text that is compared and sorted by its bytes, not by the rules of a language. */
  readonly text: ColumnDataType | Expression<unknown>
  /** A whole number of 64 bits: ids and sums outgrow 32. */
  readonly whole: ColumnDataType
  /** A primary key that numbers rows and never uses a number twice, not even of a removed row. */
  readonly numbered: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** Behind a table: stores rows within the index of their primary key, where that is possible. */
  readonly compact: RawBuilder<unknown>
}

const SQLITE: Spelling = {
  text: 'text',
  whole: 'integer',
  numbered: (column) => column.primaryKey().autoIncrement(),
  compact: sql`without rowid`,
}

const POSTGRES: Spelling = {
  text: sql`text collate "C"`,
  whole: 'bigint',
  numbered: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
  compact: sql``,
}

export const spellingOf = (db: QueryExecutorProvider): Spelling =>
  isPostgres(db) ? POSTGRES : SQLITE
