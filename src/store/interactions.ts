import type { Kysely } from 'kysely'
import type { InteractionStore } from './store.ts'
import type { Tables } from './tables.ts'

/** Claims of interactions, in SQL. */
export const createInteractions = (db: Kysely<Tables>): InteractionStore => ({
  async claim(ids, until) {
    const claimed = await db
      .insertInto('interactions')
      // In one order everywhere: of two that wait for each other, Postgres would end one.
      .values(ids.toSorted().map((id) => ({ id, until })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    return claimed.map(({ id }) => id)
  },
  async giveBack(id) {
    await db.deleteFrom('interactions').where('id', '=', id).execute()
  },
  async sweep(before) {
    await db.deleteFrom('interactions').where('until', '<', before).execute()
  },
})
