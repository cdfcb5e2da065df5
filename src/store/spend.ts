import { type Kysely, sql } from 'kysely'
import type { StoredGeneration } from '../generation/generation.ts'
import type { GenerationStore, Press } from '../generation/generation-store.ts'
import { kept, together } from './engine.ts'
import { generationOf } from './generation-row.ts'
import type { Tables } from './tables.ts'

/**
 * Marks quotes as spent. All of one person's are looked at one after the other, since each keeps their
 * account as it is until it is decided: two presses at once cannot both be the last below the cap.
 */
export const createSpend = (db: Kysely<Tables>): GenerationStore['spend'] => {
  return (person, id, press) =>
    together(db, async (transaction) => {
      const account = await transaction
        .selectFrom('accounts')
        .select('cap')
        .where('person', '=', person)
        .$call(kept(transaction))
        .executeTakeFirst()
      if (account === undefined) return { kind: 'not linked' }
      const row = await transaction
        .selectFrom('generations')
        .selectAll()
        .where('id', '=', id)
        .where('person', '=', person)
        .executeTakeFirst()
      if (row === undefined) return { kind: 'missing' }
      if (row.state !== 'quoted') return { kind: 'already', generation: generationOf(row) }
      if (row.quoted_at < press.quotedSince) return { kind: 'over' }
      if ((await runningOf(transaction, person)) >= press.most) return { kind: 'too many' }
      const spent = await spentSince(transaction, person, press.spentSince)
      const left = Math.max(0, account.cap - spent)
      if (row.price > left) return { kind: 'over cap', price: row.price, left }
      return { kind: 'spent', generation: await mark(transaction, id, press) }
    })
}

async function mark(
  transaction: Kysely<Tables>,
  id: string,
  { now, holder, until }: Press,
): Promise<StoredGeneration> {
  const row = await transaction
    .updateTable('generations')
    .set(({ ref }) => ({
      state: 'spent',
      spent_at: now,
      spent: ref('price'),
      wanted_at: now,
      holder,
      held_until: until,
    }))
    .where('id', '=', id)
    .where('state', '=', 'quoted')
    .returningAll()
    .executeTakeFirstOrThrow()
  return generationOf(row)
}

async function runningOf(transaction: Kysely<Tables>, person: string): Promise<number> {
  const { running } = await transaction
    .selectFrom('generations')
    .select(({ fn }) => fn.countAll<number>().as('running'))
    .where('person', '=', person)
    .where('state', 'in', ['spent', 'submitted'])
    .executeTakeFirstOrThrow()
  return running
}

/** In Buzz; what came back does not count. */
export async function spentSince(
  transaction: Kysely<Tables>,
  person: string,
  since: number,
): Promise<number> {
  const { spent } = await transaction
    .selectFrom('generations')
    .select(sql<number>`coalesce(sum(spent), 0)`.as('spent'))
    .where('person', '=', person)
    .where('spent_at', '>', since)
    .executeTakeFirstOrThrow()
  return spent
}
