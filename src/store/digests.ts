import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Digest, Pause } from '../digest/digest.ts'
import { digestOf, planRow } from './digest-row.ts'
import { alone, together } from './engine.ts'
import { createPlanning } from './planning.ts'
import type { DigestStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Digests in SQL. */
export function createDigests(db: Kysely<Tables>): DigestStore {
  const one = (server: string, id: number) =>
    db.updateTable('digests').where('server', '=', server).where('id', '=', id).returningAll()
  /** It, if its plan and its next run are what they were. */
  const unchanged = (before: Digest) =>
    one(before.server, before.id)
      .where('next_at', '=', before.nextAt)
      .where(has(planRow(before)))

  return {
    ...createPlanning(db),

    create: (server, locale, plan, nextAt, most) =>
      // Nobody else creates one between the look and the insert.
      alone(db, `digests of ${server}`, async (transaction) => {
        // The channel's name is only a label.
        const { channel_name: _, ...row } = planRow(plan)
        const there = transaction.selectFrom('digests').where('server', '=', server)
        const same = await there.where(has(row)).orderBy('id').selectAll().executeTakeFirst()
        if (same !== undefined) return { digest: digestOf(same), isNew: false }
        const { count } = await there
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        if (count >= most) return undefined
        const created = await transaction
          .insertInto('digests')
          .values({ server, locale, ...planRow(plan), next_at: nextAt })
          .returningAll()
          .executeTakeFirstOrThrow()
        return { digest: digestOf(created), isNew: true }
      }),

    async list(server) {
      const rows = await db
        .selectFrom('digests')
        .selectAll()
        .where('server', '=', server)
        .orderBy('id')
        .execute()
      return rows.map(digestOf)
    },

    async get(server, id) {
      const row = await db
        .selectFrom('digests')
        .selectAll()
        .where('server', '=', server)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && digestOf(row)
    },

    async change(before, plan, nextAt) {
      const row = await unchanged(before)
        .set({ ...planRow(plan), next_at: nextAt })
        .executeTakeFirst()
      return row && digestOf(row)
    },

    async pause(server, id, why, { channel, nextAt } = {}) {
      const row = await one(server, id)
        .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
        .$if(nextAt !== undefined, (query) => query.where('next_at', '=', nextAt ?? 0))
        .set(({ fn, val }) => ({
          paused: why === 'asked' ? fn.coalesce('paused', val<Pause>(why)) : why,
        }))
        .executeTakeFirst()
      return row && digestOf(row)
    },

    async resume(before, nextAt) {
      const row = await unchanged(before).set({ paused: null, next_at: nextAt }).executeTakeFirst()
      return row && digestOf(row)
    },

    remove: (server, id) =>
      together(db, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('digests')
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await removeDeliveries(transaction, [id])
        return true
      }),

    async filters(max) {
      const rows = await db
        .selectFrom('digests')
        .select(['type', 'base', 'tag'])
        .where('paused', 'is', null)
        .where(({ eb, or }) =>
          or([eb('type', 'is not', null), eb('base', 'is not', null), eb('tag', 'is not', null)]),
        )
        .groupBy(['type', 'base', 'tag'])
        .orderBy(({ fn }) => fn.countAll(), 'desc')
        .orderBy('type', (order) => order.asc().nullsFirst())
        .orderBy('base', (order) => order.asc().nullsFirst())
        .orderBy('tag', (order) => order.asc().nullsFirst())
        .limit(max)
        .execute()
      return rows.map(({ type, base, tag }) => ({
        type: type ?? undefined,
        base: base ?? undefined,
        tag: tag ?? undefined,
      }))
    },
  }
}

/** Removes the deliveries of digests. */
export async function removeDeliveries(db: Kysely<Tables>, digests: readonly number[]) {
  await db
    .deleteFrom('deliveries')
    .where('kind', '=', 'digest')
    .where(
      'source',
      'in',
      digests.map((id) => `${id}`),
    )
    .execute()
}

type PlanRow = ReturnType<typeof planRow>

/** Whether a digest has all these values. */
const has =
  (values: Partial<PlanRow>) =>
  ({ and, eb }: ExpressionBuilder<Tables, 'digests'>) => {
    // `Object.keys` does not dare to type its keys.
    const columns = Object.keys(values) as (keyof PlanRow)[]
    return and(columns.map((column) => eb(column, 'is not distinct from', values[column] ?? null)))
  }
