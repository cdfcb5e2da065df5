import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { alone, isPostgres } from './engine.ts'
import { StoreFault } from './fault.ts'
import { storable } from './storable.ts'
import type { Tables } from './tables.ts'

/** A table's rows in both stores. */
export interface Copied {
  readonly table: string
  readonly rows: number
}

/** Every table, what it refers to before it, and its key, by which rows are read in their order. */
const KEYS: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  digests: ['id'],
  deliveries: ['kind', 'source', 'run'],
  gone_servers: ['server'],
  leases: ['work'],
  snapshots: ['id'],
  counts: ['snapshot', 'model'],
  models: ['id'],
  creators: ['name'],
  settings: ['server'],
  progress: ['work'],
  follows: ['id'],
  findings: ['channel', 'version', 'news'],
  interactions: ['id'],
  accounts: ['person'],
  links: ['id'],
  generations: ['id'],
}
const TABLES = Object.keys(KEYS) as readonly (keyof Tables)[]
/** Those whose rows are numbered; no number is given twice, not even of a removed row. */
const NUMBERED: readonly (keyof Tables)[] = ['digests', 'snapshots', 'follows']

/** Rows per statement: each value is a parameter, of which SQLite takes 32,766. */
const AT_ONCE = 1_000

type Row = Readonly<Record<string, unknown>>
/** Tables are read and written here by their names alone. */
type AnyTables = Record<string, Row>

/**
 * Copies all rows of a store into an empty one, and yields how many there are of each table once
 * both are seen to hold the same. `from` is only read, as it is at one moment. All or nothing;
 * throws a `StoreFault` where `to` is not empty.
 */
export const copyStore = (from: Kysely<Tables>, to: Kysely<Tables>): Promise<readonly Copied[]> =>
  from
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((reading) =>
      alone(to, 'migrations', async (writing) => {
        await refuseFull(writing)
        const copied: Copied[] = []
        for (const table of TABLES) copied.push(await copyTable(table, reading, writing))
        for (const table of NUMBERED) await continueNumbers(table, reading, writing)
        return copied
      }),
    )

async function refuseFull(db: Transaction<Tables>): Promise<void> {
  for (const table of TABLES) {
    const row = await db.selectFrom(table).select(sql`1`.as('there')).limit(1).executeTakeFirst()
    if (row === undefined) continue
    throw new StoreFault(
      `The database to copy to is not empty (it has ${table.replace('_', ' ')}): name an empty one.`,
      { isForGood: true },
    )
  }
}

async function copyTable(
  table: keyof Tables,
  reading: Transaction<Tables>,
  writing: Transaction<Tables>,
): Promise<Copied> {
  const read = createHash('sha256')
  let rows = 0
  for await (const batch of batchesOf(table, reading)) {
    await anyOf(writing).insertInto(table).values(batch).execute()
    rows += batch.length
    read.update(JSON.stringify(batch))
  }
  const written = createHash('sha256')
  for await (const batch of batchesOf(table, writing)) written.update(JSON.stringify(batch))
  if (read.digest('hex') !== written.digest('hex')) {
    throw new StoreFault(`The ${table} that were written are not those that were read.`)
  }
  return { table, rows }
}

/** All rows in the order of their key, with their columns in the order of their names. */
async function* batchesOf(
  table: keyof Tables,
  db: Transaction<Tables>,
): AsyncGenerator<readonly Row[]> {
  const keys: readonly string[] = KEYS[table]
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  let last: Row | undefined
  do {
    const behind = last
    const rows: readonly Row[] = await anyOf(db)
      .selectFrom(table)
      .selectAll()
      .$if(behind !== undefined, (query) =>
        query.where(
          sql<boolean>`(${columns}) > (${sql.join(keys.map((key) => sql.val(behind?.[key])))})`,
        ),
      )
      .$call((query) => keys.reduce((ordered, key) => ordered.orderBy(key), query))
      .limit(AT_ONCE)
      .execute()
    last = rows.length < AT_ONCE ? undefined : rows.at(-1)
    if (rows.length > 0) yield rows.map(inOrder)
  } while (last !== undefined)
}

const inOrder = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([column, value]) => [column, storable(value)]),
  )

async function continueNumbers(
  table: keyof Tables,
  reading: Transaction<Tables>,
  writing: Transaction<Tables>,
): Promise<void> {
  const last = await lastNumber(table, reading)
  if (last === undefined) return
  if (isPostgres(writing)) {
    await sql`select setval(${sequenceOf(table)}, ${last}::bigint)`.execute(writing)
    return
  }
  await sql`delete from sqlite_sequence where name = ${table}`.execute(writing)
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(writing)
}

/** The last number that was given to a row; undefined before the first. */
async function lastNumber(
  table: keyof Tables,
  db: Transaction<Tables>,
): Promise<number | undefined> {
  const { rows } = isPostgres(db)
    ? await sql<{ last: number | null }>`
        select pg_sequence_last_value(${sequenceOf(table)}) as last
      `.execute(db)
    : await sql<{ last: number }>`
        select seq as last from sqlite_sequence where name = ${table}
      `.execute(db)
  return rows[0]?.last ?? undefined
}

const sequenceOf = (table: string) => sql`pg_get_serial_sequence(${table}, 'id')::regclass`

const anyOf = (db: Transaction<Tables>) => db as unknown as Transaction<AnyTables>
