import type { Kysely, Selectable } from 'kysely'
import type { Account, AccountStore } from '../accounts/account.ts'
import { kept, together } from './engine.ts'
import { storable } from './storable.ts'
import type { AccountTable, Tables } from './tables.ts'

/** Milliseconds. Who holds a claim for so much longer had a clock that was wrong, and may be dead. */
const AHEAD = 600_000

/** Linked accounts and links under way, in SQL. */
export const createAccounts = (db: Kysely<Tables>): AccountStore => ({
  async get(person) {
    const row = await db
      .selectFrom('accounts')
      .selectAll()
      .where('person', '=', person)
      .executeTakeFirst()
    return row && accountOf(row)
  },
  async setCap(person, cap) {
    const { numUpdatedRows } = await db
      .updateTable('accounts')
      .set({ cap })
      .where('person', '=', person)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  async setTokens(person, before, tokens) {
    const { numUpdatedRows } = await db
      .updateTable('accounts')
      .set({ tokens, holder: null, held_until: null })
      .where('person', '=', person)
      .where('tokens', '=', before)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  async claim(person, tokens, holder, now, until) {
    const { numUpdatedRows } = await db
      .updateTable('accounts')
      .set({ holder, held_until: until })
      .where('person', '=', person)
      .where('tokens', '=', tokens)
      .where(({ eb, or }) =>
        or([
          eb('held_until', 'is', null),
          eb('held_until', '<=', now),
          eb('held_until', '>', until + AHEAD),
        ]),
      )
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  async release(person, holder) {
    await db
      .updateTable('accounts')
      .set({ holder: null, held_until: null })
      .where('person', '=', person)
      .where('holder', '=', holder)
      .execute()
  },
  remove: (person, tokens) =>
    together(db, async (transaction) => {
      const row = await transaction
        .deleteFrom('accounts')
        .where('person', '=', person)
        .$if(tokens !== undefined, (query) => query.where('tokens', '=', tokens ?? ''))
        .returningAll()
        .executeTakeFirst()
      if (row === undefined) return undefined
      await transaction.deleteFrom('generations').where('person', '=', person).execute()
      return accountOf(row)
    }),

  begin: (link) =>
    together(db, async (transaction) => {
      const { id, until, stage } = link
      await transaction
        .insertInto('links')
        .values({ ...link })
        .onConflict((conflict) => conflict.column('person').doUpdateSet({ id, until, stage }))
        .execute()
    }),
  link: (id) => db.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirst(),
  linkOf: (person) =>
    db.selectFrom('links').selectAll().where('person', '=', person).executeTakeFirst(),
  async advance(id, before, stage) {
    const { numUpdatedRows } = await db
      .updateTable('links')
      .set({ stage })
      .where('id', '=', id)
      .where('stage', '=', before)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
  complete: (id, before, account) =>
    together(db, async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('links')
        .where('id', '=', id)
        .where('stage', '=', before)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return false
      const { person, cap, ...rest } = rowOf(account)
      await forgetOfOther(transaction, account)
      await transaction
        .insertInto('accounts')
        .values({ person, cap, ...rest })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(rest))
        .execute()
      return true
    }),
  async drop(id) {
    await db.deleteFrom('links').where('id', '=', id).execute()
  },
  async sweep(before) {
    await db.deleteFrom('links').where('until', '<', before).execute()
  },
})

/** What was priced for another account would be paid for by this one. */
async function forgetOfOther(db: Kysely<Tables>, { person, civitai }: Account): Promise<void> {
  const before = await db
    .selectFrom('accounts')
    .select('civitai_id')
    .where('person', '=', person)
    .$call(kept(db))
    .executeTakeFirst()
  if (before === undefined || before.civitai_id === civitai.id) return
  await db.deleteFrom('generations').where('person', '=', person).execute()
}

const rowOf = ({ person, civitai, scope, tokens, linkedAt, cap }: Account) => ({
  person,
  civitai_id: civitai.id,
  civitai_name: civitai.name === undefined ? null : storable(civitai.name),
  scope,
  tokens,
  linked_at: linkedAt,
  cap,
  holder: null,
  held_until: null,
})

const accountOf = (row: Selectable<AccountTable>): Account => ({
  person: row.person,
  civitai: {
    id: row.civitai_id,
    ...(row.civitai_name !== null && { name: row.civitai_name }),
  },
  scope: row.scope,
  tokens: row.tokens,
  linkedAt: row.linked_at,
  cap: row.cap,
})
