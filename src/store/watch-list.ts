import type { Insertable, Kysely, Selectable } from 'kysely'
import { batches } from './batches.ts'
import { isText, listOf } from './json-list.ts'
import type { Facts, SnapshotStore } from './store.ts'
import type { ModelTable, Tables } from './tables.ts'

/** Rows per query. */
const AT_ONCE = 1_000

/** The models that snapshots count, and what is known of them. */
export function createWatchList(
  db: Kysely<Tables>,
): Pick<SnapshotStore, 'see' | 'watched' | 'facts'> {
  return {
    async see(models, at) {
      if (models.length === 0) return
      await db
        .insertInto('models')
        .values([...new Map(models.map((facts) => [facts.id, rowOf(facts, at)])).values()])
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((row) => ({
            type: row.ref('excluded.type'),
            bases: row.ref('excluded.bases'),
            tags: row.ref('excluded.tags'),
            first_version_at: row.fn.coalesce(
              'excluded.first_version_at',
              'models.first_version_at',
            ),
            seen_at: row.ref('excluded.seen_at'),
          })),
        )
        .execute()
    },

    async watched(since, max) {
      const downloads = await lastDownloads(db)
      const models: Watched[] = []
      for await (const batch of seenSince(db, since)) {
        const some = batch.map(({ id, seen_at: seenAt }) => ({
          id,
          seenAt,
          downloads: downloads.get(id) ?? 0,
        }))
        models.push(...some.sort(byWeight))
      }
      // Each batch is sorted already, so this sort only merges and is fast.
      return models
        .sort(byWeight)
        .slice(0, max)
        .map(({ id }) => id)
    },

    async facts(behind, limit) {
      const rows = await db
        .selectFrom('models')
        .selectAll()
        .where('id', '>', behind)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(factsOf)
    },
  }
}

interface Watched {
  readonly id: number
  readonly seenAt: number
  readonly downloads: number
}

const byWeight = (a: Watched, b: Watched): number =>
  b.seenAt - a.seenAt || b.downloads - a.downloads

const seenSince = (db: Kysely<Tables>, since: number) =>
  batches(AT_ONCE, 'id', (behind, limit) =>
    db
      .selectFrom('models')
      .select(['id', 'seen_at'])
      .where('seen_at', '>=', since)
      .where('id', '>', behind)
      .orderBy('id')
      .limit(limit)
      .execute(),
  )

/** All-time downloads from the newest snapshot. */
async function lastDownloads(db: Kysely<Tables>): Promise<ReadonlyMap<number, number>> {
  const newest = await db
    .selectFrom('snapshots')
    .select('id')
    .where('state', '=', 'finished')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const known = new Map<number, number>()
  if (newest === undefined) return known
  for await (const batch of countsIn(db, newest.id)) {
    for (const { model, downloads } of batch) known.set(model, downloads ?? 0)
  }
  return known
}

const countsIn = (db: Kysely<Tables>, snapshot: number) =>
  batches(AT_ONCE, 'model', (behind, limit) =>
    db
      .selectFrom('counts')
      .select(['model', 'downloads'])
      .where('snapshot', '=', snapshot)
      .where('model', '>', behind)
      .orderBy('model')
      .limit(limit)
      .execute(),
  )

const rowOf = (facts: Facts, at: number): Insertable<ModelTable> => ({
  id: facts.id,
  type: facts.type,
  bases: JSON.stringify(facts.bases),
  tags: JSON.stringify(facts.tags),
  first_version_at: facts.firstVersionAt ?? null,
  seen_at: at,
})

const factsOf = (row: Selectable<ModelTable>): Facts => ({
  id: row.id,
  type: row.type,
  bases: listOf(row.bases, isText),
  tags: listOf(row.tags, isText),
  firstVersionAt: row.first_version_at ?? undefined,
})
