import type { Kysely } from 'kysely'
import type { GenerationStore } from '../generation/generation-store.ts'
import { kept, together } from './engine.ts'
import { createGenerationLooks } from './generation-looks.ts'
import { generationOf, quoteRow } from './generation-row.ts'
import { createOwed, UNOWED } from './owed.ts'
import { createSpend, spentSince } from './spend.ts'
import type { Tables } from './tables.ts'

/** Quotes and generations, in SQL. */
export const createGenerations = (db: Kysely<Tables>): GenerationStore => ({
  ...createGenerationLooks(db),
  ...createOwed(db),
  spend: createSpend(db),

  add: (quote) =>
    together(db, async (transaction) => {
      if ((await capOf(transaction, quote.person)) === undefined) return false
      await transaction.insertInto('generations').values(quoteRow(quote)).execute()
      return true
    }),

  async get(person, id) {
    const row = await db
      .selectFrom('generations')
      .selectAll()
      .where('id', '=', id)
      .where('person', '=', person)
      .executeTakeFirst()
    return row && generationOf(row)
  },

  async list(person, limit) {
    const rows = await db
      .selectFrom('generations')
      .selectAll()
      .where('person', '=', person)
      .where('spent_at', 'is not', null)
      .orderBy('spent_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(generationOf)
  },

  standing: (person, since) =>
    together(db, async (transaction) => {
      const cap = await capOf(transaction, person)
      if (cap === undefined) return undefined
      return { cap, spent: await spentSince(transaction, person, since) }
    }),

  async delivered(person, id, now) {
    const { numUpdatedRows } = await db
      .updateTable('generations')
      .set({ delivered_at: now, order: null, ...UNOWED })
      .where('id', '=', id)
      .where('person', '=', person)
      .where('state', '=', 'ended')
      .where('delivered_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  async drop(person, id) {
    const { numDeletedRows } = await db
      .deleteFrom('generations')
      .where('id', '=', id)
      .where('person', '=', person)
      .where('state', '=', 'quoted')
      .executeTakeFirst()
    return numDeletedRows > 0n
  },

  async sweep(day, month) {
    await db
      .deleteFrom('generations')
      .where(({ eb, or, and }) =>
        or([
          eb('quoted_at', '<', month),
          and([eb('quoted_at', '<', day), eb('state', '=', 'quoted')]),
        ]),
      )
      .execute()
    await db
      .updateTable('generations')
      .set({ order: null })
      .where('quoted_at', '<', day)
      .where('order', 'is not', null)
      .execute()
  },
})

/** Keeps the account as it is until the transaction ends: it cannot be removed meanwhile. */
async function capOf(transaction: Kysely<Tables>, person: string): Promise<number | undefined> {
  const account = await transaction
    .selectFrom('accounts')
    .select('cap')
    .where('person', '=', person)
    .$call(kept(transaction))
    .executeTakeFirst()
  return account?.cap
}
