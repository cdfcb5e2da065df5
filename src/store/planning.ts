import type { Insertable, Kysely } from 'kysely'
import { digestOf } from './digest-row.ts'
import type { DeliveryStore, Planned } from './store.ts'
import type { DeliveryTable, Tables } from './tables.ts'

/** Which digests are due, their runs as they are planned, and when to look again. */
export function createPlanning(db: Kysely<Tables>): Pick<DeliveryStore, 'due' | 'plan' | 'wakeAt'> {
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
      await db.transaction().execute(async (transaction) => {
        const asPlanned = await unchanged(transaction, runs)
        if (asPlanned.length === 0) return
        await transaction
          .insertInto('deliveries')
          .values(asPlanned.map(rowOf))
          .onConflict((conflict) => conflict.columns(['digest', 'day']).doNothing())
          .execute()
        for (const [day, old] of Map.groupBy(asPlanned, (run) => run.keptSince)) {
          await transaction
            .deleteFrom('deliveries')
            .where(
              'digest',
              'in',
              old.map(({ digest }) => digest),
            )
            .where('day', '<', day)
            .execute()
        }
        // Most of those due at once are on the same clock: they take one statement.
        for (const same of Map.groupBy(asPlanned, (run) => `${run.day} ${run.nextAt}`).values()) {
          await advance(transaction, same)
        }
      })
    },

    async wakeAt() {
      const { digest, delivery, publishing } = await db
        .selectNoFrom(({ selectFrom }) => [
          selectFrom('digests')
            .select(({ fn }) => fn.min('next_at').as('at'))
            .where('paused', 'is', null)
            .as('digest'),
          selectFrom('deliveries')
            .select(({ fn }) => fn.min('wanted_at').as('at'))
            .where('wanted_at', 'is not', null)
            .as('delivery'),
          selectFrom('deliveries')
            .select(({ fn }) => fn.min('publish_at').as('at'))
            .where('publish_at', 'is not', null)
            .as('publishing'),
        ])
        .executeTakeFirstOrThrow()
      const moments = [digest, delivery, publishing].flatMap((at) => at ?? [])
      return moments.length === 0 ? undefined : Math.min(...moments)
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
  digest: run.digest,
  day: run.day,
  due_at: run.dueAt,
  turn: run.turn,
  state: run.skipped === undefined ? 'due' : 'skipped',
  wanted_at: run.skipped === undefined ? run.dueAt : null,
  outcome: run.skipped ?? null,
  attempts: 0,
  models: '[]',
})
