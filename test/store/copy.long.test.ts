import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { run } from './child.ts'
import { createFollow } from './follow.ts'
import { ADA, linked, running } from './generation.ts'
import { createDue, DAY, START } from './plan.ts'
import { asked, HAS_POSTGRES, newSchema, openedAt } from './postgres.ts'
import { newFile } from './sqlite.ts'

const migrating = new URL('../../src/migrate-store.ts', import.meta.url)

/** What the script says, and the status it ends with. */
async function migrated(...args: readonly string[]) {
  const { process, ended } = run(migrating, args)
  const said = await ended
  return { said, status: process.exitCode }
}

/** Puts something of everything into a store, and removes the last digest. */
async function filled(url: string): Promise<void> {
  const store = await openStore(url)
  const due = await createDue(store, 12)
  await store.deliveries.claim('me', START, START + 60_000, 5)
  await store.digests.remove('100', due.at(-1)?.id ?? 0)
  await createFollow(store)
  const snapshot = await store.snapshots.begin(START)
  const ids = Array.from({ length: 2_500 }, (_, n) => n + 1)
  for (let n = 0; n < ids.length; n += 100) {
    const some = ids.slice(n, n + 100)
    await store.snapshots.see(
      some.map((id) => ({ id, type: 'LORA', bases: ['Pony'], tags: ['漫画'] })),
      START,
    )
    await store.snapshots.count(
      snapshot.id,
      some.map((id) => ({ id, downloads: id * 1_000_000_000 })),
    )
  }
  await store.snapshots.finish(snapshot.id, 0)
  await store.creators.keep(['Zoë', 'adam', 'Ünal', 'a\ud800b'])
  await store.settings.put('100', undefined, '{"mute":[]}', START)
  await store.servers.gone('300', START)
  await linked(store)
  await running(store, 'generation')
  await store.lease('work', 'me', START, START + DAY)
  await store.snapshots.keepProgress('work', '{"page":7}')
  await store.close()
}

async function sameIn(one: string, other: string): Promise<void> {
  const [a, b] = [await openedAt(one), await openedAt(other)]
  expect(await b.digests.list('100')).toEqual(await a.digests.list('100'))
  expect(await b.follows.list('100')).toEqual(await a.follows.list('100'))
  expect(await b.snapshots.counts([1], 0, 9_999)).toEqual(await a.snapshots.counts([1], 0, 9_999))
  expect(await b.accounts.get(ADA)).toEqual(await a.accounts.get(ADA))
  expect(await b.generations.list(ADA, 9)).toEqual(await a.generations.list(ADA, 9))
  expect(await b.generations.list(ADA, 9)).toHaveLength(1)
  expect(await b.creators.names('', 99)).toEqual(await a.creators.names('', 99))
  // What was claimed stays claimed, and is found again when the claim has run out.
  const later = START + 60_000
  for (const { deliveries } of [a, b]) {
    expect(await deliveries.claim('x', START, later, 99)).toHaveLength(6)
    expect(await deliveries.claim('y', later, later + 1, 99)).toHaveLength(11)
  }
  // The number of the removed digest is not given again.
  const plan = (await a.digests.list('100'))[0]
  if (plan === undefined) throw new Error('there is no digest')
  for (const { digests } of [a, b]) {
    const made = await digests.create('100', 'de', { ...plan, count: 3 }, START, 99)
    expect(made?.digest.id).toBe(13)
  }
}

const MINUTE = 60_000

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test(
    'a store in SQLite is copied to Postgres, which changes nothing in it',
    async () => {
      const path = newFile()
      const to = await newSchema()
      await filled(`sqlite:${path}`)
      const before = readFileSync(path)
      const { said, status } = await migrated(`sqlite:${path}`, to)
      expect(said).toMatch(/^digests: 11\ndeliveries: 11\n[\s\S]*counts: 2500\n[\s\S]*checksums/)
      expect(status).toBe(0)
      expect(readFileSync(path).equals(before)).toBe(true)
      await sameIn(`sqlite:${path}`, to)
    },
    MINUTE,
  )

  test(
    'and back',
    async () => {
      const from = await newSchema()
      const path = newFile()
      await filled(from)
      expect((await migrated(from, `sqlite:${path}`)).status).toBe(0)
      await sameIn(from, `sqlite:${path}`)
    },
    MINUTE,
  )

  test(
    'nothing is copied into a store that is not empty, nor into itself',
    async () => {
      const [one, other] = [await newSchema(), await newSchema()]
      await filled(one)
      await (await openStore(other)).creators.keep(['somebody'])
      const refusal = /^The database to copy to is not empty \(it has (creators|digests)\): name an/
      for (const to of [other, one]) {
        const { said, status } = await migrated(one, to)
        expect(said).toMatch(refusal)
        expect(status).toBe(2)
      }
      expect(await asked('select count(*)::int as there from digests', other)).toEqual([
        { there: 0 },
      ])
    },
    MINUTE,
  )

  test(
    'an empty schema, and an older store, are nothing to copy',
    async () => {
      const [empty, older] = [await newSchema(), await newSchema()]
      const to = `sqlite:${newFile()}`
      expect((await migrated(empty, to)).said).toMatch(/^There is nothing of the bot’s in the/)
      await (await openStore(older)).close()
      await asked(
        `delete from kysely_migration where name = (select max(name) from kysely_migration)`,
        older,
      )
      expect((await migrated(older, to)).said).toMatch(/written by an older version of the bot/)
    },
    MINUTE,
  )
})

test('what cannot be read is said in a sentence, and makes nothing', async () => {
  const [from, to] = [newFile(), newFile()]
  expect(await migrated(`sqlite:${from}`, `sqlite:${to}`)).toEqual({
    said: `There is no database ${from}: correct its address.\n`,
    status: 2,
  })
  expect(() => readFileSync(to)).toThrow('ENOENT')
  expect((await migrated('mysql://me:secret@x/y', `sqlite:${to}`)).said).not.toContain('secret')
  expect((await migrated('one')).said).toMatch(/^npm run migrate-store -- FROM TO\n/)
})
