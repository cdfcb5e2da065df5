import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { LATER } from './claimed.ts'
import { createDigest, createDue, START } from './plan.ts'
import { asked, HAS_POSTGRES, newSchema, openedAt } from './postgres.ts'

const refusal = (url: string): Promise<unknown> =>
  openStore(url).then(
    (store) => store.close(),
    (error) => error,
  )

/** The same database under an address with these parts. */
const with_ = (url: string, parts: Partial<URL>): string => Object.assign(new URL(url), parts).href

describe('an address of Postgres', () => {
  test('that cannot be read is refused without its password', async () => {
    for (const url of ['postgres://me:sec ret@[::1/db', 'postgres://me:secret@host:99999/db']) {
      const fault = await refusal(url)
      expect(String(fault)).toMatch(
        /^StoreFault: The database’s address cannot be read: it must be/,
      )
      expect(fault).toMatchObject({ isForGood: true })
      expect(JSON.stringify([fault, (fault as Error).stack, (fault as Error).cause])).not.toContain(
        'secret',
      )
    }
  })

  test('where nothing listens may be mended by a restart', async () => {
    const fault = await refusal('postgres://me:secret@127.0.0.1:9/curator')
    expect(fault).toMatchObject({
      name: 'StoreFault',
      message:
        'The database curator on 127.0.0.1:9 cannot be used: ' +
        'it does not answer (ECONNREFUSED); check that it runs and can be reached.',
      isForGood: false,
    })
  })
})

describe.skipIf(!HAS_POSTGRES)('where a Postgres answers', () => {
  test('a database that is not there is refused', async () => {
    const url = with_(await newSchema(), { pathname: '/nowhere' })
    expect(await refusal(url)).toMatchObject({
      message: expect.stringMatching(
        /^The database nowhere on .* cannot be used: there is none of that name; create it, or/,
      ),
      isForGood: true,
    })
  })

  test('a schema that is not there is refused', async () => {
    const url = new URL(await newSchema())
    url.searchParams.set('options', '-c search_path=nowhere')
    expect(await refusal(url.href)).toMatchObject({
      message: expect.stringMatching(/: it has no schema that this user may use; create one/),
      isForGood: true,
    })
  })

  test('a user without rights is refused', async () => {
    const url = await newSchema()
    const role = `curator_${Date.now()}`
    const [schema] = await asked('select current_schema() as name', url)
    await asked(`create role ${role} login`)
    try {
      expect(await refusal(with_(url, { username: role }))).toMatchObject({
        message: expect.stringMatching(/: it has no schema that this user may use; create one/),
        isForGood: true,
      })
      await asked(`grant usage on schema ${(schema as { name: string }).name} to ${role}`)
      expect(await refusal(with_(url, { username: role }))).toMatchObject({
        message: expect.stringMatching(/: this user may not do that there; grant it/),
        isForGood: true,
      })
    } finally {
      await asked(`drop owned by ${role}`)
      await asked(`drop role ${role}`)
    }
  })

  test('a schema of another program is refused, and stays as it is', async () => {
    const url = await newSchema()
    await asked('create table songs (id integer)', url)
    expect(String(await refusal(url))).toBe(
      'StoreFault: The database is another program’s (it has a table songs): ' +
        'set another DATABASE_URL.',
    )
    const tables = `select tablename from pg_tables where schemaname = current_schema()`
    expect(await asked(tables, url)).toEqual([{ tablename: 'songs' }])
  })

  test('another schema’s tables are nothing to this one', async () => {
    const [one, other] = [await openedAt(await newSchema()), await openedAt(await newSchema())]
    await createDigest(one)
    expect(await other.digests.list('100')).toEqual([])
  })

  test('a database of a newer version is refused, and stays as it is', async () => {
    const url = await newSchema()
    await (await openStore(url)).close()
    await asked(`insert into kysely_migration values ('999-later', '2027-01-01')`, url)
    expect(String(await refusal(url))).toMatch(/written by a newer version .*knows 999-later/)
  })

  test('a text with signs that Postgres does not store is stored without them', async () => {
    const { digests } = await openedAt(await newSchema())
    const [made] = [await createDigest({ digests } as never, { tag: 'a\0b\ud800c' })]
    expect((await digests.get('100', made.id))?.tag).toMatch(/^ab.c$/u)
  })

  test('connections that are ended are replaced, and what was claimed is found again', async () => {
    const url = new URL(await newSchema())
    const name = `ended_${Date.now()}`
    url.searchParams.set('application_name', name)
    const store = await openedAt(url.href)
    await createDue(store, 3)
    expect(await store.deliveries.claim('me', START, LATER, 2)).toHaveLength(2)
    await asked(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = '${name}'
    `)
    // A connection that nobody used is gone without a word; one in use fails once.
    const again = () => store.deliveries.claim('other', START, LATER, 9)
    expect(await again().catch(again)).toHaveLength(1)
    expect(await store.deliveries.claim('other', LATER, LATER + 60_000, 9)).toHaveLength(3)
  })

  test('a transaction that is cut leaves nothing, says so, and the next one works', async () => {
    const url = new URL(await newSchema())
    const proxy = await tcpProxy({ host: url.hostname, port: Number(url.port || 5432) })
    const store = await openedAt(with_(url.href, { host: `127.0.0.1:${proxy.port}` }))
    await createDue(store, 40)
    const holders = Array.from({ length: 10 }, (_, n) => `${n}`)
    const claims = holders.map((holder) =>
      store.deliveries.claim(holder, START, LATER, 3).catch((error) => error),
    )
    proxy.refuse()
    for (const result of await Promise.all(claims)) {
      if (Array.isArray(result)) continue
      expect(result).toMatchObject({ name: 'StoreFault', isForGood: false })
      expect(String(result)).toMatch(/cannot be used: it does not answer \(/)
    }
    await expect(createDigest(store)).rejects.toMatchObject({ name: 'StoreFault' })
    proxy.reopen()
    await createDigest(store)
    expect(await store.deliveries.claim('after', LATER, LATER + 60_000, 99)).toHaveLength(40)
  })

  test('a database that says nothing is given up, and asked again once it speaks', async () => {
    const url = new URL(await newSchema())
    const proxy = await tcpProxy({ host: url.hostname, port: Number(url.port || 5432) })
    const store = await openedAt(with_(url.href, { host: `127.0.0.1:${proxy.port}` }))
    await createDigest(store)
    proxy.hold()
    await expect(store.digests.list('100')).rejects.toMatchObject({
      name: 'StoreFault',
      isForGood: false,
    })
    proxy.release()
    expect(await store.digests.list('100')).toHaveLength(1)
  }, 60_000)

  test('a statement that another one keeps waiting too long is given up', async () => {
    const url = await newSchema()
    const store = await openedAt(url)
    const { id } = await createDigest(store)
    const locked = asked(
      `begin; select * from digests for update; select pg_sleep(11); commit`,
      url,
    )
    await setTimeout(300)
    await expect(store.digests.pause('100', id, 'asked')).rejects.toMatchObject({
      name: 'StoreFault',
      message: expect.stringContaining('it is starting, stopping, or took too long'),
    })
    await locked
    expect(await store.digests.pause('100', id, 'asked')).toMatchObject({ paused: 'asked' })
  }, 60_000)
})
