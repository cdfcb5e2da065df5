import process from 'node:process'
import { Kysely, sql } from 'kysely'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { NodeSqliteDialect } from '../../src/store/sqlite/dialect.ts'
import { openSqlite } from '../../src/store/sqlite/file.ts'
import type { Tables } from '../../src/store/tables.ts'

// Migrates to a version whose last migration never ends.
const [path = ''] = process.argv.slice(2)
const database = await openSqlite(path)
const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, path) })
await migrate(db, {
  ...migrations,
  '999-endless': {
    async up(transaction) {
      await sql`create table endless (text text not null)`.execute(transaction)
      await sql`update digests set server = 'spoilt'`.execute(transaction)
      console.log('migrating')
      for (;;) await sql`insert into endless values (${'x'.repeat(10_000)})`.execute(transaction)
    },
  },
})
