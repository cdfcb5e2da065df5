import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { NodeSqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { openSqlite } from '../../src/store/sqlite/file.ts'
import { ofDigest } from './plan.ts'
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

test('deliveries of digests from before are those of the digest still, and no more', async () => {
  const path = newFile()
  const db = new Kysely<{
    digests: ReturnType<typeof row>
    deliveries: Record<string, string | number | null>
  }>({ dialect: new NodeSqliteDialect(await openSqlite(path), path) })
  const before = Object.entries(migrations).filter(([name]) => name < '006')
  await migrate(db, Object.fromEntries(before))
  await db.insertInto('digests').values(row('1234567')).execute()
  const common = { digest: 1, turn: 7, holder: null, attempts: 0, outcome: null, publish_at: null }
  const posted = {
    ...common,
    day: '2026-06-01',
    due_at: 1,
    state: 'posted',
    wanted_at: null,
    channel: '201',
    posting_since: 2,
    posted_at: 3,
    message: '77',
    models: '[3,1]',
    published_at: 4,
    unpublished: null,
  }
  const due = {
    ...common,
    day: '2026-06-02',
    due_at: 9,
    state: 'due',
    wanted_at: 9,
    // Where it was when it was claimed; the digest may have moved away since.
    channel: '201',
    models: '[]',
  }
  await db.insertInto('deliveries').values(posted).execute()
  await db.insertInto('deliveries').values(due).execute()
  await db.destroy()
  const { digests, deliveries } = await opened(`sqlite:${path}`)
  const key = { kind: 'digest', source: '1', server: '100', attempts: 0 }
  expect(await deliveries.last(ofDigest(1), 9)).toEqual([
    { ...key, run: '2026-06-02', dueAt: 9, state: 'due', shown: [] },
    {
      ...key,
      run: '2026-06-01',
      dueAt: 1,
      state: 'posted',
      channel: '201',
      postingSince: 2,
      postedAt: 3,
      message: '77',
      shown: [3, 1],
    },
  ])
  expect(await deliveries.publishedSince('201', 4)).toBe(1)
  expect(await deliveries.claim('me', 9, 10, 9)).toMatchObject([{ run: '2026-06-02' }])
  await digests.remove('100', 1)
  expect(await deliveries.last(ofDigest(1), 9)).toEqual([])
})
