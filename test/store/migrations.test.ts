import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { NodeSqliteDialect } from '../../src/store/sqlite-dialect.ts'
import { openSqlite } from '../../src/store/sqlite-file.ts'
import { newFile, opened } from './sqlite.ts'

/** A digest as the tables had it before `005-ranks`. */
const row = (days: string) => ({
  server: '100',
  locale: 'en-GB',
  channel: '200',
  channel_name: 'general',
  time: '09:00',
  zone: 'EST',
  days,
  count: 5,
  publish: 0,
  next_at: 1,
})

test('days as they were chosen before are the same weekdays, and ranked as before', async () => {
  const path = newFile()
  const db = new Kysely<{ digests: ReturnType<typeof row> }>({
    dialect: new NodeSqliteDialect(await openSqlite(path), path),
  })
  const before = Object.entries(migrations).filter(([name]) => name < '005')
  await migrate(db, Object.fromEntries(before))
  const chosen = ['Every day', 'Weekdays', 'Monday', 'Wednesday', 'Sunday']
  await db.insertInto('digests').values(chosen.map(row)).execute()
  await db.destroy()
  const digests = await (await opened(`sqlite:${path}`)).digests.list('100')
  expect(digests.map(({ days }) => days)).toEqual(['1234567', '12345', '1', '3', '7'])
  for (const one of digests) {
    expect(one).toMatchObject({ rank: 'Most downloads gained', fresh: false, zone: 'EST' })
  }
})
