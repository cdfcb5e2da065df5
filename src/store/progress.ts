import type { Kysely } from 'kysely'
import type { SnapshotStore } from './store.ts'
import type { Tables } from './tables.ts'

/** How far pieces of work came, in SQL. */
export const createProgress = (
  db: Kysely<Tables>,
): Pick<SnapshotStore, 'progress' | 'keepProgress'> => ({
  async progress(work) {
    const row = await db
      .selectFrom('progress')
      .select('state')
      .where('work', '=', work)
      .executeTakeFirst()
    return row?.state
  },

  async keepProgress(work, state) {
    if (state === undefined) {
      await db.deleteFrom('progress').where('work', '=', work).execute()
      return
    }
    await db
      .insertInto('progress')
      .values({ work, state })
      .onConflict((conflict) => conflict.column('work').doUpdateSet({ state }))
      .execute()
  },
})
