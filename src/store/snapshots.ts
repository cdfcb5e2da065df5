import type { Kysely } from 'kysely'
import { createCounts } from './counts.ts'
import { createProgress } from './progress.ts'
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
    ...createProgress(db),
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
  }
}
