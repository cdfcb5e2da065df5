import type { Kysely } from 'kysely'
import type { InteractionStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Claims of interactions, in SQL. */
export const createInteractions = (db: Kysely<Tables>): InteractionStore => ({
  async claim(id, until) {
    const claimed = await db
      .insertInto('interactions')
      .values({ id, until })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    return claimed !== undefined
  },
  async sweep(before) {
    await db.deleteFrom('interactions').where('until', '<', before).execute()
  },
})
