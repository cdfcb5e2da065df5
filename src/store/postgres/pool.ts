import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { StoreFault } from '../fault.ts'
import { storable } from '../storable.ts'
import { faultOf, isAborted, isFromServer } from './fault.ts'

const MOST_CONNECTIONS = 10
/** Milliseconds. Waiting for one that is free counts as well. */
const CONNECTED_WITHIN = 5_000
/** Milliseconds. */
const ANSWERED_WITHIN = 10_000
/** Milliseconds. The server ends a transaction whose process says nothing for so long. */
const SILENT_WITHIN = 15_000
/** Milliseconds. When not even the server's own end of a statement arrives. */
const GRACE = 2_000

/** The OIDs of what counts and sums are: pg gives them as texts, since not every one is exact. */
const INT8 = 20
const NUMERIC = 1_700

/**
 * Connections to Postgres, in the shape that Kysely expects; its errors become sentences.
 * `answeredWithin` is how long a statement may take, in milliseconds. Throws a `StoreFault` where the
 * address cannot be read.
 */
export async function openPool(
  url: string,
  answeredWithin = ANSWERED_WITHIN,
): Promise<PostgresPool> {
  // Nobody with SQLite loads it.
  const { default: driver } = await import('pg')
  const name = nameOf(driver, url)
  const pool = new driver.Pool({
    connectionString: url,
    application_name: 'curator',
    max: MOST_CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTED_WITHIN,
    statement_timeout: answeredWithin,
    query_timeout: answeredWithin + GRACE,
    idle_in_transaction_session_timeout: SILENT_WITHIN,
    types: { getTypeParser: (type, format) => parserOf(driver, type, format) },
  })
  // A connection that breaks while nothing is asked is replaced by the next question; what is asked
  // fails by itself. Without a listener the process would end.
  const onBroken = (): void => {}
  pool.on('error', onBroken)
  pool.on('connect', (client) => client.on('error', onBroken))
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw faultOf(error, name)
      })
      return told(client, name)
    },
    end: () => pool.end(),
  }
}

function told(client: pg.PoolClient, name: string): PostgresPoolClient {
  let isBroken = false
  let fault: unknown
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(text, values.map(storable))
    } catch (error) {
      // What is still under way on it would come in the next one's place.
      isBroken ||= !isFromServer(error)
      // What comes after an error in a transaction fails for that reason alone.
      if (!isAborted(error)) fault = faultOf(error, name)
      throw fault
    }
  }
  return {
    // Kysely asks with a text and values; a cursor, which it would stream by, is not configured.
    query: query as unknown as PostgresPoolClient['query'],
    release: (discard) => client.release(isBroken || discard),
  }
}

function parserOf(driver: typeof pg, type: number, format?: 'text' | 'binary') {
  return type === INT8 || type === NUMERIC ? Number : driver.types.getTypeParser(type, format)
}

function nameOf(driver: typeof pg, url: string): string {
  try {
    const { database, host, port } = new driver.Client({ connectionString: url })
    return `${database} on ${host}${host.startsWith('/') ? '' : `:${port}`}`
  } catch {
    // Its own error quotes the address, with the password.
    throw new StoreFault(
      'The database’s address cannot be read: it must be of the form ' +
        'postgres://USER:PASSWORD@HOST/DATABASE, with special signs of the password as %XX.',
      { isForGood: true },
    )
  }
}
