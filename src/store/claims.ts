import type { Kysely } from 'kysely'
import { deliveryOf } from './delivery-row.ts'
import { digestOf } from './digest-row.ts'
import type { Claimed, DeliveryStore } from './store.ts'
import type { Tables } from './tables.ts'
import { wanted } from './wanted.ts'

/**
 * Claims of deliveries. A claim moves the moment from which a delivery is wanted to the claim's
 * own end: one that runs out is anybody's again.
 */
export const createClaim =
  (db: Kysely<Tables>): DeliveryStore['claim'] =>
  (holder, now, until, limit) =>
    // The digests are read as they were when claimed.
    db.transaction().execute(async (transaction) => {
      const taken = await transaction
        .updateTable('deliveries')
        .set((update) => ({
          holder,
          wanted_at: until,
          channel: update
            .case()
            .when('posting_since', 'is', null)
            .then(
              update
                .selectFrom('digests')
                .select('digests.channel')
                .whereRef('digests.id', '=', 'deliveries.digest'),
            )
            .else(update.ref('channel'))
            .end(),
        }))
        .where(wanted({ at: 'wanted_at', now, limit, orderBy: ['turn', 'wanted_at'] }))
        .returningAll()
        .execute()
      if (taken.length === 0) return []
      const digests = await transaction
        .selectFrom('digests')
        .selectAll()
        .where(
          'id',
          'in',
          taken.map(({ digest }) => digest),
        )
        .execute()
      const byId = new Map(digests.map((row) => [row.id, digestOf(row)]))
      return taken
        .sort((a, b) => a.turn - b.turn)
        .flatMap((row): readonly Claimed[] => {
          const digest = byId.get(row.digest)
          return digest === undefined ? [] : [{ delivery: deliveryOf(row), digest }]
        })
    })
