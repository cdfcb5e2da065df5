import { type Kysely, sql } from 'kysely'
import type { Digest } from '../digest/digest.ts'
import { digestOf, planRow } from './digest-row.ts'
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
      .where(({ and, eb }) => {
        const was = planRow(before)
        return and(columnsOf(was).map((column) => eb(column, 'is not distinct from', was[column])))
      })

  return {
    async create(server, locale, plan, nextAt, most) {
      const row = { server, locale, ...planRow(plan), next_at: nextAt }
      // One statement counts and inserts, so that two at once do not both find room.
      const created = await db
        .insertInto('digests')
        .columns(columnsOf(row))
        .expression(
          db.selectNoFrom(columnsOf(row).map((column) => sql.val(row[column]).as(column))).where(
            db
              .selectFrom('digests')
              .select(({ fn }) => fn.countAll<number>().as('there'))
              .where('server', '=', server),
            '<',
            most,
          ),
        )
        .returningAll()
        .executeTakeFirst()
      return created && digestOf(created)
    },

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
        .set({ paused: why })
        .executeTakeFirst()
      return row && digestOf(row)
    },

    async resume(before, nextAt) {
      const row = await unchanged(before).set({ paused: null, next_at: nextAt }).executeTakeFirst()
      return row && digestOf(row)
    },

    async remove(server, id) {
      const { numDeletedRows } = await db
        .deleteFrom('digests')
        .where('server', '=', server)
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

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
        .orderBy('type')
        .orderBy('base')
        .orderBy('tag')
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

/** Its keys, which `Object.keys` does not dare to type. */
const columnsOf = <Row extends object>(row: Row) => Object.keys(row) as (keyof Row & string)[]
