import { type Kysely, sql } from 'kysely'
import { breathe } from './batches.ts'
import { removeDeliveries } from './digests.ts'
import { alone, together } from './engine.ts'
import type { ServerStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Digests removed per statement, with their deliveries. */
const DIGESTS_AT_ONCE = 5
/** Versions of which all findings of a server are removed per statement. */
const VERSIONS_AT_ONCE = 500
const POSTS_AT_ONCE = 500

/** The tables that hold data of servers. */
const WITH_SERVERS = ['digests', 'follows', 'findings', 'settings', 'gone_servers'] as const

/** Servers that removed the bot, in SQL. */
export function createServers(db: Kysely<Tables>): ServerStore {
  /** The server, if it has been gone since before then. It may come back at any moment. */
  const gone = (server: string, before: number) =>
    db.selectFrom('gone_servers').where('server', '=', server).where('gone_at', '<', before)

  /** Removes some digests of a server gone since before then; yields whether there were any. */
  const removeDigests = (server: string, goneBefore: number): Promise<boolean> =>
    together(db, async (transaction) => {
      const removed = await transaction
        .deleteFrom('digests')
        .where('id', 'in', (from) =>
          from
            .selectFrom('digests')
            .select('id')
            .where('server', 'in', gone(server, goneBefore).select('server'))
            .limit(DIGESTS_AT_ONCE),
        )
        .returning('id')
        .execute()
      const ids = removed.map(({ id }) => id)
      if (ids.length > 0) await removeDeliveries(transaction, ids)
      return ids.length > 0
    })

  /** The same for what was found for its follows. */
  const removeFindings = async (server: string, goneBefore: number): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom('findings')
      .where('server', '=', server)
      .where('version', 'in', (from) =>
        from
          .selectFrom('findings')
          .select('version')
          .where('server', 'in', gone(server, goneBefore).select('server'))
          .limit(VERSIONS_AT_ONCE),
      )
      .executeTakeFirst()
    return numDeletedRows > 0n
  }

  /** The same for what was posted of them. */
  const removePosts = async (server: string, goneBefore: number): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom('deliveries')
      .where('kind', '=', 'follow')
      .where('server', '=', server)
      .where('run', 'in', (from) =>
        from
          .selectFrom('deliveries')
          .select('run')
          .where('kind', '=', 'follow')
          .where('server', 'in', gone(server, goneBefore).select('server'))
          .limit(POSTS_AT_ONCE),
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

    async back(server, locale) {
      await db.deleteFrom('gone_servers').where('server', '=', server).execute()
      if (locale === undefined) return
      for (const table of ['digests', 'follows'] as const) {
        await db
          .updateTable(table)
          .set({ locale })
          .where('server', '=', server)
          .where('locale', '!=', locale)
          .execute()
      }
    },

    async next(behind) {
      const servers: string[] = []
      for (const table of WITH_SERVERS) {
        const { server } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.min<string | null>('server').as('server'))
          .where('server', '>', behind)
          // A row without content only tells of a removal.
          .$if(table === 'settings', (query) => query.where(sql`kept`, 'is not', null))
          .executeTakeFirstOrThrow()
        if (server !== null) servers.push(server)
      }
      return servers.sort()[0]
    },

    async forget(server, goneBefore) {
      while (await removeDigests(server, goneBefore)) await breathe()
      await db
        .deleteFrom('follows')
        .where('server', 'in', gone(server, goneBefore).select('server'))
        .execute()
      while (await removeFindings(server, goneBefore)) await breathe()
      while (await removePosts(server, goneBefore)) await breathe()
      await alone(db, 'settings', (transaction) =>
        transaction
          .updateTable('settings')
          .set(({ selectFrom }) => ({
            kept: null,
            // Behind all others, so that every process reads of it.
            changed_at: selectFrom('settings').select(({ eb, fn }) =>
              eb(fn.max('changed_at'), '+', 1).as('next'),
            ),
          }))
          .where('kept', 'is not', null)
          .where('server', 'in', gone(server, goneBefore).select('server'))
          .execute(),
      )
      const { numDeletedRows } = await db
        .deleteFrom('gone_servers')
        .where('server', '=', server)
        .where('gone_at', '<', goneBefore)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
