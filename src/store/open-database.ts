import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A migrated database. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>
  /** How much room its rows take; what was removed does not count. */
  readonly bytes: () => Promise<number>
}
