import type { Insertable, Kysely } from 'kysely'
import { digestOf } from './digest-row.ts'
import { kept, together } from './engine.ts'
import type { DigestStore, Planned } from './store.ts'
import type { DeliveryTable, Tables } from './tables.ts'

/** Which digests are due, their runs as they are planned, and when the next one is due. */
export function createPlanning(db: Kysely<Tables>): Pick<DigestStore, 'due' | 'plan' | 'wakeAt'> {
  return {
    async due(now, limit) {
      const rows = await db
        .selectFrom('digests')
        .selectAll()
        .where('paused', 'is', null)
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(limit)
        .execute()
      return rows.map(digestOf)
    },

    async plan(runs) {
      if (runs.length === 0) return
      await together(db, async (transaction) => {
        const asPlanned = await unchanged(transaction, runs)
        if (asPlanned.length === 0) return
        await transaction
          .insertInto('deliveries')
          .values(asPlanned.map(rowOf))
          .onConflict((conflict) => conflict.columns(['kind', 'source', 'run']).doNothing())
          .execute()
        for (const [day, old] of Map.groupBy(asPlanned, (run) => run.keptSince)) {
          await transaction
            .deleteFrom('deliveries')
            .where('kind', '=', 'digest')
            .where(
              'source',
              'in',
              old.map(({ digest }) => `${digest}`),
            )
            .where('run', '<', day)
            .execute()
        }
        // Most of those due at once are on the same clock: they take one statement.
        for (const same of Map.groupBy(asPlanned, (run) => `${run.day} ${run.nextAt}`).values()) {
          await advance(transaction, same)
        }
      })
    },

    async wakeAt() {
      const { at } = await db
        .selectFrom('digests')
        .select(({ fn }) => fn.min('next_at').as('at'))
        .where('paused', 'is', null)
        .executeTakeFirstOrThrow()
      return at ?? undefined
    },
  }
}

/** Those whose digest is still due when it was as they were planned. */
async function unchanged(
  db: Kysely<Tables>,
  runs: readonly Planned[],
): Promise<readonly Planned[]> {
  const digests = await db
    .selectFrom('digests')
    .select(['id', 'next_at'])
    .where(
      'id',
      'in',
      runs.map(({ digest }) => digest),
    )
    .orderBy('id')
    .$call(kept(db))
    .execute()
  const dueAt = new Map(digests.map((digest) => [digest.id, digest.next_at]))
  return runs.filter((run) => dueAt.get(run.digest) === run.dueAt)
}

/** Moves digests, whose runs are alike, on to their next run. */
async function advance(db: Kysely<Tables>, [first, ...others]: readonly Planned[]): Promise<void> {
  if (first === undefined) return
  const { day, nextAt } = first
  await db
    .updateTable('digests')
    .set((update) => ({
      next_at: nextAt,
      last_day: update
        .case()
        .when('last_day', '>', day)
        .then(update.ref('last_day'))
        .else(day)
        .end(),
    }))
    .where(
      'id',
      'in',
      [first, ...others].map(({ digest }) => digest),
    )
    .execute()
}

const rowOf = (run: Planned): Insertable<DeliveryTable> => ({
  kind: 'digest',
  source: `${run.digest}`,
  run: run.day,
  server: run.server,
  due_at: run.dueAt,
  turn: run.turn,
  state: run.skipped === undefined ? 'due' : 'skipped',
  wanted_at: run.skipped === undefined ? run.dueAt : null,
  outcome: run.skipped ?? null,
  attempts: 0,
  shown: '[]',
})
