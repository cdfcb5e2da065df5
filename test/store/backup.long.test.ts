import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { createDigest, createDue, START } from './plan.ts'
import { asked, HAS_POSTGRES, newSchema } from './postgres.ts'

const run = promisify(execFile)
const HAS_TOOLS = await Promise.all(
  ['pg_dump', 'pg_restore'].map((tool) => run(tool, ['--version'])),
).then(
  () => true,
  () => false,
)

/** The address of an empty database that is gone after the test. */
async function newDatabase(): Promise<string> {
  const name = `curator_${randomBytes(6).toString('hex')}`
  const url = new URL(await newSchema())
  url.search = ''
  await asked(`create database ${name}`, url.href)
  onTestFinished(async () => {
    await asked(`drop database ${name} with (force)`, url.href)
  })
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

/** Every row of every table, each as a text. */
async function rowsOf(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = (await asked(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    url,
  )) as readonly { readonly name: string }[]
  const rows = tables.map(async ({ name }) => {
    const all = (await asked(
      `select row_to_json(t)::text as row from ${name} t order by 1`,
      url,
    )) as readonly { readonly row: string }[]
    return [name, all.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(rows))
}

test.skipIf(!HAS_POSTGRES || !HAS_TOOLS)(
  'a copy made by pg_dump while it is in use is restored into an empty database, and goes on',
  async () => {
    const [from, to] = [await newDatabase(), await newDatabase()]
    const store = await openStore(from)
    onTestFinished(() => store.close())
    await createDue(store, 40)
    const digest = await createDigest(store)
    expect(await store.deliveries.claim('one', START, START + 60_000, 7)).toHaveLength(7)
    const before = await rowsOf(from)

    const folder = await mkdtemp(join(tmpdir(), 'curator-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const copy = join(folder, 'curator.dump')
    // As docs/operating.md tells it.
    await run('pg_dump', ['-Fc', '-f', copy, from])
    await run('pg_restore', ['-d', to, '--exit-on-error', copy])
    expect(await rowsOf(to)).toEqual(before)

    const restored = await openStore(to)
    onTestFinished(() => restored.close())
    expect(await restored.digests.get('100', digest.id)).toEqual(digest)
    // What was claimed when the copy was made is found again; new ids do not meet old ones.
    const later = START + 120_000
    expect(await restored.deliveries.claim('two', later, later + 60_000, 99)).toHaveLength(40)
    const { id } = await createDigest(restored, { tag: 'another' })
    expect(id).toBeGreaterThan(digest.id)
  },
)
