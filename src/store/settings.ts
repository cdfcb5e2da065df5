import type { Kysely } from 'kysely'
import { alone } from './engine.ts'
import type { KeptSettings, SettingsStore } from './store.ts'
import type { SettingsTable, Tables } from './tables.ts'

/** Settings of servers, in SQL. */
export const createSettingsStore = (db: Kysely<Tables>): SettingsStore => ({
  async changed({ changedAt, server }, limit) {
    const rows = await db
      .selectFrom('settings')
      .selectAll()
      .where(({ eb, or, and }) =>
        or([
          eb('changed_at', '>', changedAt),
          and([eb('changed_at', '=', changedAt), eb('server', '>', server)]),
        ]),
      )
      .orderBy('changed_at')
      .orderBy('server')
      .limit(limit)
      .execute()
    return rows.map(keptOf)
  },

  async get(server) {
    const row = await db
      .selectFrom('settings')
      .selectAll()
      .where('server', '=', server)
      .executeTakeFirst()
    return row && keptOf(row)
  },

  put: (server, before, kept, at) =>
    // Nobody else changes any between the look and the change.
    alone(db, 'settings', async (transaction) => {
      const row = await transaction
        .selectFrom('settings')
        .select('changed_at')
        .where('server', '=', server)
        .executeTakeFirst()
      if (row?.changed_at !== before) return false
      const { last } = await transaction
        .selectFrom('settings')
        .select(({ fn }) => fn.max('changed_at').as('last'))
        .executeTakeFirstOrThrow()
      // In the order of changes, also where the clocks of processes differ.
      const changed = { kept: kept ?? null, changed_at: Math.max(at, (last ?? 0) + 1) }
      await transaction
        .insertInto('settings')
        .values({ server, ...changed })
        .onConflict((conflict) => conflict.column('server').doUpdateSet(changed))
        .execute()
      return true
    }),

  async sweep(before) {
    await db
      .deleteFrom('settings')
      .where('kept', 'is', null)
      .where('changed_at', '<', before)
      .execute()
  },
})

const keptOf = ({ server, kept, changed_at: changedAt }: SettingsTable): KeptSettings => ({
  server,
  changedAt,
  ...(kept !== null && { kept }),
})
