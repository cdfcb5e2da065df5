import type { Kysely } from 'kysely'
import { breathe } from './batches.ts'
import type { ServerStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Digests removed per statement, with their deliveries. */
const AT_ONCE = 5

/** Servers that removed the bot, in SQL. */
export function createServers(db: Kysely<Tables>): ServerStore {
  /** The server, if it has been gone since before then. It may come back at any moment. */
  const gone = (server: string, before: number) =>
    db.selectFrom('gone_servers').where('server', '=', server).where('gone_at', '<', before)

  /** Removes some digests of a server gone since before then; yields whether there were any. */
  const removeSome = async (server: string, goneBefore: number): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom('digests')
      .where('id', 'in', (from) =>
        from
          .selectFrom('digests')
          .select('id')
          .where('server', 'in', gone(server, goneBefore).select('server'))
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

    async next(behind) {
      const { next } = await db
        .selectFrom((from) =>
          from
            .selectFrom('digests')
            .select(({ fn }) => fn.min('server').as('server'))
            .where('server', '>', behind)
            .unionAll(
              from
                .selectFrom('gone_servers')
                .select(({ fn }) => fn.min('server').as('server'))
                .where('server', '>', behind),
            )
            .as('first'),
        )
        .select(({ fn }) => fn.min('first.server').as('next'))
        .executeTakeFirstOrThrow()
      return next ?? undefined
    },

    async forget(server, goneBefore) {
      while (await removeSome(server, goneBefore)) await breathe()
      const { numDeletedRows } = await db
        .deleteFrom('gone_servers')
        .where('server', '=', server)
        .where('gone_at', '<', goneBefore)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
