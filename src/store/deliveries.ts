import { type Kysely, sql } from 'kysely'
import { createClaim } from './claims.ts'
import { deliveryOf } from './delivery-row.ts'
import { alone, together } from './engine.ts'
import { settleFindings } from './findings.ts'
import { createPublishing } from './publishing.ts'
import type { Added, DeliveryKey, DeliveryStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Ends a claim; the delivery is not wanted any more. */
const DONE = { wanted_at: null, holder: null } as const

/** Deliveries, in SQL. */
export function createDeliveries(db: Kysely<Tables>): DeliveryStore {
  const one = ({ kind, source, run }: DeliveryKey, within: Kysely<Tables> = db) =>
    within
      .updateTable('deliveries')
      .where('kind', '=', kind)
      .where('source', '=', source)
      .where('run', '=', run)
  /** A delivery that has no outcome yet. */
  const open = (key: DeliveryKey) => one(key).where('wanted_at', 'is not', null)

  return {
    ...createPublishing(db),
    claim: createClaim(db),

    add: (some, now) =>
      // Nobody else adds one between the look and the insert.
      alone(db, 'deliveries', async (transaction) => {
        for (const one of some) await addOne(transaction, one, now)
      }),

    async wakeAt() {
      const { delivery, publishing } = await db
        .selectNoFrom(({ selectFrom }) => [
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
      const moments = [delivery, publishing].flatMap((at) => at ?? [])
      return moments.length === 0 ? undefined : Math.min(...moments)
    },

    async posting(holder, key, since, { channel, shown }) {
      const { numUpdatedRows } = await open(key)
        .where('holder', '=', holder)
        .set(({ fn, val }) => ({
          state: 'posting',
          posting_since: fn.coalesce('posting_since', val(since)),
          channel: fn.coalesce('channel', val(channel)),
          shown: JSON.stringify(shown),
        }))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    posted: (key, at, { message, outcome, publish, told = [] }) =>
      together(db, async (transaction) => {
        await settleFindings(transaction, told, 'announced', at)
        await one(key, transaction)
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
      }),

    async retry(key, at) {
      await open(key).set({ wanted_at: at, holder: null, attempts: sql`attempts + 1` }).execute()
    },

    async end(key, state, outcome) {
      await open(key)
        .set({ ...DONE, state, outcome })
        .execute()
    },

    async last({ kind, source }, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('kind', '=', kind)
        .where('source', '=', source)
        .orderBy('run', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryOf)
    },
  }
}

async function addOne(db: Kysely<Tables>, added: Added, now: number): Promise<void> {
  const { kind, source, server, turn, dueAt } = added
  await db
    .deleteFrom('deliveries')
    .where('kind', '=', kind)
    .where('source', '=', source)
    .where('wanted_at', 'is not', null)
    .where('state', '=', 'due')
    .where('holder', 'is', null)
    .where('attempts', '=', 0)
    .execute()
  const { open, last } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => [fn.count<number>('wanted_at').as('open'), fn.max('run').as('last')])
    .where('kind', '=', kind)
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  if (open > 0) return
  // Later than the one before, whatever a clock says.
  const run = `${Math.max(now, Number(last ?? 0) + 1)}`
  const due = { state: 'due', due_at: dueAt, wanted_at: dueAt, attempts: 0, shown: '[]' } as const
  await db
    .insertInto('deliveries')
    .values({ kind, source, run, server, turn, ...due })
    .execute()
}
