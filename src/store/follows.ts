import type { ExpressionBuilder, Kysely } from 'kysely'
import { alone, together } from './engine.ts'
import { createFindings } from './findings.ts'
import { followOf, followRow, sameRow } from './follow-row.ts'
import type { FollowStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Follows, in SQL. */
export function createFollows(db: Kysely<Tables>): FollowStore {
  const one = (server: string, id: number) =>
    db.updateTable('follows').where('server', '=', server).where('id', '=', id)

  const get: FollowStore['get'] = async (server, id) => {
    const row = await db
      .selectFrom('follows')
      .selectAll()
      .where('server', '=', server)
      .where('id', '=', id)
      .executeTakeFirst()
    return row && followOf(row)
  }

  return {
    ...createFindings(db),
    get,

    create: (server, locale, plan, now, most) =>
      // Nobody else creates one between the look and the insert.
      alone(db, `follows of ${server}`, async (transaction) => {
        const there = transaction.selectFrom('follows').where('server', '=', server)
        const same = await there
          .where(has(sameRow(plan)))
          .orderBy('id')
          .selectAll()
          .executeTakeFirst()
        if (same !== undefined) return { follow: followOf(same), isNew: false }
        const { count } = await there
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        if (count >= most) return undefined
        const created = await transaction
          .insertInto('follows')
          .values({ server, locale, ...followRow(plan), since: now })
          .returningAll()
          .executeTakeFirstOrThrow()
        return { follow: followOf(created), isNew: true }
      }),

    async list(server) {
      const rows = await db
        .selectFrom('follows')
        .selectAll()
        .where('server', '=', server)
        .orderBy('id')
        .execute()
      return rows.map(followOf)
    },

    async pause(server, id, why, still) {
      const row = await one(server, id)
        .$if(still !== undefined, (query) => query.where('channel', '=', still?.channel ?? ''))
        .set(({ fn, val }) => ({
          paused: why === 'asked' ? fn.coalesce('paused', val<typeof why>(why)) : why,
        }))
        .returningAll()
        .executeTakeFirst()
      return row && followOf(row)
    },

    async resume(server, id, now) {
      await one(server, id)
        .where('paused', 'is not', null)
        .set({ paused: null, since: now, known_version: null })
        .execute()
      return get(server, id)
    },

    remove: (server, id) =>
      together(db, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('follows')
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await transaction
          .deleteFrom('findings')
          .where('follow', '=', id)
          .where('settled_at', 'is', null)
          .execute()
        return true
      }),

    async active(behind, limit) {
      const rows = await db
        .selectFrom('follows')
        .selectAll()
        .where('id', '>', behind)
        .where('paused', 'is', null)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(followOf)
    },
  }
}

type SameRow = ReturnType<typeof sameRow>

/** Whether a follow has all these values. */
const has =
  (values: SameRow) =>
  ({ and, eb }: ExpressionBuilder<Tables, 'follows'>) => {
    // `Object.keys` does not dare to type its keys.
    const columns = Object.keys(values) as (keyof SameRow)[]
    return and(columns.map((column) => eb(column, 'is not distinct from', values[column])))
  }
