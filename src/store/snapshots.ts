import type { Kysely } from 'kysely'
import { createCounts } from './counts.ts'
import { createRemoval } from './removal.ts'
import type { SnapshotStore } from './store.ts'
import type { Tables } from './tables.ts'
import { createWatchList } from './watch-list.ts'

/** Snapshots, in SQL. `bytes` yields the size of the whole database. */
export function createSnapshots(db: Kysely<Tables>, bytes: () => Promise<number>): SnapshotStore {
  return {
    ...createWatchList(db),
    ...createCounts(db),
    ...createRemoval(db),
    bytes,

    begin: (at) =>
      db
        .insertInto('snapshots')
        .values({ at, missing: 0, state: 'begun' })
        .returning(['id', 'at', 'missing'])
        .executeTakeFirstOrThrow(),

    async finish(snapshot, missing) {
      await db
        .updateTable('snapshots')
        .set({ state: 'finished', missing })
        .where('id', '=', snapshot)
        .where('state', '=', 'begun')
        .execute()
    },

    all: () =>
      db
        .selectFrom('snapshots')
        .select(['id', 'at', 'missing'])
        .where('state', '=', 'finished')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

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
  }
}
