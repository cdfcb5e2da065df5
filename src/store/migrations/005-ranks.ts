import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellingOf } from '../spelling.ts'

/** The only days there were to choose, and the weekdays they stand for, as ISO numbers them. */
const DAYS: Readonly<Record<string, string>> = {
  'Every day': '1234567',
  Weekdays: '12345',
  Monday: '1',
  Tuesday: '2',
  Wednesday: '3',
  Thursday: '4',
  Friday: '5',
  Saturday: '6',
  Sunday: '7',
}

/** What a digest ranks by, whether it repeats itself, and any set of weekdays. */
export const ranks: Migration = {
  async up(db: Kysely<{ digests: { days: string } }>) {
    const { text, whole } = spellingOf(db)
    await db.schema
      .alterTable('digests')
      .addColumn('rank', text, (column) => column.notNull().defaultTo('Most downloads gained'))
      .execute()
    await db.schema
      .alterTable('digests')
      .addColumn('fresh', whole, (column) => column.notNull().defaultTo(0))
      .execute()
    for (const [before, days] of Object.entries(DAYS)) {
      await db.updateTable('digests').set({ days }).where('days', '=', before).execute()
    }
  },
}
