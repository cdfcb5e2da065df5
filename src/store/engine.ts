import {
  type Kysely,
  PostgresAdapter,
  type QueryExecutorProvider,
  type SelectQueryBuilder,
  sql,
  type Transaction,
} from 'kysely'
import { isPassingConflict } from './postgres/fault.ts'

/** What differs between SQLite and Postgres in queries; all else is said the same way. */

/** Whether queries run on Postgres. */
export const isPostgres = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** Tries of a transaction that Postgres gives up in favour of another one. */
const TRIES = 5

/**
 * Runs a transaction. Postgres gives up one of two that wait for each other: it is run again, so it
 * must do nothing but ask the database.
 */
export async function together<T, Result>(
  db: Kysely<T>,
  run: (transaction: Transaction<T>) => Promise<Result>,
): Promise<Result> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await db.transaction().execute(run)
    } catch (error) {
      if (left <= 0 || !isPassingConflict(error)) throw error
    }
  }
}

/**
 * The same, while nobody else runs one of this work: between a look and a change nobody else
 * changes. On SQLite that holds for every transaction.
 */
export const alone = <T, Result>(
  db: Kysely<T>,
  work: string,
  run: (transaction: Transaction<T>) => Promise<Result>,
): Promise<Result> =>
  together(db, async (transaction) => {
    if (isPostgres(transaction)) await lock(transaction, work)
    return run(transaction)
  })

/** Held until the transaction ends; of this schema, as others of the database are nothing to us. */
const lock = async (db: QueryExecutorProvider, work: string): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ${work}, 0))
  `.execute(db)
}

/** Keeps the rows of a query as they are until the transaction ends; SQLite keeps all anyway. */
export const kept =
  (db: QueryExecutorProvider) =>
  <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) =>
    isPostgres(db) ? query.forUpdate() : query

/** The same, without the rows that somebody else is changing. */
export const keptIfFree =
  (db: QueryExecutorProvider) =>
  <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) =>
    isPostgres(db) ? query.forUpdate().skipLocked() : query
