import type { Kysely } from 'kysely'
import { breathe } from './batches.ts'
import type { SnapshotStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Counts removed per statement. */
const COUNTS_AT_ONCE = 1_000
/** Models checked per statement: each is looked up in every snapshot. */
const MODELS_AT_ONCE = 50

/** Removes what is no longer wanted, in batches. The next run finishes one that was interrupted. */
export function createRemoval(db: Kysely<Tables>): Pick<SnapshotStore, 'discard' | 'remove'> {
  /** Marked first, so that nobody reads a snapshot that is half removed. */
  const mark = async (snapshots: readonly number[]): Promise<void> => {
    await db
      .updateTable('snapshots')
      .set({ state: 'removed' })
      .where('id', 'in', snapshots)
      .execute()
  }

  /** Snapshots begun so long ago that nobody will finish them. */
  const markUnfinished = async (before: number): Promise<void> => {
    await db
      .updateTable('snapshots')
      .set({ state: 'removed' })
      .where('state', '=', 'begun')
      .where('at', '<', before)
      .execute()
  }

  const removeMarked = async (): Promise<void> => {
    const marked = await db
      .selectFrom('snapshots')
      .select('id')
      .where('state', '=', 'removed')
      .execute()
    for (const { id } of marked) {
      while (await removeCounts(db, id)) await breathe()
      await db.deleteFrom('snapshots').where('id', '=', id).execute()
      await breathe()
    }
  }

  return {
    async discard(snapshot) {
      await mark([snapshot])
      await removeMarked()
    },

    async remove(snapshots, notSeenSince) {
      if (snapshots.length > 0) await mark(snapshots)
      await markUnfinished(notSeenSince)
      await removeMarked()
      let behind: number | undefined = 0
      while (behind !== undefined) {
        behind = await removeFacts(db, behind, notSeenSince)
        await breathe()
      }
    },
  }
}

/** Removes some counts of a snapshot; yields whether there were any. */
async function removeCounts(db: Kysely<Tables>, snapshot: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('counts')
    .where('snapshot', '=', snapshot)
    .where('model', 'in', (from) =>
      from
        .selectFrom('counts')
        .select('model')
        .where('snapshot', '=', snapshot)
        .orderBy('model')
        .limit(COUNTS_AT_ONCE),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Removes facts of some models after an id; yields the last id that was checked, if any. */
async function removeFacts(
  db: Kysely<Tables>,
  behind: number,
  notSeenSince: number,
): Promise<number | undefined> {
  const rows = await db
    .selectFrom('models')
    .select('id')
    .where('id', '>', behind)
    .where('seen_at', '<', notSeenSince)
    .orderBy('id')
    .limit(MODELS_AT_ONCE)
    .execute()
  if (rows.length === 0) return undefined
  const ids = rows.map(({ id }) => id)
  await db
    .deleteFrom('models')
    .where('id', 'in', ids)
    // It may have been seen since it was checked.
    .where('seen_at', '<', notSeenSince)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('snapshots')
            // One snapshot at a time: for an inner join SQLite would read all counts.
            .crossJoin('counts')
            .whereRef('counts.snapshot', '=', 'snapshots.id')
            .select('counts.model')
            .whereRef('counts.model', '=', 'models.id'),
        ),
      ),
    )
    .execute()
  return ids.at(-1)
}
