import { type Kysely, sql } from 'kysely'
import { createClaim } from './claims.ts'
import { deliveryOf } from './delivery-row.ts'
import { createPlanning } from './planning.ts'
import { createPublishing } from './publishing.ts'
import type { DeliveryStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Ends a claim; the delivery is not wanted any more. */
const DONE = { wanted_at: null, holder: null } as const

/** Deliveries, in SQL. */
export function createDeliveries(db: Kysely<Tables>): DeliveryStore {
  const one = (digest: number, day: string) =>
    db.updateTable('deliveries').where('digest', '=', digest).where('day', '=', day)
  /** A delivery that has no outcome yet. */
  const open = (digest: number, day: string) => one(digest, day).where('wanted_at', 'is not', null)

  return {
    ...createPlanning(db),
    ...createPublishing(db),
    claim: createClaim(db),

    async posting(holder, digest, day, since, models) {
      const { numUpdatedRows } = await open(digest, day)
        .where('holder', '=', holder)
        .set(({ fn, val }) => ({
          state: 'posting',
          posting_since: fn.coalesce('posting_since', val(since)),
          models: JSON.stringify(models),
        }))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async posted(digest, day, at, { message, outcome, publish }) {
      await one(digest, day)
        .where('state', '!=', 'posted')
        .set({
          ...DONE,
          state: 'posted',
          posted_at: at,
          message: message ?? null,
          outcome: outcome ?? null,
          publish_at: publish && message !== undefined ? at : null,
        })
        .execute()
    },

    async retry(digest, day, at) {
      await open(digest, day)
        .set({ wanted_at: at, holder: null, attempts: sql`attempts + 1` })
        .execute()
    },

    async end(digest, day, state, outcome) {
      await open(digest, day)
        .set({ ...DONE, state, outcome })
        .execute()
    },

    async last(digest, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('digest', '=', digest)
        .orderBy('day', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryOf)
    },
  }
}
