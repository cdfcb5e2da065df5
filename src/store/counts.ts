import type { Insertable, Kysely, Selectable } from 'kysely'
import { breathe } from './batches.ts'
import type { Count, SnapshotStore } from './store.ts'
import type { CountTable, Tables } from './tables.ts'

/** Downloads of models, by snapshot. */
export function createCounts(
  db: Kysely<Tables>,
): Pick<SnapshotStore, 'count' | 'counts' | 'history'> {
  const readOne = async (snapshot: number, behind: number, limit: number) => {
    const rows = await db
      .selectFrom('counts')
      .select(['model', 'downloads', 'likes'])
      .where('snapshot', '=', snapshot)
      .where('model', '>', behind)
      .orderBy('model')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...countOf(row), snapshot }))
  }

  return {
    async count(snapshot, counts) {
      if (counts.length === 0) return
      const byId = new Map(counts.map((count) => [count.id, count]))
      await db
        .insertInto('counts')
        .values([...byId.values()].map((count) => rowOf(snapshot, count)))
        .onConflict((conflict) =>
          conflict.columns(['snapshot', 'model']).doUpdateSet((row) => ({
            downloads: row.ref('excluded.downloads'),
            likes: row.ref('excluded.likes'),
          })),
        )
        .execute()
    },

    async counts(snapshots, behind, limit) {
      // Each snapshot's counts are stored in the order of models, so reading the first few is cheap.
      const read: (Count & { readonly snapshot: number })[] = []
      for (const snapshot of snapshots) {
        read.push(...(await readOne(snapshot, behind, limit)))
        await breathe()
      }
      read.sort((a, b) => a.id - b.id)
      // Beyond the last wanted model, not every snapshot's counts were read.
      const models = [...new Set(read.map(({ id }) => id))]
      const end = models[limit]
      return end === undefined ? read : read.filter(({ id }) => id < end)
    },

    async history(model, since) {
      const rows = await db
        .selectFrom('snapshots')
        // One snapshot at a time: for an inner join SQLite would read all counts.
        .crossJoin('counts')
        .whereRef('counts.snapshot', '=', 'snapshots.id')
        .select(['at', 'model', 'downloads', 'likes'])
        .where('state', '=', 'finished')
        .where('at', '>=', since)
        .where('model', '=', model)
        .orderBy('at')
        .execute()
      return rows.map((row) => ({ ...countOf(row), at: row.at }))
    },
  }
}

const rowOf = (snapshot: number, count: Count): Insertable<CountTable> => ({
  snapshot,
  model: count.id,
  downloads: count.downloads ?? null,
  likes: count.likes ?? null,
})

const countOf = (row: Omit<Selectable<CountTable>, 'snapshot'>): Count => ({
  id: row.model,
  downloads: row.downloads ?? undefined,
  likes: row.likes ?? undefined,
})
