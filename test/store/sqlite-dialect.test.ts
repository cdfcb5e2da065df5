import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { NodeSqliteDialect } from '../../src/store/sqlite/dialect.ts'

const fresh = () =>
  new Kysely<unknown>({ dialect: new NodeSqliteDialect(new DatabaseSync(':memory:'), 'x') })

test('a transaction that failed leaves nothing', async () => {
  const db = fresh()
  const failed = db.transaction().execute(async (transaction) => {
    await sql`create table things (name text)`.execute(transaction)
    throw new Error('the reason')
  })
  await expect(failed).rejects.toThrow('the reason')
  await expect(sql`select * from things`.execute(db)).rejects.toThrow('no such table')
  await db.destroy()
})

test('what ended a transaction by itself is what is told', async () => {
  const db = fresh()
  const failed = db.transaction().execute(async (transaction) => {
    await sql`rollback`.execute(transaction)
    throw new Error('the reason')
  })
  await expect(failed).rejects.toThrow('the reason')
  await sql`create table things (name text)`.execute(db)
  await db.destroy()
})

test('rows, the number of changed ones, and new ids are told apart', async () => {
  const db = fresh()
  await sql`create table things (id integer primary key, name text)`.execute(db)
  const added = await sql`insert into things (name) values ('a'), ('b')`.execute(db)
  expect(added).toMatchObject({ rows: [], numAffectedRows: 2n, insertId: 2n })
  const changed = await sql`update things set name = 'c' returning id`.execute(db)
  expect(changed.rows).toEqual([{ id: 1 }, { id: 2 }])
  const found = await sql`select name from things where id = ${1}`.execute(db)
  expect(found.rows).toEqual([{ name: 'c' }])
  await db.destroy()
})
