import type { Kysely } from 'kysely'
import type { CreatorStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Names of creators, in SQL. */
export const createCreators = (db: Kysely<Tables>): CreatorStore => ({
  async keep(names) {
    if (names.length === 0) return
    await db
      .insertInto('creators')
      .values([...new Set(names)].map((name) => ({ name })))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
  },
  async names(behind, limit) {
    const rows = await db
      .selectFrom('creators')
      .select('name')
      .where('name', '>', behind)
      .orderBy('name')
      .limit(limit)
      .execute()
    return rows.map(({ name }) => name)
  },
})
