import { randomBytes } from 'node:crypto'
import process from 'node:process'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const URL_OF_TESTS = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

/** Carries out SQL, whatever the tests are about. */
export async function asked(text: string, url = URL_OF_TESTS): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  // Tests end other connections, too.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows
  } finally {
    await client.end()
  }
}

/** Whether there is a Postgres to test with; where there is none, its tests are skipped by name. */
export const HAS_POSTGRES = await asked('select 1').then(
  () => true,
  () => false,
)

/** The address of an empty schema that is gone after the test. */
export async function newSchema(): Promise<string> {
  const schema = `curator_${randomBytes(6).toString('hex')}`
  await asked(`create schema ${schema}`)
  onTestFinished(async () => {
    await asked(`drop schema ${schema} cascade`)
  })
  return within(schema)
}

const within = (schema: string): string => {
  const url = new URL(URL_OF_TESTS)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

/** A store that is closed after the test. */
export async function openedAt(url: string): Promise<Store> {
  const store = await openStore(url)
  onTestFinished(() => store.close())
  return store
}
