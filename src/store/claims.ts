import type { Kysely } from 'kysely'
import { claiming } from './claiming.ts'
import { deliveryOf } from './delivery-row.ts'
import type { DeliveryStore } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Claims of deliveries. A claim moves the moment from which a delivery is wanted to the claim's
 * own end: one that runs out is anybody's again.
 */
export const createClaim =
  (db: Kysely<Tables>): DeliveryStore['claim'] =>
  async (holder, now, until, limit) => {
    const taken = await claiming(db, {
      at: 'wanted_at',
      now,
      limit,
      orderBy: ['turn', 'wanted_at'],
    })
      .set({ holder, wanted_at: until })
      .returningAll()
      .execute()
    return taken.sort((a, b) => a.turn - b.turn).map(deliveryOf)
  }
