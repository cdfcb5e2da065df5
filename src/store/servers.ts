import type { Kysely } from 'kysely'
import { breathe } from './pieces.ts'
import type { ServerStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Digests removed at once, their deliveries with them. */
const AT_ONCE = 5

/** Servers that are gone, in SQL. */
export function createServers(db: Kysely<Tables>): ServerStore {
  /** Some digests of servers gone since before then; whether there were any. */
  const removeSome = async (goneBefore: number): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom('digests')
      .where('id', 'in', (from) =>
        from
          .selectFrom('gone_servers')
          .innerJoin('digests', 'digests.server', 'gone_servers.server')
          .select('digests.id')
          .where('gone_at', '<', goneBefore)
          .limit(AT_ONCE),
      )
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  return {
    async gone(server, at) {
      await db
        .insertInto('gone_servers')
        .values({ server, gone_at: at })
        .onConflict((conflict) => conflict.column('server').doNothing())
        .execute()
    },

    async back(server) {
      await db.deleteFrom('gone_servers').where('server', '=', server).execute()
    },

    async goneBefore(at) {
      const rows = await db
        .selectFrom('gone_servers')
        .select('server')
        .where('gone_at', '<', at)
        .execute()
      return rows.map(({ server }) => server)
    },

    async forget(goneBefore) {
      while (await removeSome(goneBefore)) await breathe()
      const { numDeletedRows } = await db
        .deleteFrom('gone_servers')
        .where('gone_at', '<', goneBefore)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
