import process from 'node:process'
import { copyStore } from './store/copy.ts'
import { StoreFault } from './store/fault.ts'
import { openDatabase } from './store/open.ts'
import { openDatabaseToRead } from './store/reading.ts'

const USAGE = `npm run migrate-store -- FROM TO

Copies all that the bot keeps from one database into an empty other one, and changes nothing in
FROM. Stop the bot first: what it writes meanwhile is not copied. Each is sqlite:PATH or
postgres://USER:PASSWORD@HOST/DATABASE.
`

/** Copies, tells of it, and yields the exit status. */
async function run([from, to, ...more]: readonly string[]): Promise<number> {
  if (from === undefined || to === undefined || more.length > 0) {
    process.stderr.write(USAGE)
    return 2
  }
  // First, so that a mistyped FROM makes no TO.
  const reading = await openDatabaseToRead(from)
  try {
    const { db: writing } = await openDatabase(to)
    try {
      const copied = await copyStore(reading, writing)
      for (const { table, rows } of copied) process.stdout.write(`${table}: ${rows}\n`)
      process.stdout.write(
        'Counts and checksums of both agree. Set DATABASE_URL to the new one, and start the bot.\n',
      )
      return 0
    } finally {
      await writing.destroy()
    }
  } finally {
    await reading.destroy()
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof StoreFault)) throw error
  process.stderr.write(`${error.message}\n`)
  return error.isForGood ? 2 : 1
})
