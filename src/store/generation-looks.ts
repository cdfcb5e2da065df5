import { type Kysely, sql } from 'kysely'
import type { Ended, GenerationStore } from '../generation/generation-store.ts'
import { claimGenerations, type Ids } from './claim-generations.ts'
import { generationOf } from './generation-row.ts'
import { owedFrom } from './owed.ts'
import type { Tables } from './tables.ts'

type Looks = Pick<
  GenerationStore,
  'claim' | 'wakeAt' | 'submitted' | 'refused' | 'looked' | 'end' | 'noted' | 'called'
>

/** Ends a claim. */
const FREE = { holder: null, held_until: null } as const

/** What processes do that look after generations, each of those that it claimed, in SQL. */
export function createGenerationLooks(db: Kysely<Tables>): Looks {
  const one = (id: string) => db.updateTable('generations').where('id', '=', id)

  return {
    async claim(holder, now, until, limit) {
      const free = (ids: Ids): Ids =>
        ids
          .where('wanted_at', '<=', now)
          .where(({ eb, or }) => or([eb('held_until', 'is', null), eb('held_until', '<=', now)]))
          .orderBy('wanted_at')
      const rows = await claimGenerations(db, free, limit, { holder, held_until: until })
      return rows.map(generationOf).toSorted((a, b) => (a.wantedAt ?? 0) - (b.wantedAt ?? 0))
    },

    async wakeAt() {
      const { at } = await db
        .selectFrom('generations')
        .select(
          sql<number | null>`
            min(case when held_until > wanted_at then held_until else wanted_at end)
          `.as('at'),
        )
        .where('wanted_at', 'is not', null)
        .executeTakeFirstOrThrow()
      return at ?? undefined
    },

    async submitted(id, workflow, wantedAt) {
      const { numUpdatedRows } = await one(id)
        .where('state', '=', 'spent')
        .set({ ...FREE, state: 'submitted', workflow, wanted_at: wantedAt })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async refused(id, holder, ended) {
      const { numUpdatedRows } = await one(id)
        .where('state', '=', 'spent')
        .where('holder', '=', holder)
        .set({ ...FREE, ...endOf(ended) })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async looked({ id, wantedAt }, holder, { progress, queue, wantedAt: next }) {
      await one(id)
        .where('holder', '=', holder)
        .set({
          ...FREE,
          progress: progress ?? null,
          queue: queue ?? null,
          looks: sql`looks + 1`,
          // Somebody may have called meanwhile to have it looked at once more.
          wanted_at: sql`case when wanted_at = ${wantedAt} then ${next} else wanted_at end`,
        })
        .execute()
    },

    async end(id, ended) {
      const { numUpdatedRows } = await one(id)
        .where('state', 'in', ['spent', 'submitted'])
        .set({ ...FREE, ...endOf(ended) })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async noted(id, spent, refunded) {
      await one(id)
        .where('state', '=', 'ended')
        .set({ ...FREE, spent, refunded: refunded ?? null, wanted_at: null })
        .execute()
    },

    async called(callback, now) {
      const { numUpdatedRows } = await db
        .updateTable('generations')
        .where('callback', '=', callback)
        .set({
          // Where it is looked at just now, the moment tells that look that it was not the last one.
          wanted_at: sql`
            case when state not in ('spent', 'submitted') then wanted_at
            when wanted_at > ${now} then ${now}
            when held_until is null then wanted_at
            when wanted_at < ${now} then ${now}
            else wanted_at + 1 end
          `,
        })
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

const endOf = ({ outcome, reason, spent, refunded, at, wantedAt }: Ended) => ({
  state: 'ended' as const,
  outcome,
  reason: reason ?? null,
  spent,
  refunded: refunded ?? null,
  progress: null,
  queue: null,
  ended_at: at,
  wanted_at: wantedAt ?? null,
  ...owedFrom(outcome, at),
})
